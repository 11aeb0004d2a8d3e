package dev.loquat.evaluation.understanding;

import dev.loquat.evaluation.understanding.Prediction.Neighbour;
import java.util.Optional;

/**
 * Something that the author of the utterances should look at.
 *
 * @param kind what is noteworthy
 * @param utterance the utterance
 * @param intent its intent, as its author says
 * @param otherIntent the intent that it seems to express; empty for {@link Kind#SINGLE}
 * @param confidence how sure that is, 0 to 1
 * @param nearest the utterance most like it
 */
public record Advice(
        Kind kind,
        String utterance,
        String intent,
        String otherIntent,
        double confidence,
        Optional<Neighbour> nearest) {

    /** What is noteworthy about an utterance. */
    public enum Kind {
        /** It was taken for another intent. */
        TAKEN_FOR_ANOTHER,
        /** It was taken for its own intent, but the utterance most like it is another intent's. */
        NEARER_TO_ANOTHER,
        /** It is its intent's only one: what users say in other words cannot be measured, and will hardly be understood. */
        SINGLE
    }

    /** The advice in one sentence. */
    public String sentence() {
        return switch (kind) {
            case TAKEN_FOR_ANOTHER ->
                quoted(utterance) + " (" + intent + ") is taken for "
                        + (otherIntent.isEmpty() ? "nothing" : otherIntent)
                        + nearest.map(near -> "; most like it is " + quoted(near.text()) + " (" + near.intent() + ")")
                                .orElse("");
            case NEARER_TO_ANOTHER ->
                quoted(utterance) + " (" + intent + ") sits nearest "
                        + nearest.map(near -> quoted(near.text()) + " (" + near.intent() + ")")
                                .orElse(otherIntent);
            case SINGLE ->
                intent + " has a single utterance, " + quoted(utterance)
                        + "; write more, in words as different as users'";
        };
    }

    private static String quoted(String text) {
        return '"' + text + '"';
    }
}
