package dev.loquat.nlu.slot.crf;

/**
 * What each sign says for which tags: compressed rows, since a sign says something only for the tags of the intents in whose
 * utterances it stood.
 *
 * @param index the signs
 * @param starts where each sign's row begins, and where the last one ends
 * @param tags the tag of each weight
 * @param weights what the sign says for the tag
 */
@SuppressWarnings("ArrayRecordComponent") // Read only, and by the hundred thousand.
record SignWeights(SignIndex index, int[] starts, int[] tags, float[] weights) {

    /** So little moves no score that counts, and there is much of it. */
    private static final float NEGLIGIBLE = 0.01f;

    /**
     * Leaves out what is as good as zero.
     *
     * @param learned a weight for each pair of a sign and a tag
     */
    static SignWeights compress(SignIndex index, SignTags signTags, float[] learned) {
        int size = 0;
        for (float weight : learned) {
            size += isNegligible(weight) ? 0 : 1;
        }
        int[] starts = new int[index.size() + 1];
        int[] kept = new int[size];
        float[] weights = new float[size];
        int count = 0;
        for (int row = 0; row < index.size(); row++) {
            for (int at = signTags.starts()[row]; at < signTags.starts()[row + 1]; at++) {
                if (!isNegligible(learned[at])) {
                    kept[count] = signTags.tags()[at];
                    weights[count++] = learned[at];
                }
            }
            starts[row + 1] = count;
        }
        return new SignWeights(index, starts, kept, weights);
    }

    private static boolean isNegligible(float weight) {
        return Math.abs(weight) < NEGLIGIBLE;
    }

    /**
     * The scores of all tags at every token, token by token.
     *
     * @param signs the signs at every token
     */
    float[] score(long[][] signs, int tagCount) {
        float[] scores = new float[signs.length * tagCount];
        for (int token = 0; token < signs.length; token++) {
            for (int row : index.rows(signs[token])) {
                for (int at = starts[row]; at < starts[row + 1]; at++) {
                    scores[token * tagCount + tags[at]] += weights[at];
                }
            }
        }
        return scores;
    }
}
