package dev.loquat.nlu.slot.crf;

import java.util.BitSet;

/** The weights of signs while they are learned; only those of the signs of a batch move. */
final class SignLearner {

    private final SignTags signTags;
    private final AdaGrad weights;
    private final float[] gradient;
    private final BitSet touched;

    SignLearner(SignTags signTags) {
        this.signTags = signTags;
        this.weights = new AdaGrad(signTags.size());
        this.gradient = new float[signTags.size()];
        this.touched = new BitSet(signTags.signs());
    }

    AdaGrad weights() {
        return weights;
    }

    /** Adds to the scores of an intent's tags, token by token. */
    void addScores(int[][] signs, IntentTags intent, float[] scores) {
        float[] now = weights.weights();
        for (int token = 0; token < signs.length; token++) {
            for (int sign : signs[token]) {
                for (int at = start(sign); at < start(sign + 1); at++) {
                    int tag = tag(at, intent);
                    if (tag != IntentTags.NONE) {
                        scores[token * intent.size() + tag] += now[at];
                    }
                }
            }
        }
    }

    /** Remembers the derivative by the scores of an intent's tags. */
    void addErrors(int[][] signs, IntentTags intent, float[] errors) {
        for (int token = 0; token < signs.length; token++) {
            for (int sign : signs[token]) {
                touched.set(sign);
                for (int at = start(sign); at < start(sign + 1); at++) {
                    int tag = tag(at, intent);
                    if (tag != IntentTags.NONE) {
                        gradient[at] += errors[token * intent.size() + tag];
                    }
                }
            }
        }
    }

    /** Learns from what was remembered, and forgets it. */
    void step(IntentTags intent) {
        for (int sign = touched.nextSetBit(0); sign >= 0; sign = touched.nextSetBit(sign + 1)) {
            for (int at = start(sign); at < start(sign + 1); at++) {
                if (tag(at, intent) != IntentTags.NONE) {
                    weights.step(at, gradient[at]);
                    gradient[at] = 0;
                }
            }
        }
        touched.clear();
    }

    private int start(int sign) {
        return signTags.starts()[sign];
    }

    /** The tag of a weight, of the intent's own. */
    private int tag(int at, IntentTags intent) {
        return intent.ofIntent()[signTags.tags()[at]];
    }
}
