package dev.loquat.nlu.intent;

import dev.loquat.nlu.weights.Rows;

/**
 * Where the numbers of a softmax regression stand in one flat array: first the intercepts of the intents, then for every
 * coordinate of the sentence a row with a weight for each intent, then the weights of terms for their intents.
 *
 * @param intents how many intents there are
 * @param coordinates how many numbers stand for the sentence
 * @param terms the terms that have weights
 */
record SoftmaxWeights(int intents, int coordinates, TermIntents terms) {

    int size() {
        return termsStart() + terms.size();
    }

    int rowStart(int coordinate) {
        return intents + coordinate * intents;
    }

    int termsStart() {
        return rowStart(coordinates);
    }

    /** {@code 10·W·[sentence ; lexicalWeight·terms] + intercept} for each intent. */
    void logits(float[] weights, float[] sentence, SparseVector lexical, float lexicalWeight, float[] to, int start) {
        Rows.addProduct(to, start, sentence, weights, rowStart(0), intents);
        for (int i = 0; i < lexical.indices().length; i++) {
            terms.add(lexical.indices()[i], lexicalWeight * lexical.values()[i], weights, termsStart(), to, start);
        }
        for (int intent = 0; intent < intents; intent++) {
            to[start + intent] = SoftmaxRegression.SCALE * to[start + intent] + weights[intent];
        }
    }

    /** What the sentence adds to an intent's logit, but for the scale. */
    double ofSentence(float[] weights, float[] sentence, int intent) {
        double sum = 0;
        for (int coordinate = 0; coordinate < coordinates; coordinate++) {
            sum += sentence[coordinate] * weights[rowStart(coordinate) + intent];
        }
        return sum;
    }

    /** A term's weight for an intent; 0 when it has none. */
    double ofTerm(float[] weights, int term, int intent) {
        return terms.weight(term, intent, weights, termsStart());
    }
}
