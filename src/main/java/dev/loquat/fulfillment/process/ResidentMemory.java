package dev.loquat.fulfillment.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongUnaryOperator;
import java.util.stream.Stream;

/**
 * How much memory a process and its descendants hold, as Linux tells under {@code /proc}; elsewhere nobody knows.
 *
 * @param pid the process that was started
 * @param wrappers how many programs of ours stand between it and the function, each the first child of the one before; they
 *     count for nothing
 */
record ResidentMemory(long pid, int wrappers) {

    private static final Path PROC = Path.of("/proc");
    private static final int BYTES_PER_MEGABYTE = 1024 * 1024;
    private static final long BYTES_PER_PAGE = 4096;

    /** In megabytes, rounded up, what processes share counted once for each of them; 0 when nobody knows. */
    int megabytes() {
        return inMegabytes(sumWithoutWrappers(ResidentMemory::residentBytes));
    }

    /** The same with what processes share counted once in all, which takes the kernel longer to tell. */
    int megabytesSharedOnce() {
        return inMegabytes(sumWithoutWrappers(ResidentMemory::proportionalBytes));
    }

    /** The most that the function's process has held so far, its children aside; 0 when nobody knows. */
    int peakMegabytes() {
        long function = pid;
        for (int i = 0; i < wrappers; i++) {
            List<Long> children = children(function);
            if (children.isEmpty()) {
                return 0;
            }
            function = children.get(0);
        }
        return inMegabytes(kilobytes(PROC.resolve(function + "/status"), "VmHWM:") * 1024);
    }

    private long sumWithoutWrappers(LongUnaryOperator bytes) {
        long sum = sum(pid, bytes);
        long wrapper = pid;
        for (int i = 0; i < wrappers; i++) {
            sum -= bytes.applyAsLong(wrapper);
            List<Long> children = children(wrapper);
            if (children.isEmpty()) {
                break;
            }
            wrapper = children.get(0);
        }
        return Math.max(0, sum);
    }

    private static long sum(long pid, LongUnaryOperator bytes) {
        return bytes.applyAsLong(pid)
                + children(pid).stream().mapToLong(child -> sum(child, bytes)).sum();
    }

    /** The kernel lists a thread's children; asking the JDK for descendants would read every process of the machine. */
    private static List<Long> children(long pid) {
        List<Long> children = new ArrayList<>();
        try (Stream<Path> threads = Files.list(PROC.resolve(pid + "/task"))) {
            for (Path thread : threads.toList()) {
                for (String child : Files.readString(thread.resolve("children")).split(" ", -1)) {
                    if (!child.isEmpty()) {
                        children.add(Long.parseLong(child));
                    }
                }
            }
        } catch (IOException | UncheckedIOException ended) {
            return children;
        }
        return children;
    }

    private static long residentBytes(long pid) {
        try {
            String[] sizes = Files.readString(PROC.resolve(pid + "/statm"), StandardCharsets.US_ASCII)
                    .split(" ", 3);
            return Long.parseLong(sizes[1]) * BYTES_PER_PAGE;
        } catch (IOException ended) {
            return 0;
        }
    }

    private static long proportionalBytes(long pid) {
        Path rollup = PROC.resolve(pid + "/smaps_rollup");
        return Files.exists(rollup) ? kilobytes(rollup, "Pss:") * 1024 : residentBytes(pid);
    }

    private static long kilobytes(Path file, String name) {
        try (Stream<String> lines = Files.lines(file, StandardCharsets.US_ASCII)) {
            return lines.filter(line -> line.startsWith(name))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException | UncheckedIOException ended) {
            return 0;
        }
    }

    private static int inMegabytes(long bytes) {
        return Math.toIntExact((bytes + BYTES_PER_MEGABYTE - 1) / BYTES_PER_MEGABYTE);
    }
}
