package dev.loquat.nlu.template;

import java.util.List;

/** Says where in one utterance values of a slot may stand. */
public interface SlotValueSpans {

    /**
     * The values that begin at a token, the longest first.
     *
     * @param intent the intent that the slot belongs to
     * @param slot the slot's name
     * @param firstToken the token
     */
    List<ValueSpan> startingAt(String intent, String slot, int firstToken);

    /**
     * A stretch of tokens that may be a value.
     *
     * @param endToken the token behind its last one
     * @param isKnown whether the slot's type knows it; else the type is open and takes any words
     */
    record ValueSpan(int endToken, boolean isKnown) {}
}
