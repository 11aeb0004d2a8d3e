package dev.loquat.nlu.intent;

import java.util.List;

/** Trains {@link SoftmaxRegression}. */
final class SoftmaxTrainer {

    private static final int MAX_ITERATIONS = 150;
    private static final double TOLERANCE = 1e-4;

    /** Where terms begin to help more, and where they help most: BANKING77, CLINC150 and HWU64 at 10 shots and in full. */
    private static final double FEW_EXAMPLES = 10;

    private static final double MANY_EXAMPLES = 100;
    private static final double WEIGHT_AT_FEW = 0.3;
    private static final double WEIGHT_AT_MANY = 0.6;

    private SoftmaxTrainer() {}

    /** How much terms count beside the sentence vector: the more examples per intent, the more. */
    static double lexicalWeight(int examples, int intents) {
        double perIntent = (double) examples / Math.max(1, intents);
        double position = Math.log(perIntent / FEW_EXAMPLES) / Math.log(MANY_EXAMPLES / FEW_EXAMPLES);
        return WEIGHT_AT_FEW + (WEIGHT_AT_MANY - WEIGHT_AT_FEW) * Math.max(0, Math.min(1, position));
    }

    static SoftmaxRegression train(
            List<TrainingExample> examples, int intents, int denseSize, int lexicalSize, double lexicalWeight) {
        SoftmaxLoss loss = new SoftmaxLoss(examples, intents, denseSize, lexicalSize, lexicalWeight);
        double[] weights = Lbfgs.minimize(loss, MAX_ITERATIONS, TOLERANCE);
        float[] rounded = new float[weights.length];
        for (int i = 0; i < weights.length; i++) {
            rounded[i] = (float) weights[i];
        }
        return new SoftmaxRegression(intents, denseSize, lexicalSize, lexicalWeight, rounded);
    }
}
