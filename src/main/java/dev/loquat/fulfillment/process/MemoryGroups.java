package dev.loquat.fulfillment.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Control groups of the kernel, which bound the memory of a sandbox with all its children exactly: cgroups(7), of version 1 by
 * its memory controller or of version 2, where the service may make groups in its own or, as systemd's {@code
 * DelegateSubgroup} has it, beside its own. May be used from any number of threads.
 */
final class MemoryGroups implements AutoCloseable {

    private static final Path ROOT = Path.of("/sys/fs/cgroup");
    private static final String PREFIX = "loquat-functions-";
    private static final long BYTES_PER_MEGABYTE = 1024L * 1024;
    private static final int PROBE_MEGABYTES = 64;
    private static final int MOST_ROUNDS = 50;
    private static final int ROUND_MILLIS = 10;

    private final Path parent;
    private final Version version;

    /** Groups whose processes are about to end; the kernel lets none be removed before. */
    private final Queue<Path> retired = new ConcurrentLinkedQueue<>();

    private MemoryGroups(Path parent, Version version) {
        this.parent = parent;
        this.version = version;
    }

    /** Those of this machine; empty where the service may make none. */
    static Optional<MemoryGroups> ofThisMachine() {
        try (Stream<String> own = Files.lines(Path.of("/proc/self/cgroup"))) {
            return own.flatMap(MemoryGroups::candidates)
                    .filter(MemoryGroups::isPermitted)
                    .findFirst();
        } catch (IOException | UncheckedIOException noneHere) {
            return Optional.empty();
        }
    }

    /** A line is a hierarchy's number, its controllers and the path of the group; version 2 has one line without controllers. */
    private static Stream<MemoryGroups> candidates(String line) {
        String[] parts = line.split(":", 3);
        boolean isFirst = List.of(parts[1].split(",", -1)).contains("memory");
        if (!isFirst && !parts[1].isEmpty()) {
            return Stream.empty();
        }
        Version version = isFirst ? Version.ONE : Version.TWO;
        Path mount = isFirst ? ROOT.resolve("memory") : ROOT;
        Path own = mount.resolve(parts[2].substring(1)).normalize();
        return Stream.of(own, own.resolve("..").normalize())
                .filter(path -> path.startsWith(mount))
                .distinct()
                .map(path -> new MemoryGroups(path, version));
    }

    private boolean isPermitted() {
        try {
            removeLeftBehind();
            Path probe = make(PROBE_MEGABYTES);
            boolean isEntered = Tools.succeeds(entering(probe, List.of("/bin/sh", "-c", ":")));
            remove(probe);
            return isEntered;
        } catch (IOException notPermitted) {
            return false;
        }
    }

    /** Of services that were killed; a group's name has its service's process id. */
    private void removeLeftBehind() throws IOException {
        try (DirectoryStream<Path> groups = Files.newDirectoryStream(parent, PREFIX + "*-*")) {
            for (Path group : groups) {
                String pid = String.valueOf(group.getFileName())
                        .substring(PREFIX.length())
                        .split("-", 2)[0];
                if (pid.matches("\\d{1,9}")
                        && ProcessHandle.of(Long.parseLong(pid)).isEmpty()) {
                    remove(group);
                }
            }
        }
    }

    /**
     * Makes a group.
     *
     * @param megabytes how much memory its processes may hold
     */
    Path make(int megabytes) throws IOException {
        retired.removeIf(MemoryGroups::isRemoved);
        Path group = Files.createTempDirectory(
                parent, PREFIX + ProcessHandle.current().pid() + '-');
        try {
            String bytes = Long.toString(megabytes * BYTES_PER_MEGABYTE);
            Files.writeString(group.resolve(version.limit), bytes);
            Path swap = group.resolve(version.swap);
            if (Files.isWritable(swap)) {
                Files.writeString(swap, version == Version.ONE ? bytes : "0");
            }
            return group;
        } catch (IOException e) {
            remove(group);
            throw e;
        }
    }

    /** The command run in a group. */
    List<String> entering(Path group, List<String> command) {
        return Tools.join(
                List.of(
                        "/bin/sh",
                        "-c",
                        "echo $$ > \"$0\" && exec \"$@\"",
                        group.resolve("cgroup.procs").toString()),
                command);
    }

    /** Whether a process of the group was ended because of its memory. */
    boolean hasRunOut(Path group) {
        try (Stream<String> lines = Files.lines(group.resolve(version.events))) {
            return lines.anyMatch(line -> line.matches("oom_kill [1-9]\\d*"));
        } catch (IOException | UncheckedIOException gone) {
            return false;
        }
    }

    /** Removes a group when its processes have ended. */
    void remove(Path group) {
        if (!isRemoved(group)) {
            retired.add(group);
        }
    }

    /** Removes what is left, waiting for processes that are about to end. */
    @Override
    public void close() {
        try {
            for (int i = 0; i < MOST_ROUNDS && !retired.isEmpty(); i++) {
                retired.removeIf(MemoryGroups::isRemoved);
                TimeUnit.MILLISECONDS.sleep(retired.isEmpty() ? 0 : ROUND_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean isRemoved(Path group) {
        try {
            Files.deleteIfExists(group);
            return true;
        } catch (IOException busy) {
            return false;
        }
    }

    /** What the files of a group are called. */
    private enum Version {
        ONE("memory.limit_in_bytes", "memory.memsw.limit_in_bytes", "memory.oom_control"),
        TWO("memory.max", "memory.swap.max", "memory.events");

        private final String limit;
        private final String swap;
        private final String events;

        Version(String limit, String swap, String events) {
            this.limit = limit;
            this.swap = swap;
            this.events = events;
        }
    }
}
