package dev.loquat.nlu.slot.crf;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which tags a sign has a weight for: those of the intents in whose utterances it stood, as no other weight ever moves. The
 * matrix of all signs and all tags of a locale is many times as large.
 *
 * @param starts where the tags of each sign begin, and behind the last one's, in {@code tags}
 * @param tags the tags of the locale, ascending for each sign
 */
@SuppressWarnings("ArrayRecordComponent") // Read only, and by the million.
record SignTags(int[] starts, int[] tags) {

    /**
     * An utterance of an intent.
     *
     * @param intent the number of the intent
     * @param signs the signs at each token
     */
    @SuppressWarnings("ArrayRecordComponent") // Read only.
    record Seen(int intent, long[][] signs) {}

    static SignTags of(SignIndex index, List<Seen> utterances, List<IntentTags> intents) {
        BitSet[] seen =
                IntStream.range(0, index.size()).mapToObj(sign -> new BitSet()).toArray(BitSet[]::new);
        for (Seen utterance : utterances) {
            for (long[] signs : utterance.signs()) {
                for (int sign : index.rows(signs)) {
                    seen[sign].set(utterance.intent());
                }
            }
        }
        int[] starts = new int[seen.length + 1];
        for (int sign = 0; sign < seen.length; sign++) {
            seen[sign] = tags(seen[sign], intents);
            starts[sign + 1] = starts[sign] + seen[sign].cardinality();
        }
        return new SignTags(
                starts, Arrays.stream(seen).flatMapToInt(BitSet::stream).toArray());
    }

    private static BitSet tags(BitSet ofIntents, List<IntentTags> intents) {
        BitSet tags = new BitSet();
        ofIntents.stream()
                .flatMap(intent -> Arrays.stream(intents.get(intent).ofLocale()))
                .forEach(tags::set);
        return tags;
    }

    int signs() {
        return starts.length - 1;
    }

    /** How many pairs of a sign and a tag there are. */
    int size() {
        return tags.length;
    }
}
