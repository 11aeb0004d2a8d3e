package dev.loquat.nlu.slot.crf;

import java.util.Arrays;

/** How well tags follow one another; those that may not, never do. Immutable. */
final class Transitions {

    private final int tags;
    private final float[] scores;
    private final int start;
    private final double[] factors;

    /**
     * Reads scores from where they stand among other weights.
     *
     * @param weights the score of each tag behind each tag, by the earlier one, then of each tag at the beginning
     * @param offset where they stand
     */
    Transitions(int tags, float[] weights, int offset) {
        this.tags = tags;
        this.start = tags * tags;
        this.scores = Arrays.copyOfRange(weights, offset, offset + size(tags));
        this.factors = new double[scores.length];
        for (int from = 0; from < tags; from++) {
            for (int to = 0; to < tags; to++) {
                factors[from * tags + to] = TagSet.isAllowed(from, to) ? Math.exp(scores[from * tags + to]) : 0;
            }
        }
        for (int tag = 0; tag < tags; tag++) {
            factors[start + tag] = TagSet.isInside(tag) ? 0 : Math.exp(scores[start + tag]);
        }
    }

    /** How many weights so many tags need. */
    static int size(int tags) {
        return tags * tags + tags;
    }

    int tags() {
        return tags;
    }

    float score(int from, int to) {
        return scores[from * tags + to];
    }

    /** The score of a tag at the first token. */
    float start(int tag) {
        return TagSet.isInside(tag) ? Float.NEGATIVE_INFINITY : scores[start + tag];
    }

    /** {@code e} to the power of the score; 0 where the tag may not follow. */
    double factor(int from, int to) {
        return factors[from * tags + to];
    }

    double startFactor(int tag) {
        return factors[start + tag];
    }
}
