package dev.loquat.fulfillment.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.loquat.conversation.DialogAction;
import java.util.Optional;

/**
 * What the bot does next.
 *
 * @param type the kind
 * @param slotToElicit the slot that is asked for; only where the kind is {@code ElicitSlot}
 * @param subSlotToElicit the piece that is asked for of a slot that is made of pieces
 * @param slotElicitationStyle how the user is to answer; as people speak when absent
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record LexDialogAction(
        DialogAction.Type type,
        Optional<String> slotToElicit,
        Optional<SubSlot> subSlotToElicit,
        Optional<DialogAction.ElicitationStyle> slotElicitationStyle) {

    /** An action that needs nothing besides its kind. */
    public static LexDialogAction of(DialogAction.Type type) {
        return new LexDialogAction(type, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** The user is asked for this slot. */
    public static LexDialogAction elicitSlot(String slot) {
        return new LexDialogAction(
                DialogAction.Type.ELICIT_SLOT, Optional.of(slot), Optional.empty(), Optional.empty());
    }

    /** The user is asked for this piece of a slot. */
    public static LexDialogAction elicitSubSlot(String slot, String piece) {
        return new LexDialogAction(
                DialogAction.Type.ELICIT_SLOT, Optional.of(slot), Optional.of(new SubSlot(piece)), Optional.empty());
    }

    /** The same question, to be answered in this style. */
    public LexDialogAction inStyle(DialogAction.ElicitationStyle style) {
        return new LexDialogAction(type, slotToElicit, subSlotToElicit, Optional.of(style));
    }

    /**
     * A piece of a slot.
     *
     * @param name its name
     */
    public record SubSlot(String name) {}
}
