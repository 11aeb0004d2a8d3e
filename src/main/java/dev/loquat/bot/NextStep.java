package dev.loquat.bot;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where the conversation goes on, and which values are set before.
 *
 * @param type what is done
 * @param slotToElicit the slot that {@link Type#ELICIT_SLOT} asks for
 * @param suppressesNextMessage whether what the next step would say, such as a prompt, is left out
 * @param intent the intent that {@link Type#START_INTENT} switches to
 * @param slots values that slots get; an empty one takes a slot's value away, so that it is asked for again
 * @param sessionAttributes session attributes that are set; in braces and brackets they may name other values
 */
public record NextStep(
        Type type,
        Optional<String> slotToElicit,
        boolean suppressesNextMessage,
        Optional<String> intent,
        Map<String, Optional<SlotOverride>> slots,
        Map<String, String> sessionAttributes) {

    /** Keeps copies of the maps, in their order. */
    public NextStep {
        slots = Collections.unmodifiableMap(new LinkedHashMap<>(slots));
        sessionAttributes = Collections.unmodifiableMap(new LinkedHashMap<>(sessionAttributes));
    }

    /** A step that sets nothing. */
    public static NextStep of(Type type) {
        return new NextStep(type, Optional.empty(), false, Optional.empty(), Map.of(), Map.of());
    }

    /** Asks for a slot. */
    public static NextStep elicit(String slot) {
        return new NextStep(Type.ELICIT_SLOT, Optional.of(slot), false, Optional.empty(), Map.of(), Map.of());
    }

    /** What is done next; the names are those of Lex V2's build-time dialog actions. */
    public enum Type {
        /** Waits for the user to say what they want. */
        ELICIT_INTENT("ElicitIntent"),
        /** Goes on with another intent. */
        START_INTENT("StartIntent"),
        /** Asks for a slot. */
        ELICIT_SLOT("ElicitSlot"),
        /** Goes on with the branches of the place that it stands at. */
        EVALUATE_CONDITIONAL("EvaluateConditional"),
        /** Calls the function of the place that it stands at. */
        INVOKE_DIALOG_CODE_HOOK("InvokeDialogCodeHook"),
        /** Asks whether to go ahead. */
        CONFIRM_INTENT("ConfirmIntent"),
        /** Fulfils the intent. */
        FULFILL_INTENT("FulfillIntent"),
        /** Says the closing response. */
        CLOSE_INTENT("CloseIntent"),
        /** Ends the intent without another word. */
        END_CONVERSATION("EndConversation");

        private final String lexName;

        Type(String lexName) {
            this.lexName = lexName;
        }

        /** Lex's name, such as {@code ElicitSlot}. */
        public String lexName() {
            return lexName;
        }

        /** The type with this name of Lex. */
        public static Optional<Type> of(String lexName) {
            for (Type type : values()) {
                if (type.lexName.equals(lexName)) {
                    return Optional.of(type);
                }
            }
            return Optional.empty();
        }
    }

    /**
     * A value that a step gives to a slot.
     *
     * @param values one, or those of a multi-valued slot
     * @param isList whether it is a list, even of one value
     */
    public record SlotOverride(List<String> values, boolean isList) {

        /** Keeps a copy of the list. */
        public SlotOverride {
            values = List.copyOf(values);
        }
    }
}
