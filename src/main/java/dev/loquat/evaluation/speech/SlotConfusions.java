package dev.loquat.evaluation.speech;

import dev.loquat.evaluation.speech.SpeechReport.Commands;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Which values of slots were taken for which, over all conditions. */
final class SlotConfusions {

    private SlotConfusions() {}

    /**
     * A value that was taken for another one.
     *
     * @param slot the slot's name
     * @param expected the labelled value
     * @param understood the value it was given; empty when it was given none
     */
    record Confusion(String slot, String expected, String understood) {}

    /** The most frequent first; those as frequent as others in the order of the recordings. */
    static List<Map.Entry<Confusion, Integer>> of(SpeechReport report) {
        Map<Confusion, Integer> counts = new LinkedHashMap<>();
        Stream.concat(Stream.of(report.clean()), report.noisy().values().stream())
                .map(Commands::misses)
                .flatMap(List::stream)
                .filter(SpeechReport.Miss::hasRightIntent)
                .forEach(miss -> miss.expected().slots().forEach((slot, value) -> {
                    String understood = miss.understood().slots().getOrDefault(slot, "");
                    if (!understood.strip().equals(value.strip())) {
                        counts.merge(new Confusion(slot, value.strip(), understood.strip()), 1, Integer::sum);
                    }
                }));
        return counts.entrySet().stream()
                .sorted(Map.Entry.<Confusion, Integer>comparingByValue(Comparator.reverseOrder()))
                .toList();
    }
}
