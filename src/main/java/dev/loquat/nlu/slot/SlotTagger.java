package dev.loquat.nlu.slot;

import dev.loquat.nlu.text.TokenizedText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Marks the values of an intent's slots by what was learned from the bot's utterances, known values or not. Any number of
 * threads may share one.
 */
public interface SlotTagger {

    /** The stretches of an utterance that look like values of slots of this intent; none overlap. */
    List<TaggedSpan> tag(String intent, TokenizedText text);

    /** Writes what was learned into a folder; the same training writes the same bytes. */
    void save(Path folder) throws IOException;

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
