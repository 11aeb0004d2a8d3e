package dev.loquat.nlu.intent;

import java.util.Arrays;
import java.util.List;

/** How badly weights explain the examples: mean cross-entropy plus a penalty on large weights. */
final class SoftmaxLoss implements Lbfgs.Function {

    private static final double PENALTY = 1e-4;

    private final List<TrainingExample> examples;
    private final int intents;
    private final int denseSize;
    private final int row;
    private final double lexicalWeight;
    private final double totalWeight;

    SoftmaxLoss(List<TrainingExample> examples, int intents, int denseSize, int lexicalSize, double lexicalWeight) {
        this.examples = List.copyOf(examples);
        this.intents = intents;
        this.denseSize = denseSize;
        this.row = denseSize + lexicalSize + 1;
        this.lexicalWeight = lexicalWeight;
        this.totalWeight =
                examples.stream().mapToDouble(TrainingExample::weight).sum();
    }

    @Override
    public int dimension() {
        return intents * row;
    }

    @Override
    public double evaluate(double[] weights, double[] gradient) {
        Arrays.fill(gradient, 0);
        double loss = 0;
        for (TrainingExample example : examples) {
            loss += addExample(example, weights, gradient);
        }
        return loss + addPenalty(weights, gradient);
    }

    private double addExample(TrainingExample example, double[] weights, double[] gradient) {
        double[] logits = new double[intents];
        for (int intent = 0; intent < intents; intent++) {
            logits[intent] = logit(weights, intent * row, example.features());
        }
        double[] probabilities = Softmax.probabilities(logits, 1);
        double share = example.weight() / totalWeight;
        for (int intent = 0; intent < intents; intent++) {
            double error = probabilities[intent] - (intent == example.intent() ? 1 : 0);
            addGradient(gradient, intent * row, example.features(), share * error);
        }
        return -share * Math.log(Math.max(probabilities[example.intent()], 1e-300));
    }

    private double logit(double[] weights, int start, UtteranceFeatures features) {
        float[] dense = features.dense();
        double sum = 0;
        for (int i = 0; i < denseSize; i++) {
            sum += weights[start + i] * dense[i];
        }
        int[] indices = features.lexical().indices();
        float[] values = features.lexical().values();
        double terms = 0;
        for (int i = 0; i < indices.length; i++) {
            terms += weights[start + denseSize + indices[i]] * values[i];
        }
        return SoftmaxRegression.SCALE * (sum + lexicalWeight * terms) + weights[start + row - 1];
    }

    private void addGradient(double[] gradient, int start, UtteranceFeatures features, double error) {
        double scaled = SoftmaxRegression.SCALE * error;
        float[] dense = features.dense();
        for (int i = 0; i < denseSize; i++) {
            gradient[start + i] += scaled * dense[i];
        }
        int[] indices = features.lexical().indices();
        float[] values = features.lexical().values();
        for (int i = 0; i < indices.length; i++) {
            gradient[start + denseSize + indices[i]] += scaled * lexicalWeight * values[i];
        }
        gradient[start + row - 1] += error;
    }

    private double addPenalty(double[] weights, double[] gradient) {
        double squares = 0;
        for (int i = 0; i < weights.length; i++) {
            if (i % row != row - 1) {
                squares += weights[i] * weights[i];
                gradient[i] += PENALTY * weights[i];
            }
        }
        return PENALTY / 2 * squares;
    }
}
