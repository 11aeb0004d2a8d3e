package dev.loquat.nlu.intent;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** Random training examples: unit vectors of a few dimensions, a few terms each. */
final class Examples {

    static final int DIMENSION = 6;
    static final int TERMS = 12;

    private Examples() {}

    static List<TrainingExample> random(long seed, int count, int intents) {
        SplittableRandom random = new SplittableRandom(seed);
        List<TrainingExample> examples = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            UtteranceFeatures features = new UtteranceFeatures(unitVector(random), terms(random), List.of());
            examples.add(new TrainingExample(features, random.nextInt(intents), 0.5 + random.nextDouble()));
        }
        return examples;
    }

    static float[] unitVector(SplittableRandom random) {
        float[] vector = new float[DIMENSION];
        double squares = 0;
        for (int i = 0; i < DIMENSION; i++) {
            vector[i] = (float) (random.nextDouble() - 0.5);
            squares += vector[i] * vector[i];
        }
        for (int i = 0; i < DIMENSION; i++) {
            vector[i] /= (float) Math.sqrt(squares);
        }
        return vector;
    }

    private static SparseVector terms(SplittableRandom random) {
        int[] indices = random.ints(3, 0, TERMS).distinct().sorted().toArray();
        float[] values = new float[indices.length];
        Arrays.fill(values, (float) (1 / Math.sqrt(indices.length)));
        return new SparseVector(indices, values, 1);
    }
}
