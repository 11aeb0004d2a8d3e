package dev.loquat.fulfillment.process;

import dev.loquat.fulfillment.FunctionFailed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What keeps processes of functions from harming the service and one another, as far as this machine has the means: a session
 * and process group of their own ({@code setsid}), a lower priority ({@code nice}), limits ({@code prlimit}), no new
 * privileges, an end together with the service and, where the service runs as root, a user id for each
 * ({@code setpriv}) and a {@code /tmp} for each ({@code unshare}). The
 * limit of processes binds no root and counts all of a user's, so it goes with the user id. There is no limit of address
 * space, under which Node does not start; memory is watched and, where the kernel's control groups may be used, bounded by them.
 */
final class Confinement {

    /** Above the ids that systems give to people, containers and services; 500 for each process id of a service. */
    private static final long FIRST_USER = 100_000;

    private static final long USERS_OF_A_SERVICE = 500;
    private static final List<String> NOTHING = List.of("/bin/sh", "-c", ":");
    private static final String MOST_PROCESSES = "512";
    private static final String MOST_FILES = "1024";
    /**
     * Where the kernel shares the processor out among sessions, {@code nice} counts within one only (sched(7)): without this a
     * function that forks had as much of it as the service.
     */
    private static final Path AUTOGROUP = Path.of("/proc/self/autogroup");

    private static final List<String> IN_THE_BACKGROUND =
            List.of("/bin/sh", "-c", "{ echo 10 > /proc/self/autogroup; } 2> /dev/null; exec \"$@\"", "sh");

    private static final long MEGABYTE = 1024L * 1024;

    private static Optional<Confinement> found = Optional.empty();

    private final Tools tools;
    private final boolean hasUsers;
    private final boolean hasMounts;
    private final long firstUser;
    private final Optional<MemoryGroups> groups;
    private final boolean mayIsolate;

    private Confinement(
            Tools tools,
            boolean hasUsers,
            boolean hasMounts,
            long firstUser,
            Optional<MemoryGroups> groups,
            boolean mayIsolate) {
        this.tools = tools;
        this.hasUsers = hasUsers;
        this.hasMounts = hasMounts;
        this.firstUser = firstUser;
        this.groups = groups;
        this.mayIsolate = mayIsolate;
    }

    /** What a function of one's own needs that is looked at with a debugger: it runs as oneself, where its code lies. */
    static Confinement loose() {
        return new Confinement(ofPath(), false, false, 0, Optional.empty(), false);
    }

    private static Tools ofPath() {
        return new Tools(Optional.ofNullable(System.getenv("PATH")).orElse(""));
    }

    /** The means of this machine, with the programs on the service's {@code PATH}. They are looked for once in a process. */
    static synchronized Confinement ofThisMachine() {
        Confinement known = found.orElseGet(() -> of(ofPath()));
        found = Optional.of(known);
        return known;
    }

    /** The means of this machine. */
    static Confinement of(Tools tools) {
        long first = FIRST_USER + ProcessHandle.current().pid() * USERS_OF_A_SERVICE;
        boolean isRoot = tools.first("setpriv").isPresent() && Tools.succeeds(asUser((int) first, NOTHING));
        boolean mayMount = isRoot
                && tools.first("unshare").isPresent()
                && Tools.succeeds(withOwnTmp(Path.of("/var/tmp"), NOTHING));
        boolean mayIsolate = Bubblewrap.lack(tools, isRoot).isEmpty();
        return new Confinement(tools, isRoot, mayMount, first, MemoryGroups.ofThisMachine(), mayIsolate);
    }

    /** The control groups that bound memory, where this machine permits them. */
    Optional<MemoryGroups> groups() {
        return groups;
    }

    /** The user of the sandbox of this number; empty where there are none. */
    OptionalInt user(int sandbox) {
        return hasUsers ? OptionalInt.of((int) (firstUser + sandbox % USERS_OF_A_SERVICE)) : OptionalInt.empty();
    }

    /** Whether sandboxes are users of their own. */
    boolean hasUsers() {
        return hasUsers;
    }

    /** Whether sandboxes have a {@code /tmp} of their own. */
    boolean hasOwnTmp() {
        return hasMounts;
    }

    /** A program that sandboxes can run; what lies in a user's home is often closed to others. */
    Optional<Path> program(String name) {
        OptionalInt user = user(0);
        return tools.named(name)
                .filter(program -> user.isEmpty()
                        || Tools.succeeds(asUser(user.getAsInt(), List.of(program.toString(), "--version"))))
                .findFirst();
    }

    /**
     * The command confined.
     *
     * @param scratch is in the place of {@code /tmp} where that can be
     * @param storage how large a file may become, in megabytes
     */
    List<String> confine(List<String> command, OptionalInt user, Path scratch, int storage) {
        List<String> words = new ArrayList<>();
        if (tools.first("setsid").isPresent()) {
            words.add("setsid");
            words.addAll(inTheBackground());
        }
        if (hasMounts) {
            words.addAll(withOwnTmp(scratch, List.of()));
        }
        words.addAll(patiently());
        words.addAll(limits(user, storage));
        return Tools.join(words, command);
    }

    /**
     * The command confined so that it sees nothing of the machine but its programs.
     *
     * @param shown what it sees beside them
     * @param interpreters the programs of the command
     * @param storage how large a file may become, in megabytes
     */
    List<String> confineStrictly(
            List<String> command, OptionalInt user, Bubblewrap.Shown shown, List<Path> interpreters, int storage)
            throws IOException {
        Path program = tools.first("bwrap")
                .orElseThrow(() -> new FunctionFailed(
                        "bubblewrap, which isolates it, is not installed: apt-get install bubblewrap"));
        List<String> inside = new ArrayList<>(inTheBackground());
        inside.addAll(limits(user, storage));
        List<String> words = new ArrayList<>();
        if (tools.first("setsid").isPresent()) {
            words.add("setsid");
        }
        words.addAll(patiently());
        return Tools.join(
                words, new Bubblewrap(program, hasUsers).confine(shown, Tools.join(inside, command), interpreters));
    }

    /** The session's priority, which a session that begins inside of another has anew. */
    private static List<String> inTheBackground() {
        return Files.isWritable(AUTOGROUP) ? IN_THE_BACKGROUND : List.of();
    }

    private List<String> patiently() {
        return tools.first("nice").isPresent() ? List.of("nice", "-n", "5") : List.of();
    }

    private List<String> limits(OptionalInt user, int storage) {
        List<String> words = new ArrayList<>();
        if (tools.first("prlimit").isPresent()) {
            words.addAll(List.of("prlimit", "--core=0", "--nofile=" + MOST_FILES, "--fsize=" + storage * MEGABYTE));
            if (user.isPresent()) {
                words.add("--nproc=" + MOST_PROCESSES);
            }
        }
        if (tools.first("setpriv").isPresent()) {
            words.addAll(List.of("setpriv", "--no-new-privs", "--pdeathsig", "KILL"));
            user.ifPresent(id -> words.addAll(List.of("--reuid=" + id, "--regid=" + id, "--clear-groups")));
        }
        return words;
    }

    /** Ends a process with all that it has started: all that its user runs, or else its group and its descendants. */
    void kill(Process process, OptionalInt user) {
        List<ProcessHandle> descendants =
                user.isPresent() ? List.of() : process.descendants().toList();
        process.destroyForcibly();
        descendants.forEach(ProcessHandle::destroyForcibly);
        if (user.isPresent()) {
            Tools.succeeds(asUser(user.getAsInt(), List.of("/bin/sh", "-c", "kill -9 -1")));
        } else if (tools.first("setsid").isPresent()) {
            Tools.succeeds(List.of("/bin/sh", "-c", "kill -9 -" + process.pid()));
        }
    }

    /** Makes a file or folder the sandbox's own. */
    static void give(Path path, OptionalInt user) throws IOException {
        if (user.isPresent()) {
            Files.setAttribute(path, "unix:uid", user.getAsInt());
            Files.setAttribute(path, "unix:gid", user.getAsInt());
        }
    }

    /** Why no sandbox can be isolated strictly here, and what to do about it; empty when all is there. */
    Optional<String> lackOfIsolation() {
        return Bubblewrap.lack(tools, hasUsers);
    }

    /** What is enforced here, for the log. */
    String report() {
        return "functions' processes have "
                + (hasUsers ? "a user id each, at most " + MOST_PROCESSES + " processes" : "the service's user id")
                + (hasMounts ? ", a /tmp each" : "")
                + (tools.first("setsid").isPresent() ? ", a process group each" : "")
                + (tools.first("prlimit").isPresent() ? ", limits of files" : "")
                + (tools.first("nice").isPresent() ? ", a lower priority" : "")
                + (groups.isPresent() ? ", memory bounded by control groups" : ", watched memory")
                + (mayIsolate ? "; they can be isolated strictly" : "");
    }

    /** A mount namespace in which {@code /tmp} is this folder. */
    private static List<String> withOwnTmp(Path scratch, List<String> command) {
        return Tools.join(
                List.of(
                        "unshare",
                        "--mount",
                        "--propagation",
                        "private",
                        "/bin/sh",
                        "-c",
                        "mount --bind \"$0\" /tmp && exec \"$@\"",
                        scratch.toString()),
                command);
    }

    private static List<String> asUser(int user, List<String> command) {
        return Tools.join(List.of("setpriv", "--reuid=" + user, "--regid=" + user, "--clear-groups"), command);
    }
}
