package dev.loquat.nlu.slot.crf;

import dev.loquat.nlu.weights.Rows;
import java.util.Arrays;

/**
 * The scores of tags at tokens by vectors: {@code [v_i ; 0.7·v_(i-1) ; 0.7·v_(i+1) ; 0.5·sentence]}. The weights of a word's
 * vector for itself and for both of its neighbours stand side by side, so that each vector is read once.
 */
final class Emissions {

    private static final float NEIGHBOUR = 0.7f;
    private static final float SENTENCE = 0.5f;

    private Emissions() {}

    /** The scores of every tag at every token, token by token. */
    static float[] score(CrfShape shape, float[] weights, WordVectors vectors) {
        int tags = shape.tags();
        int tokens = vectors.tokens();
        float[] scores = new float[tokens * tags];
        float[] whole = new float[tags];
        Rows.addProduct(whole, 0, vectors.sentence(), weights, shape.sentence(), tags);
        float[] ofWord = new float[3 * tags];
        for (int token = 0; token < tokens; token++) {
            Arrays.fill(ofWord, 0);
            Rows.addProduct(ofWord, 0, vectors.words()[token], weights, shape.words(), ofWord.length);
            Rows.add(scores, token * tags, SENTENCE, whole, 0, tags);
            Rows.add(scores, token * tags, 1, ofWord, 0, tags);
            if (token + 1 < tokens) {
                Rows.add(scores, (token + 1) * tags, NEIGHBOUR, ofWord, tags, tags);
            }
            if (token > 0) {
                Rows.add(scores, (token - 1) * tags, NEIGHBOUR, ofWord, 2 * tags, tags);
            }
        }
        return scores;
    }

    /** Adds the derivative by the weights, given that by the scores. */
    static void addGradient(CrfShape shape, float[] errors, WordVectors vectors, float[] gradient) {
        int tags = shape.tags();
        int tokens = vectors.tokens();
        float[] whole = new float[tags];
        float[] ofWord = new float[3 * tags];
        for (int token = 0; token < tokens; token++) {
            Arrays.fill(ofWord, 0);
            Rows.add(whole, 0, SENTENCE, errors, token * tags, tags);
            Rows.add(ofWord, 0, 1, errors, token * tags, tags);
            if (token + 1 < tokens) {
                Rows.add(ofWord, tags, NEIGHBOUR, errors, (token + 1) * tags, tags);
            }
            if (token > 0) {
                Rows.add(ofWord, 2 * tags, NEIGHBOUR, errors, (token - 1) * tags, tags);
            }
            addOuterProduct(vectors.words()[token], ofWord, gradient, shape.words());
        }
        addOuterProduct(vectors.sentence(), whole, gradient, shape.sentence());
    }

    private static void addOuterProduct(float[] vector, float[] errors, float[] gradient, int offset) {
        int at = offset;
        for (float x : vector) {
            Rows.add(gradient, at, x, errors, 0, errors.length);
            at += errors.length;
        }
    }
}
