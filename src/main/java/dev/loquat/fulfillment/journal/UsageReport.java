package dev.loquat.fulfillment.journal;

import dev.loquat.fulfillment.Usage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** What the calls of functions have cost, summed up. */
public final class UsageReport {

    private UsageReport() {}

    /**
     * The sums, sorted by what they are summed up by.
     *
     * @param folder the folder of the journal
     * @param month a month such as {@code 2026-03}; empty for all
     * @param by what is summed up together, such as {@link Usage#bot}
     */
    public static List<Sum> of(Path folder, Optional<String> month, Function<Usage, String> by) {
        Map<String, List<Usage>> groups = new TreeMap<>();
        for (Path file : files(FileJournal.usageFolder(folder), month)) {
            lines(file)
                    .forEach(usage -> groups.computeIfAbsent(by.apply(usage), key -> new ArrayList<>())
                            .add(usage));
        }
        return groups.entrySet().stream()
                .map(group -> sum(group.getKey(), group.getValue()))
                .toList();
    }

    private static Sum sum(String key, List<Usage> usages) {
        return new Sum(
                key,
                usages.size(),
                usages.stream()
                        .filter(usage -> usage.status() != Usage.Status.SUCCESS)
                        .count(),
                usages.stream()
                        .filter(usage -> !usage.initialisation().isZero())
                        .count(),
                usages.stream().mapToLong(Usage::billedMillis).sum(),
                usages.stream().mapToDouble(Usage::gigabyteSeconds).sum());
    }

    private static List<Path> files(Path folder, Optional<String> month) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> file.toString().endsWith(".jsonl"))
                    .filter(file ->
                            month.map(it -> file.endsWith(it + ".jsonl")).orElse(true))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Usage> lines(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.map(UsageJson::read).flatMap(Optional::stream).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Calls summed up.
     *
     * @param key what they have in common
     * @param calls how many there were
     * @param failures how many of them failed, took too long or were turned away
     * @param starts for how many of them code had to be started
     * @param billedMillis what is paid for, in milliseconds
     * @param gigabyteSeconds the same times the memory
     */
    public record Sum(String key, long calls, long failures, long starts, long billedMillis, double gigabyteSeconds) {

        /**
         * The price of it.
         *
         * @param perGigabyteSecond what a gigabyte costs for a second
         * @param perMillionCalls what a million calls cost
         */
        public double cost(double perGigabyteSecond, double perMillionCalls) {
            return gigabyteSeconds * perGigabyteSecond + calls * perMillionCalls / 1e6;
        }
    }
}
