package dev.loquat.evaluation;

import dev.loquat.conversation.DialogAction;
import dev.loquat.conversation.IntentState;
import dev.loquat.conversation.SessionIntent;
import dev.loquat.conversation.SessionState;
import java.util.ArrayList;
import java.util.List;

/** A dialog action in the words of a conversation test: {@code ElicitSlot City}, {@code Close Fulfilled}. */
final class ActionText {

    private static final List<IntentState> ENDINGS =
            List.of(IntentState.FULFILLED, IntentState.FAILED, IntentState.READY_FOR_FULFILLMENT);

    private ActionText() {}

    static String of(SessionState state) {
        DialogAction action = state.dialogAction();
        String name = action.type().wireName();
        if (action.type() == DialogAction.Type.CLOSE) {
            return name
                    + state.intent()
                            .map(SessionIntent::state)
                            .map(ending -> " " + ending.wireName())
                            .orElse("");
        }
        return name + action.slotToElicit().map(slot -> " " + slot).orElse("");
    }

    /** Whether a test may say this. */
    static boolean isKnown(String text) {
        return fixedTexts().contains(text) || text.matches(DialogAction.Type.ELICIT_SLOT.wireName() + " \\S+");
    }

    /** All that a test may say, for a message. */
    static String choices() {
        return DialogAction.Type.ELICIT_SLOT.wireName() + " <slot>, " + String.join(", ", fixedTexts());
    }

    private static List<String> fixedTexts() {
        List<String> texts = new ArrayList<>();
        texts.add(DialogAction.Type.CONFIRM_INTENT.wireName());
        texts.add(DialogAction.Type.ELICIT_INTENT.wireName());
        ENDINGS.forEach(ending -> texts.add(DialogAction.Type.CLOSE.wireName() + " " + ending.wireName()));
        return texts;
    }
}
