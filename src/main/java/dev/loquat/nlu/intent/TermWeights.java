package dev.loquat.nlu.intent;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The terms of a bot's training utterances and how telling each is: tf-idf with sublinear term frequency and smoothed
 * inverse document frequency (Manning, Raghavan, Schütze, "Introduction to Information Retrieval", 6.2 and 6.4).
 */
final class TermWeights {

    private final Map<String, Integer> indices;
    private final float[] weights;
    private final double unknownWeight;

    /**
     * @param terms the terms in the order of their indices
     * @param weights the inverse document frequency of each
     * @param unknownWeight the one of a term that no training utterance has
     */
    TermWeights(List<String> terms, float[] weights, double unknownWeight) {
        this.indices = new LinkedHashMap<>();
        terms.forEach(term -> indices.put(term, indices.size()));
        this.weights = weights.clone();
        this.unknownWeight = unknownWeight;
    }

    static TermWeights count(List<List<String>> documents) {
        Map<String, Integer> frequencies = new LinkedHashMap<>();
        for (List<String> document : documents) {
            for (String term : new LinkedHashSet<>(document)) {
                frequencies.merge(term, 1, Integer::sum);
            }
        }
        float[] weights = new float[frequencies.size()];
        int i = 0;
        for (int frequency : frequencies.values()) {
            weights[i++] = (float) (Math.log((1.0 + documents.size()) / (1.0 + frequency)) + 1);
        }
        return new TermWeights(List.copyOf(frequencies.keySet()), weights, Math.log(1.0 + documents.size()) + 1);
    }

    SparseVector vector(List<String> terms) {
        Map<Integer, Integer> known = new TreeMap<>();
        double unknownSquares = 0;
        HashSet<String> unknown = new HashSet<>();
        for (String term : terms) {
            Integer index = indices.get(term);
            if (index != null) {
                known.merge(index, 1, Integer::sum);
            } else if (unknown.add(term)) {
                unknownSquares += unknownWeight * unknownWeight;
            }
        }
        return known.isEmpty() ? SparseVector.ZERO : normalised(known, unknownSquares);
    }

    private SparseVector normalised(Map<Integer, Integer> counts, double unknownSquares) {
        int[] at = counts.keySet().stream().mapToInt(Integer::intValue).toArray();
        double[] raw = new double[at.length];
        double squares = 0;
        for (int i = 0; i < at.length; i++) {
            raw[i] = (1 + Math.log(counts.getOrDefault(at[i], 1))) * weights[at[i]];
            squares += raw[i] * raw[i];
        }
        float[] values = new float[at.length];
        for (int i = 0; i < at.length; i++) {
            values[i] = (float) (raw[i] / Math.sqrt(squares));
        }
        return new SparseVector(at, values, Math.sqrt(squares / (squares + unknownSquares)));
    }

    int size() {
        return weights.length;
    }

    List<String> terms() {
        return List.copyOf(indices.keySet());
    }

    float[] weights() {
        return weights.clone();
    }

    double unknownWeight() {
        return unknownWeight;
    }
}
