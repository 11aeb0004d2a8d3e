/**
 * Which words of an utterance are values of which slots. Every slot type has a {@link dev.loquat.nlu.slot.SlotTypeReader}
 * that finds its values: a bot's own values and synonyms, inflected or misspelt too, or a built-in grammar. Templates and the
 * {@link dev.loquat.nlu.slot.SlotTagger} put forward more. The {@link dev.loquat.nlu.slot.SlotResolver} then lets every
 * stretch of words fill one slot at most, and tells slots of one type apart by the words around them.
 */
@NullMarked
package dev.loquat.nlu.slot;

import org.jspecify.annotations.NullMarked;
