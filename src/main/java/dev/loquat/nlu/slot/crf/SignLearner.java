package dev.loquat.nlu.slot.crf;

import java.util.BitSet;

/** The weights of signs while they are learned; only those of the signs of a batch move. */
final class SignLearner {

    private final int tags;
    private final AdaGrad weights;
    private final float[] gradient;
    private final BitSet touched;

    SignLearner(int signs, int tags) {
        this.tags = tags;
        this.weights = new AdaGrad(signs * tags);
        this.gradient = new float[signs * tags];
        this.touched = new BitSet(signs);
    }

    AdaGrad weights() {
        return weights;
    }

    /** Adds to the scores of an intent's tags, token by token. */
    void addScores(int[][] signs, int[] ofLocale, float[] scores) {
        float[] now = weights.weights();
        for (int token = 0; token < signs.length; token++) {
            int at = token * ofLocale.length;
            for (int sign : signs[token]) {
                for (int tag = 0; tag < ofLocale.length; tag++) {
                    scores[at + tag] += now[sign * tags + ofLocale[tag]];
                }
            }
        }
    }

    /** Remembers the derivative by the scores of an intent's tags. */
    void addErrors(int[][] signs, int[] ofLocale, float[] errors) {
        for (int token = 0; token < signs.length; token++) {
            int at = token * ofLocale.length;
            for (int sign : signs[token]) {
                touched.set(sign);
                for (int tag = 0; tag < ofLocale.length; tag++) {
                    gradient[sign * tags + ofLocale[tag]] += errors[at + tag];
                }
            }
        }
    }

    /** Learns from what was remembered, and forgets it. */
    void step(int[] ofLocale) {
        for (int sign = touched.nextSetBit(0); sign >= 0; sign = touched.nextSetBit(sign + 1)) {
            for (int tag : ofLocale) {
                int place = sign * tags + tag;
                weights.step(place, gradient[place]);
                gradient[place] = 0;
            }
        }
        touched.clear();
    }
}
