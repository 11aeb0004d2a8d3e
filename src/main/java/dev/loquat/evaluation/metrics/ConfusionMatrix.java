package dev.loquat.evaluation.metrics;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How often each label was taken for each. An answer may be no label at all, written as the empty text: it counts against the
 * recall of the label that was expected and against no label's precision.
 */
public final class ConfusionMatrix {

    private static final Comparator<Confusion> MOST_FREQUENT_FIRST = Comparator.comparingInt(Confusion::count)
            .reversed()
            .thenComparing(Confusion::expected)
            .thenComparing(Confusion::answered);

    private final SortedMap<String, SortedMap<String, Integer>> counts = new TreeMap<>();
    private final SortedMap<String, F1Counts> byLabel = new TreeMap<>();
    private final F1Counts total;

    /** Counts these answers. */
    public ConfusionMatrix(Collection<Answer> answers) {
        for (Answer answer : answers) {
            counts.computeIfAbsent(answer.expected(), label -> new TreeMap<>())
                    .merge(answer.answered(), 1, Integer::sum);
            if (answer.isRight()) {
                add(answer.expected(), new F1Counts(1, 0, 0));
            } else {
                add(answer.expected(), new F1Counts(0, 0, 1));
                add(answer.answered(), new F1Counts(0, 1, 0));
            }
        }
        byLabel.remove("");
        total = byLabel.values().stream().reduce(F1Counts.NONE, F1Counts::plus);
    }

    private void add(String label, F1Counts more) {
        byLabel.merge(label, more, F1Counts::plus);
    }

    /** How often a label was taken for another, or for itself. */
    public int count(String expected, String answered) {
        Map<String, Integer> row = counts.getOrDefault(expected, new TreeMap<>());
        return row.getOrDefault(answered, 0);
    }

    /** All labels that were expected or answered, in alphabetical order. */
    public List<String> labels() {
        return List.copyOf(byLabel.keySet());
    }

    /** The counts of every label. */
    public Map<String, F1Counts> byLabel() {
        return new TreeMap<>(byLabel);
    }

    /** The part of the answers that is right, 0 to 1; 0 of none. */
    public double accuracy() {
        return total.recall();
    }

    /** F1 over all answers together. Without answers that are no label it is the accuracy. */
    public double microF1() {
        return total.f1();
    }

    /** The mean F1 of the labels that were expected at least once; 0 of none. */
    public double macroF1() {
        return byLabel.values().stream()
                .filter(label -> label.support() > 0)
                .mapToDouble(F1Counts::f1)
                .average()
                .orElse(0);
    }

    /** Pairs of labels of which one was taken for the other, the most frequent first. */
    public List<Confusion> confusions() {
        List<Confusion> confusions = new ArrayList<>();
        counts.forEach((expected, row) -> row.forEach((answered, count) -> {
            if (!expected.equals(answered)) {
                confusions.add(new Confusion(expected, answered, count));
            }
        }));
        confusions.sort(MOST_FREQUENT_FIRST);
        return List.copyOf(confusions);
    }

    /**
     * One answer.
     *
     * @param expected the label
     * @param answered the label that came; the empty text for none
     */
    public record Answer(String expected, String answered) {

        /** Whether the expected label came. */
        public boolean isRight() {
            return expected.equals(answered);
        }
    }

    /**
     * A label that was taken for another.
     *
     * @param expected the label
     * @param answered what it was taken for; the empty text for no label
     * @param count how often, at least once
     */
    public record Confusion(String expected, String answered, int count) {}
}
