package dev.loquat.nlu.intent;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Multinomial logistic regression over the sentence vector and, weighted, the terms: {@code logits = 10·W·[v ; w·t] + b}.
 * The factor brings vectors of length 1 to the scale at which a light penalty on the weights is right.
 */
final class SoftmaxRegression implements IntentModel {

    static final double SCALE = 10;
    static final String FILE = "weights.f32";

    private final int intents;
    private final int denseSize;
    private final int lexicalSize;
    private final float lexicalWeight;
    private final float[] weights;

    /** @param weights one row per intent: first for the sentence vector, then for the terms, then the intercept */
    SoftmaxRegression(int intents, int denseSize, int lexicalSize, double lexicalWeight, float[] weights) {
        int expected = intents * (denseSize + lexicalSize + 1);
        if (weights.length != expected) {
            throw new IllegalArgumentException("expected " + expected + " weights, got " + weights.length);
        }
        this.intents = intents;
        this.denseSize = denseSize;
        this.lexicalSize = lexicalSize;
        this.lexicalWeight = (float) lexicalWeight;
        this.weights = weights.clone();
    }

    @Override
    public double[] logits(UtteranceFeatures utterance) {
        double[] logits = new double[intents];
        for (int intent = 0; intent < intents; intent++) {
            logits[intent] = logit(intent * (denseSize + lexicalSize + 1), utterance);
        }
        return logits;
    }

    private double logit(int row, UtteranceFeatures utterance) {
        double sum = 0;
        float[] dense = utterance.dense();
        for (int i = 0; i < denseSize; i++) {
            sum += weights[row + i] * dense[i];
        }
        SparseVector lexical = utterance.lexical();
        double terms = 0;
        for (int i = 0; i < lexical.indices().length; i++) {
            terms += weights[row + denseSize + lexical.indices()[i]] * lexical.values()[i];
        }
        return SCALE * (sum + lexicalWeight * terms) + weights[row + denseSize + lexicalSize];
    }

    @Override
    public void save(Path folder) throws IOException {
        Floats.write(folder.resolve(FILE), weights);
    }
}
