package dev.loquat.nlu.intent;

/**
 * A vector that is mostly zero.
 *
 * @param indices where it is not zero, ascending
 * @param values the numbers there; together of length 1, or none
 * @param coverage which part of the utterance's own weight the vector could express, in 0 to 1; the rest are unknown terms
 */
@SuppressWarnings("ArrayRecordComponent") // Read only, and by the hundred thousand.
record SparseVector(int[] indices, float[] values, double coverage) {

    static final SparseVector ZERO = new SparseVector(new int[0], new float[0], 0);

    /** The cosine of two vectors. */
    double dot(SparseVector other) {
        double sum = 0;
        int i = 0;
        int j = 0;
        while (i < indices.length && j < other.indices.length) {
            int order = Integer.compare(indices[i], other.indices[j]);
            if (order == 0) {
                sum += values[i] * other.values[j];
            }
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return sum;
    }
}
