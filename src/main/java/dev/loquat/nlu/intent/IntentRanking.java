package dev.loquat.nlu.intent;

import java.util.List;

/**
 * What the classifier makes of an utterance.
 *
 * @param scores every intent, the likeliest first; what is missing to 1 is the probability that none is meant
 * @param nearest the training utterances most like it, the most similar first
 */
public record IntentRanking(List<IntentScore> scores, List<SimilarUtterance> nearest) {

    private static final double DOUBT = 0.1;

    /** Keeps copies of the lists. */
    public IntentRanking {
        scores = List.copyOf(scores);
        nearest = List.copyOf(nearest);
    }

    /**
     * The same order with a tenth of the confidence: for an utterance such as a bare "yes", which no classifier can tell from a
     * greeting, and which says nothing about an intent.
     */
    public IntentRanking doubted() {
        return new IntentRanking(
                scores.stream()
                        .map(score -> new IntentScore(score.intent(), score.confidence() * DOUBT))
                        .toList(),
                nearest);
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
