package dev.loquat.nlu.slot;

import dev.loquat.nlu.slot.builtin.BuiltinContext;
import dev.loquat.nlu.text.TokenizedText;
import java.util.List;
import java.util.Optional;

/** Reads the values of one slot type. Thread-safe. */
interface SlotTypeReader {

    /** The values that an utterance certainly or probably holds; they may overlap. */
    List<TypedValue> find(TokenizedText text, BuiltinContext context);

    /** Reads a stretch of tokens that something else holds for a value; empty when the type does not take it. */
    Optional<TypedValue> accept(TokenizedText text, int firstToken, int endToken, BuiltinContext context);

    /** Reads an utterance as the answer to a question for this type; the score is the share that it explains. */
    Optional<TypedValue> answer(TokenizedText text, BuiltinContext context);
}
