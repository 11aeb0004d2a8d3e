package dev.loquat.fulfillment.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.loquat.conversation.DialogAction;
import java.util.Optional;

/**
 * What the bot does next.
 *
 * @param type the kind
 * @param slotToElicit the slot that is asked for; only where the kind is {@code ElicitSlot}
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record LexDialogAction(DialogAction.Type type, Optional<String> slotToElicit) {

    /** An action that needs nothing besides its kind. */
    public static LexDialogAction of(DialogAction.Type type) {
        return new LexDialogAction(type, Optional.empty());
    }

    /** The user is asked for this slot. */
    public static LexDialogAction elicitSlot(String slot) {
        return new LexDialogAction(DialogAction.Type.ELICIT_SLOT, Optional.of(slot));
    }
}
