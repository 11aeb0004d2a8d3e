package dev.loquat.nlu.slot.crf;

/**
 * An utterance of an intent with the right tagging.
 *
 * @param intent the number of the intent
 * @param vectors what the encoder makes of it
 * @param signs the numbers of the signs at each token
 * @param tagging the tag of each token, of the intent's own
 */
@SuppressWarnings("ArrayRecordComponent") // Read only, and by the hundred thousand.
record CrfExample(int intent, WordVectors vectors, int[][] signs, int[] tagging) {

    int tokens() {
        return tagging.length;
    }
}
