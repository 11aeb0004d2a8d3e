package dev.loquat.evaluation.understanding;

import dev.loquat.evaluation.metrics.F1Counts;
import dev.loquat.nlu.template.SlotSpan;
import java.util.Collection;
import java.util.Comparator;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How many slots were found. One is right when the intent, the slot's name and every character of its place are; so a wrong
 * intent makes all its slots wrong, and leaves all that were labelled missed.
 */
public final class SlotScores {

    private final SortedMap<IntentSlot, F1Counts> bySlot = new TreeMap<>();

    SlotScores(Collection<Prediction> predictions) {
        predictions.forEach(this::count);
    }

    private void count(Prediction prediction) {
        String intent = prediction.utterance().intent();
        for (SlotSpan label : prediction.utterance().slots()) {
            boolean isFound = prediction.isRight() && prediction.slots().contains(label);
            add(intent, label, isFound ? new F1Counts(1, 0, 0) : new F1Counts(0, 0, 1));
        }
        for (SlotSpan found : prediction.slots()) {
            if (!prediction.isRight() || !prediction.utterance().slots().contains(found)) {
                add(prediction.intent(), found, new F1Counts(0, 1, 0));
            }
        }
    }

    private void add(String intent, SlotSpan slot, F1Counts more) {
        bySlot.merge(new IntentSlot(intent, slot.slot()), more, F1Counts::plus);
    }

    /** Whether any slot was labelled. */
    public boolean isMeasured() {
        return bySlot.values().stream().anyMatch(counts -> counts.support() > 0);
    }

    /** All slots together. */
    public F1Counts total() {
        return bySlot.values().stream().reduce(F1Counts.NONE, F1Counts::plus);
    }

    /** The mean F1 of the slots that are labelled at least once, a slot of each intent on its own. */
    public double meanF1() {
        return bySlot.values().stream()
                .filter(counts -> counts.support() > 0)
                .mapToDouble(F1Counts::f1)
                .average()
                .orElse(0);
    }

    /** The counts of every slot of every intent. */
    public SortedMap<IntentSlot, F1Counts> bySlot() {
        return new TreeMap<>(bySlot);
    }

    /**
     * A slot of an intent.
     *
     * @param intent the intent's name
     * @param slot the slot's name
     */
    public record IntentSlot(String intent, String slot) implements Comparable<IntentSlot> {

        @Override
        public int compareTo(IntentSlot other) {
            return Comparator.comparing(IntentSlot::intent)
                    .thenComparing(IntentSlot::slot)
                    .compare(this, other);
        }
    }
}
