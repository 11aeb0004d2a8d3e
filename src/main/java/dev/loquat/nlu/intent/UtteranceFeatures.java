package dev.loquat.nlu.intent;

import dev.loquat.nlu.weights.Rows;
import java.util.List;

/**
 * An utterance as classifiers see it.
 *
 * @param dense the encoder's sentence vector, of length 1; empty without an encoder
 * @param lexical its known terms
 * @param terms all its terms, with repetition
 */
@SuppressWarnings("ArrayRecordComponent") // Read only.
record UtteranceFeatures(float[] dense, SparseVector lexical, List<String> terms) {

    /** How alike two utterances are: by meaning where there is an encoder, else by their words. */
    double similarity(UtteranceFeatures other) {
        if (dense.length == 0) {
            return lexical.dot(other.lexical) * lexical.coverage();
        }
        return Rows.dot(dense, other.dense);
    }
}
