package dev.loquat.observability;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How much memory the process has: heap, models and what native libraries take, which the virtual machine does not count. Linux tells
 * it (proc(5), {@code VmRSS}); elsewhere there is no such metric.
 */
public final class ResidentMemory {

    private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s*(\\d+) kB");
    private static final long KILO = 1024;

    private final Path status;

    /**
     * @param status where the process reads what it is like, {@code /proc/self/status}
     */
    public ResidentMemory(Path status) {
        this.status = status;
    }

    /** Has this registry tell it, where it is known. */
    public void register(MeterRegistry registry) {
        if (Files.isReadable(status)) {
            Gauge.builder("process.resident.memory", this, ResidentMemory::bytes)
                    .baseUnit("bytes")
                    .description("Memory of the process, native libraries included")
                    .strongReference(true)
                    .register(registry);
        }
    }

    private double bytes() {
        try {
            return bytes(Files.readAllLines(status));
        } catch (IOException e) {
            return Double.NaN;
        }
    }

    private static double bytes(List<String> lines) {
        return lines.stream()
                .map(RESIDENT::matcher)
                .filter(Matcher::matches)
                .mapToDouble(line -> Double.parseDouble(line.group(1)) * KILO)
                .findFirst()
                .orElse(Double.NaN);
    }
}
