package dev.loquat.fulfillment.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongUnaryOperator;
import java.util.stream.Stream;

/** How much memory a process and its descendants hold, as Linux tells under {@code /proc}; elsewhere nobody knows. */
final class ResidentMemory {

    private static final Path PROC = Path.of("/proc");
    private static final int BYTES_PER_MEGABYTE = 1024 * 1024;
    private static final long BYTES_PER_PAGE = 4096;

    private ResidentMemory() {}

    /** In megabytes, rounded up, what processes share counted once for each of them; 0 when nobody knows. */
    static int megabytes(Process process) {
        return inMegabytes(sum(process.pid(), ResidentMemory::residentBytes));
    }

    /** The same with what processes share counted once in all, which takes the kernel longer to tell. */
    static int megabytesSharedOnce(Process process) {
        return inMegabytes(sum(process.pid(), ResidentMemory::proportionalBytes));
    }

    /** The most that a process has held so far, its children aside; 0 when nobody knows. */
    static int peakMegabytes(Process process) {
        return inMegabytes(kilobytes(PROC.resolve(process.pid() + "/status"), "VmHWM:") * 1024);
    }

    /** The kernel lists a thread's children; asking the JDK for descendants would read every process of the machine. */
    private static long sum(long pid, LongUnaryOperator bytes) {
        long sum = bytes.applyAsLong(pid);
        try (Stream<Path> threads = Files.list(PROC.resolve(pid + "/task"))) {
            for (Path thread : threads.toList()) {
                for (String child : Files.readString(thread.resolve("children")).split(" ", -1)) {
                    sum += child.isEmpty() ? 0 : sum(Long.parseLong(child), bytes);
                }
            }
        } catch (IOException | UncheckedIOException ended) {
            return sum;
        }
        return sum;
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
