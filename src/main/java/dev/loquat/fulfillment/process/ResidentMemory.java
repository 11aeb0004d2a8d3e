package dev.loquat.fulfillment.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** How much memory a process and its descendants hold, as Linux tells under {@code /proc}; elsewhere nobody knows. */
final class ResidentMemory {

    private static final Path PROC = Path.of("/proc");
    private static final int BYTES_PER_MEGABYTE = 1024 * 1024;
    private static final long BYTES_PER_PAGE = 4096;

    private ResidentMemory() {}

    /** In megabytes, rounded up; 0 when nobody knows. */
    static int megabytes(Process process) {
        long pages = pagesWithChildren(process.pid());
        return Math.toIntExact((pages * BYTES_PER_PAGE + BYTES_PER_MEGABYTE - 1) / BYTES_PER_MEGABYTE);
    }

    /** The most that a process has held so far, its children aside; 0 when nobody knows. */
    static int peakMegabytes(Process process) {
        try (Stream<String> lines = Files.lines(PROC.resolve(process.pid() + "/status"), StandardCharsets.US_ASCII)) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .map(line -> line.replaceAll("\\D", ""))
                    .mapToInt(kilobytes -> (Integer.parseInt(kilobytes) + 1023) / 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException | UncheckedIOException ended) {
            return 0;
        }
    }

    /** The kernel lists a thread's children; asking the JDK for descendants would read every process of the machine. */
    private static long pagesWithChildren(long pid) {
        long pages = pages(pid);
        try (Stream<Path> threads = Files.list(PROC.resolve(pid + "/task"))) {
            for (Path thread : threads.toList()) {
                for (String child : Files.readString(thread.resolve("children")).split(" ", -1)) {
                    pages += child.isEmpty() ? 0 : pagesWithChildren(Long.parseLong(child));
                }
            }
        } catch (IOException | UncheckedIOException ended) {
            return pages;
        }
        return pages;
    }

    private static long pages(long pid) {
        try {
            String[] sizes = Files.readString(PROC.resolve(pid + "/statm"), StandardCharsets.US_ASCII)
                    .split(" ", 3);
            return Long.parseLong(sizes[1]);
        } catch (IOException ended) {
            return 0;
        }
    }
}
