package dev.loquat.nlu.intent;

import java.util.Arrays;
import java.util.List;

/**
 * One number that says how well an utterance fits a bot: by how much the likeliest intent leads over no intent, + 2 × mean
 * similarity of the nearest training utterances. The weights were chosen on the project's own probes (in the tests, under
 * {@code understanding/}), where no intent as a class of its own turned away more off-topic speech than without.
 */
final class Fit {

    /** How many neighbours count; of a small bot, fewer. */
    static final int NEIGHBOURS = 5;

    private static final double SIMILARITY_WEIGHT = 2;

    /** Brings the lead, a logit, to the scale of similarities. */
    private static final double LOGIT_SCALE = 20;

    private Fit() {}

    /**
     * How well an utterance fits.
     *
     * @param logits of the intents and, last, of no intent
     * @param nearest the training utterances most like it
     */
    static double of(double[] logits, List<NearestUtterances.Neighbour> nearest) {
        double mean = nearest.stream()
                .mapToDouble(NearestUtterances.Neighbour::similarity)
                .average()
                .orElse(0);
        double lead = Softmax.max(ofIntents(logits)) - logits[logits.length - 1];
        return lead / LOGIT_SCALE + SIMILARITY_WEIGHT * mean;
    }

    /** The logits without the last one, which is for no intent. */
    static double[] ofIntents(double[] logits) {
        return Arrays.copyOf(logits, logits.length - 1);
    }
}
