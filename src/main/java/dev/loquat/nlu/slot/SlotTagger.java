package dev.loquat.nlu.slot;

import dev.loquat.nlu.encoder.Encoding;
import dev.loquat.nlu.text.TokenizedText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Marks the values of an intent's slots by what was learned from the bot's utterances, known values or not. Any number of
 * threads may share one.
 */
public interface SlotTagger {

    /** Marks nothing, for nothing was learned. */
    SlotTagger UNLEARNED = new SlotTagger() {
        @Override
        public Tags read(TokenizedText text, Optional<Encoding> encoding, Supplier<List<TypeSpan>> hints) {
            return intent -> List.of();
        }

        @Override
        public void save(Path folder) {
            throw new UnsupportedOperationException("nothing was learned that could be saved");
        }
    };

    /**
     * Reads an utterance for whichever intents will be asked about.
     *
     * @param encoding what the encoder made of the utterance; empty in the pipeline without one
     * @param hints where values of slot types stand; asked for only when needed
     */
    Tags read(TokenizedText text, Optional<Encoding> encoding, Supplier<List<TypeSpan>> hints);

    /** Writes what was learned into a folder; the same training writes the same bytes. */
    void save(Path folder) throws IOException;

    /** The tags of one utterance. For one thread. */
    interface Tags {

        /** The stretches of the utterance that look like values of slots of this intent; none overlap. */
        List<TaggedSpan> of(String intent);

        /** Whether the tagger knows the values of a slot by more than their neighbours, so that what it leaves out is none. */
        default boolean decides(String intent, String slot) {
            return false;
        }
    }

    /**
     * A stretch of tokens marked as a slot's value.
     *
     * @param slot the slot's name
     * @param firstToken its first token, from 0
     * @param endToken the token behind its last one
     * @param probability how sure the tagger is, in 0 to 1
     */
    record TaggedSpan(String slot, int firstToken, int endToken, double probability) {}
}
