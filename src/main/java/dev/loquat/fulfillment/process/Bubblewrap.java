package dev.loquat.fulfillment.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Sandboxes in which nothing of the machine is to be seen but its programs, made by <a
 * href="https://github.com/containers/bubblewrap">bubblewrap</a> of the kernel's namespaces: no network, no other processes, a
 * file system of the system's folders, the function's code and a {@code /tmp}. Folders are called as on Lambda.
 *
 * @param program where it is
 * @param hasUsers whether sandboxes are users of their own; else the namespaces are those of a user who is nobody outside
 */
record Bubblewrap(Path program, boolean hasUsers) {

    /** The service's interpreter, its shell and what they need to start; of {@code /etc} what programs are found by. */
    private static final List<String> SYSTEM = List.of("/usr", "/bin", "/sbin", "/lib", "/lib32", "/lib64", "/libx32");

    private static final List<String> SETTINGS =
            List.of("alternatives", "ld.so.cache", "ld.so.conf", "ld.so.conf.d", "localtime", "java*", "python*");

    private static final List<String> OPEN_FOLDERS = List.of("/etc", "/run", "/var");

    private static final Path ETC = Path.of("/etc");

    /** Why this machine has no such sandboxes, and what to do about it; empty when it has them. */
    static Optional<String> lack(Tools tools, boolean hasUsers) {
        Optional<Path> program = tools.first("bwrap");
        if (program.isEmpty()) {
            return Optional.of("bubblewrap, which isolates it, is not installed: apt-get install bubblewrap");
        }
        List<String> probe = new ArrayList<>(new Bubblewrap(program.get(), hasUsers).namespaces());
        probe.addAll(List.of("--ro-bind", "/", "/", "--proc", "/proc", "--dev", "/dev", "/bin/sh", "-c", ":"));
        return Tools.succeeds(probe)
                ? Optional.empty()
                : Optional.of(
                        "bubblewrap is installed, but this system does not let it make namespaces: permit those of"
                                + " unprivileged users, or, in a container, those of its root");
    }

    /**
     * A command that is run in a sandbox.
     *
     * @param folders what lies outside
     * @param command words that are understood inside
     * @param interpreters programs of the command; outside of the system's folders they are shown with what lies beside them
     */
    List<String> confine(Shown folders, List<String> command, List<Path> interpreters) throws IOException {
        List<String> words = new ArrayList<>(namespaces());
        for (String name : SYSTEM) {
            words.addAll(systemFolder(Path.of(name)));
        }
        OPEN_FOLDERS.forEach(folder -> words.addAll(List.of("--dir", folder)));
        for (String setting : SETTINGS) {
            try (var found = Files.newDirectoryStream(ETC, setting)) {
                found.forEach(path -> words.addAll(List.of("--ro-bind-try", path.toString(), path.toString())));
            }
        }
        for (Path interpreter : interpreters) {
            installation(interpreter).ifPresent(path -> {
                words.addAll(above(path));
                words.addAll(readable(path, path));
            });
        }
        words.addAll(List.of("--proc", "/proc", "--dev", "/dev", "--remount-ro", "/dev"));
        hidden().ifPresent(path -> words.addAll(List.of("--tmpfs", path.toString())));
        words.addAll(List.of(
                "--bind", folders.scratch().toString(), SandboxView.CLOSED.tmp().toString()));
        words.addAll(readable(folders.code(), SandboxView.CLOSED.taskRoot()));
        words.addAll(readable(folders.runtime(), SandboxView.CLOSED.runtime()));
        words.addAll(readable(folders.api(), SandboxView.API));
        words.addAll(List.of(
                "--remount-ro", "/", "--chdir", SandboxView.CLOSED.taskRoot().toString(), "--"));
        return Tools.join(words, command);
    }

    private List<String> namespaces() {
        List<String> words = new ArrayList<>(List.of(
                program.toString(),
                "--unshare-net",
                "--unshare-pid",
                "--unshare-ipc",
                "--unshare-uts",
                "--unshare-cgroup-try",
                "--die-with-parent",
                "--new-session"));
        if (!hasUsers) {
            words.addAll(List.of("--unshare-user", "--cap-drop", "ALL"));
        }
        return words;
    }

    /** Most systems have {@code /bin} as a link to {@code /usr/bin}. */
    private static List<String> systemFolder(Path path) throws IOException {
        if (Files.isSymbolicLink(path)) {
            return List.of("--symlink", Files.readSymbolicLink(path).toString(), path.toString());
        }
        return Files.isDirectory(path) ? readable(path, path) : List.of();
    }

    /** Folders that bubblewrap makes on its way can be entered by nobody but root. */
    private static List<String> above(Path path) {
        List<String> words = new ArrayList<>();
        for (int names = 1; names < path.getNameCount(); names++) {
            words.addAll(List.of("--dir", "/" + path.subpath(0, names)));
        }
        return words;
    }

    private static List<String> readable(Path outside, Path inside) {
        return List.of("--ro-bind", outside.toString(), inside.toString());
    }

    /** Where a program lies that the system's folders do not have: the folder above its {@code bin}, if that is nobody's home. */
    private static Optional<Path> installation(Path program) throws IOException {
        Path real = program.toRealPath();
        if (SYSTEM.stream().anyMatch(real::startsWith)) {
            return Optional.empty();
        }
        Path bin = Optional.ofNullable(real.getParent()).orElse(real);
        Path above = Optional.ofNullable(bin.getParent()).orElse(bin);
        boolean isHome = Path.of(System.getProperty("user.home")).startsWith(above);
        return Optional.of(bin.endsWith("bin") && above.getNameCount() > 0 && !isHome ? above : real);
    }

    /** Where Loquat itself runs within the system's folders, its bots and data are no program. */
    private static Optional<Path> hidden() {
        Path here = Path.of("").toAbsolutePath();
        return SYSTEM.stream().anyMatch(here::startsWith) ? Optional.of(here) : Optional.empty();
    }

    /**
     * What of the machine a sandbox gets to see beside the system.
     *
     * @param scratch a folder to write to
     * @param code the function's code
     * @param runtime the bootstraps
     * @param api the socket at which calls are asked for
     */
    record Shown(Path scratch, Path code, Path runtime, Path api) {}
}
