package dev.loquat.nlu.slot;

import dev.loquat.conversation.SlotValue;

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

    int length() {
        return endToken - firstToken;
    }
}
