package dev.loquat.nlu.slot;

import dev.loquat.bot.Slot;
import dev.loquat.conversation.explanation.SlotCandidate;

/**
 * A value that may fill a slot, with all that its rank is made of.
 *
 * @param part the slot, or the piece of one
 * @param value the value
 * @param context how well the words around it fit the slot, in 0 to 1
 * @param tag how sure the tagger is of just this stretch, in 0 to 1
 * @param length what further words add
 * @param elicited what being asked for adds
 * @param filled what having a value already takes away
 * @param order what the slot's place in its intent takes away
 */
record Candidate(
        SlotPart part,
        TypedValue value,
        double context,
        double tag,
        double length,
        double elicited,
        double filled,
        double order) {

    private static final double CONTEXT = 0.8;
    private static final double TAG = 0.8;

    Slot slot() {
        return part.slot();
    }

    /** The higher, the sooner the value is dealt out. */
    double rank() {
        return value.score() + CONTEXT * context + TAG * tag + length + elicited - filled - order;
    }

    /** Whether something in the utterance says that the value is meant for the slot. */
    boolean isSupported() {
        return context + tag > 0;
    }

    SlotCandidate.Rank parts() {
        return new SlotCandidate.Rank(
                value.score(), CONTEXT * context, TAG * tag, length, elicited, 0 - filled, 0 - order);
    }
}
