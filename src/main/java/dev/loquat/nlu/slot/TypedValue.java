package dev.loquat.nlu.slot;

import dev.loquat.conversation.SlotValue;
import java.util.List;
import java.util.Optional;

/**
 * A value of a slot type in an utterance.
 *
 * @param firstToken its first token, from 0
 * @param endToken the token behind its last one
 * @param value what was said and what it means
 * @param score how sure it is, in 0 to 1
 * @param isKnown whether the type knows the value; else it is an open type and takes what it is given
 * @param source what found it
 */
public record TypedValue(
        int firstToken, int endToken, SlotValue.Scalar value, double score, boolean isKnown, String source) {

    boolean overlaps(TypedValue other) {
        return firstToken < other.endToken && other.firstToken < endToken;
    }

    /** The same words with another meaning. */
    TypedValue meaning(String interpreted) {
        SlotValue.Scalar meant =
                new SlotValue.Scalar(value.originalValue(), Optional.of(interpreted), List.of(interpreted));
        return new TypedValue(firstToken, endToken, meant, score, isKnown, source);
    }

    int length() {
        return endToken - firstToken;
    }
}
