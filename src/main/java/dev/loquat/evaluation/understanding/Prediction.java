package dev.loquat.evaluation.understanding;

import dev.loquat.evaluation.dataset.LabelledUtterance;
import dev.loquat.evaluation.metrics.ConfusionMatrix;
import dev.loquat.evaluation.metrics.ScoredAnswer;
import dev.loquat.nlu.template.SlotSpan;
import java.util.List;
import java.util.Optional;

/**
 * What was made of one labelled utterance.
 *
 * @param utterance what was said, with its label
 * @param intent the likeliest intent but for the fallback intent, however unsure; the empty text where there is none
 * @param confidence how sure it is, 0 to 1
 * @param slots the slots' values that it found for that intent
 * @param nearest the training utterance most like it
 * @param millis how long it took, in milliseconds
 */
public record Prediction(
        LabelledUtterance utterance,
        String intent,
        double confidence,
        List<SlotSpan> slots,
        Optional<Neighbour> nearest,
        double millis) {

    /** Keeps a copy of the list. */
    public Prediction {
        slots = List.copyOf(slots);
    }

    /** Whether the intent is right. */
    public boolean isRight() {
        return utterance.intent().equals(intent);
    }

    /** The same where only the intent is measured. */
    Prediction withoutSlots() {
        LabelledUtterance unmarked = new LabelledUtterance(utterance.text(), utterance.intent());
        return new Prediction(unmarked, intent, confidence, List.of(), nearest, millis);
    }

    ScoredAnswer scored() {
        return new ScoredAnswer(confidence, isRight());
    }

    ConfusionMatrix.Answer answer() {
        return new ConfusionMatrix.Answer(utterance.intent(), intent);
    }

    /**
     * A training utterance.
     *
     * @param text the utterance
     * @param intent its intent
     * @param similarity the cosine of the two, at most 1
     */
    public record Neighbour(String text, String intent, double similarity) {}
}
