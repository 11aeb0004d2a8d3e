package dev.loquat.nlu.intent;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Trains {@link SoftmaxRegression}. */
final class SoftmaxTrainer {

    private static final int MAX_ITERATIONS = 60;
    /** Ten times as much costs half a point with few utterances, a fifth of it gives nothing and takes twice as long. */
    private static final double TOLERANCE = 5e-5;

    /** More cost time and memory and gave nothing on BANKING77 and CLINC150. */
    private static final int MOST_LANDMARKS = 768;

    /** A few intents need no more: 20 to 40 for each of seven (SNIPS) were better by half a point than all 70. */
    private static final int LANDMARKS_PER_INTENT = 30;

    /**
     * Where terms begin to help more, and where they help most. With all utterances 0.45, 0.5, 0.6 and 0.8 gave 94.4, 94.0, 94.1 and 93.6 %
     * on BANKING77, 0.45 and 0.6 gave 97.2 and 97.1 % on CLINC150 (validation parts).
     */
    private static final double FEW_EXAMPLES = 10;

    private static final double MANY_EXAMPLES = 100;
    private static final double WEIGHT_AT_FEW = 0.3;
    private static final double WEIGHT_AT_MANY = 0.45;

    private SoftmaxTrainer() {}

    /** How much terms count beside the sentence: the more examples per intent, the more. */
    static double lexicalWeight(int examples, int intents) {
        double perIntent = (double) examples / Math.max(1, intents);
        double position = Math.log(perIntent / FEW_EXAMPLES) / Math.log(MANY_EXAMPLES / FEW_EXAMPLES);
        return WEIGHT_AT_FEW + (WEIGHT_AT_MANY - WEIGHT_AT_FEW) * Math.max(0, Math.min(1, position));
    }

    /**
     * Trains on these examples.
     *
     * @param intents how many intents they have, no intent as the last one among them
     * @param terms how many terms there are
     */
    static SoftmaxRegression train(List<TrainingExample> examples, int intents, int terms, double lexicalWeight) {
        int most = Math.min(MOST_LANDMARKS, LANDMARKS_PER_INTENT * (intents - 1));
        Landmarks landmarks = Landmarks.choose(vectorsOfIntents(examples, intents - 1), most);
        NystromMap map = new NystromMap(landmarks);
        float[][] sentences = examples.parallelStream()
                .map(example -> map.coordinates(example.features().dense()))
                .toArray(float[][]::new);
        SoftmaxWeights layout = new SoftmaxWeights(intents, map.size(), TermIntents.of(examples, terms));
        SoftmaxLoss loss = new SoftmaxLoss(new TrainingMatrix(examples, sentences, terms), layout, lexicalWeight);
        double[] trained = Lbfgs.minimize(loss, MAX_ITERATIONS, TOLERANCE);
        return new SoftmaxRegression(landmarks, layout, lexicalWeight, folded(trained, layout, map));
    }

    private static List<float[]> vectorsOfIntents(List<TrainingExample> examples, int none) {
        return examples.stream()
                .filter(example -> example.intent() != none)
                .sorted(Comparator.comparingInt(TrainingExample::intent))
                .map(example -> example.features().dense())
                .toList();
    }

    private static float[] folded(double[] trained, SoftmaxWeights layout, NystromMap map) {
        float[] weights = new float[trained.length];
        for (int i = 0; i < trained.length; i++) {
            weights[i] = (float) trained[i];
        }
        float[] rows = Arrays.copyOfRange(weights, layout.rowStart(0), layout.termsStart());
        float[] folded = map.fold(rows, layout.intents());
        System.arraycopy(folded, 0, weights, layout.rowStart(0), folded.length);
        return weights;
    }
}
