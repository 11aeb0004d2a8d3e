package dev.loquat.nlu.intent;

import java.nio.file.Path;
import java.util.Arrays;

/**
 * The model where examples are of one intent only, and OpenNLP has nothing to tell apart: it is that intent, if any.
 *
 * @param intents how many intents the bot has
 * @param only the one with examples
 */
record OnlyIntentModel(int intents, int only) implements IntentModel {

    private static final double IMPOSSIBLE = -27;

    @Override
    public double[] logits(UtteranceFeatures utterance) {
        double[] logits = new double[intents];
        Arrays.fill(logits, IMPOSSIBLE);
        logits[only] = 0;
        return logits;
    }

    /** Says nothing: whether the intent is meant shows only in the nearest utterances. */
    @Override
    public double strength(double[] logits) {
        return 0;
    }

    /** Nothing was learned. */
    @Override
    public void save(Path folder) {}
}
