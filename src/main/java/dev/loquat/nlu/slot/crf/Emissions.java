package dev.loquat.nlu.slot.crf;

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
        multiply(vectors.sentence(), weights, shape.sentence(), whole);
        float[] ofWord = new float[3 * tags];
        for (int token = 0; token < tokens; token++) {
            Arrays.fill(ofWord, 0);
            multiply(vectors.words()[token], weights, shape.words(), ofWord);
            add(SENTENCE, whole, 0, scores, token * tags, tags);
            add(1, ofWord, 0, scores, token * tags, tags);
            if (token + 1 < tokens) {
                add(NEIGHBOUR, ofWord, tags, scores, (token + 1) * tags, tags);
            }
            if (token > 0) {
                add(NEIGHBOUR, ofWord, 2 * tags, scores, (token - 1) * tags, tags);
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
            add(SENTENCE, errors, token * tags, whole, 0, tags);
            add(1, errors, token * tags, ofWord, 0, tags);
            if (token + 1 < tokens) {
                add(NEIGHBOUR, errors, (token + 1) * tags, ofWord, tags, tags);
            }
            if (token > 0) {
                add(NEIGHBOUR, errors, (token - 1) * tags, ofWord, 2 * tags, tags);
            }
            addProduct(vectors.words()[token], ofWord, gradient, shape.words());
        }
        addProduct(vectors.sentence(), whole, gradient, shape.sentence());
    }

    /** Adds vector × matrix; the matrix stands in the weights row by row. Four rows at a time, as the sums are read less often. */
    private static void multiply(float[] vector, float[] weights, int offset, float[] into) {
        int width = into.length;
        int row = 0;
        for (; row + 4 <= vector.length; row += 4) {
            addFour(
                    vector[row],
                    vector[row + 1],
                    vector[row + 2],
                    vector[row + 3],
                    weights,
                    offset + row * width,
                    into);
        }
        for (; row < vector.length; row++) {
            add(vector[row], weights, offset + row * width, into, 0, width);
        }
    }

    /** A loop that the virtual machine turns into vector instructions, as that of {@link #add}. */
    private static void addFour(float a, float b, float c, float d, float[] from, int at, float[] to) {
        int width = to.length;
        int second = at + width;
        int third = second + width;
        int fourth = third + width;
        for (int i = 0; i < width; i++) {
            to[i] += a * from[at + i] + b * from[second + i] + c * from[third + i] + d * from[fourth + i];
        }
    }

    private static void addProduct(float[] vector, float[] errors, float[] gradient, int offset) {
        int at = offset;
        for (float x : vector) {
            add(x, errors, 0, gradient, at, errors.length);
            at += errors.length;
        }
    }

    private static void add(float factor, float[] from, int at, float[] to, int toAt, int count) {
        for (int i = 0; i < count; i++) {
            to[toAt + i] += factor * from[at + i];
        }
    }
}
