package dev.loquat.nlu.intent;

import java.util.List;

/**
 * What the classifier makes of an utterance.
 *
 * @param scores every intent, the likeliest first; what is missing to 1 is the probability that none is meant
 * @param nearest the training utterances most like it, the most similar first
 */
public record IntentRanking(List<IntentScore> scores, List<SimilarUtterance> nearest) {

    /** Keeps copies of the lists. */
    public IntentRanking {
        scores = List.copyOf(scores);
        nearest = List.copyOf(nearest);
    }

    /**
     * A training utterance like the new one.
     *
     * @param text the training utterance
     * @param intent its intent
     * @param similarity the cosine of the two, at most 1
     */
    public record SimilarUtterance(String text, String intent, double similarity) {}
}
