package dev.loquat.nlu.intent;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which intents a term has a weight for: those in whose training utterances it stands. The matrix of all terms and all intents
 * would have ten million numbers for 150 intents; these are a tenth of it.
 *
 * @param starts where the intents of each term begin, and behind the last term's, in {@code intents}
 * @param intents the intents, ascending for each term
 */
@SuppressWarnings("ArrayRecordComponent") // Read only, and by the million.
record TermIntents(int[] starts, int[] intents) {

    static TermIntents of(List<TrainingExample> examples, int terms) {
        BitSet[] seen = IntStream.range(0, terms).mapToObj(term -> new BitSet()).toArray(BitSet[]::new);
        for (TrainingExample example : examples) {
            for (int term : example.features().lexical().indices()) {
                seen[term].set(example.intent());
            }
        }
        int[] starts = new int[terms + 1];
        for (int term = 0; term < terms; term++) {
            starts[term + 1] = starts[term] + seen[term].cardinality();
        }
        int[] intents = Arrays.stream(seen).flatMapToInt(BitSet::stream).toArray();
        return new TermIntents(starts, intents);
    }

    /** Whether this is of so many terms and intents. */
    boolean isOf(int terms, int count) {
        return starts.length == terms + 1
                && starts[terms] == intents.length
                && Arrays.stream(intents).allMatch(intent -> intent >= 0 && intent < count);
    }

    /** How many pairs of a term and an intent there are. */
    int size() {
        return intents.length;
    }

    /** Adds a term's weights for its intents to their logits. */
    void add(int term, float value, float[] weights, int weightsStart, float[] logits, int logitsStart) {
        for (int i = starts[term]; i < starts[term + 1]; i++) {
            logits[logitsStart + intents[i]] += value * weights[weightsStart + i];
        }
    }

    /** A term's weight for one intent; 0 when it has none. */
    double weight(int term, int intent, float[] weights, int weightsStart) {
        int at = Arrays.binarySearch(intents, starts[term], starts[term + 1], intent);
        return at < 0 ? 0 : weights[weightsStart + at];
    }
}
