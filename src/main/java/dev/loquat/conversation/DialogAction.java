package dev.loquat.conversation;

import java.util.Optional;

/**
 * What the bot does next, or, in an answer of a function, what it shall do next.
 *
 * @param type the kind
 * @param slotToElicit the slot that is asked for; present for {@link Type#ELICIT_SLOT} only
 * @param subSlotToElicit the piece that is asked for of a slot that is made of pieces
 * @param style how the user is to answer
 */
public record DialogAction(
        Type type, Optional<String> slotToElicit, Optional<String> subSlotToElicit, ElicitationStyle style) {

    /** Nothing is expected of the user in particular. */
    public static final DialogAction NONE = new DialogAction(Type.NONE, Optional.empty());
    /** The intent is over. */
    public static final DialogAction CLOSE = new DialogAction(Type.CLOSE, Optional.empty());
    /** The user is asked yes or no. */
    public static final DialogAction CONFIRM_INTENT = new DialogAction(Type.CONFIRM_INTENT, Optional.empty());
    /** The user is asked what they want. */
    public static final DialogAction ELICIT_INTENT = new DialogAction(Type.ELICIT_INTENT, Optional.empty());
    /** The engine goes on as configured. */
    public static final DialogAction DELEGATE = new DialogAction(Type.DELEGATE, Optional.empty());

    /** An action about no piece of a slot, answered as people speak. */
    public DialogAction(Type type, Optional<String> slotToElicit) {
        this(type, slotToElicit, Optional.empty(), ElicitationStyle.DEFAULT);
    }

    /** The user is asked for this slot. */
    public static DialogAction elicitSlot(String slot) {
        return new DialogAction(Type.ELICIT_SLOT, Optional.of(slot));
    }

    /** The user is asked for this piece of a slot; for the whole of it when no piece is named. */
    public static DialogAction elicitSlot(String slot, Optional<String> subSlot) {
        return new DialogAction(Type.ELICIT_SLOT, Optional.of(slot), subSlot, ElicitationStyle.DEFAULT);
    }

    /** Whether another action asks the same, in whatever style. */
    public boolean asksSame(DialogAction other) {
        return type == other.type
                && slotToElicit.equals(other.slotToElicit)
                && subSlotToElicit.equals(other.subSlotToElicit);
    }

    /** How users answer. */
    public enum ElicitationStyle {
        /** As people speak. */
        DEFAULT("Default"),
        /** Letter by letter: "b o b". */
        SPELL_BY_LETTER("SpellByLetter"),
        /** Letter by letter, with words for them: "b as in boy". */
        SPELL_BY_WORD("SpellByWord");

        private final String wireName;

        ElicitationStyle(String wireName) {
            this.wireName = wireName;
        }

        /** Lex's name. */
        public String wireName() {
            return wireName;
        }
    }

    /** Lex's kinds of runtime dialog action. */
    public enum Type {
        /** The intent is over. */
        CLOSE("Close"),
        /** The user is asked yes or no. */
        CONFIRM_INTENT("ConfirmIntent"),
        /** The engine goes on as configured. */
        DELEGATE("Delegate"),
        /** The user is asked what they want. */
        ELICIT_INTENT("ElicitIntent"),
        /** The user is asked for a slot. */
        ELICIT_SLOT("ElicitSlot"),
        /** Nothing in particular. */
        NONE("None");

        private final String wireName;

        Type(String wireName) {
            this.wireName = wireName;
        }

        /** Lex's name. */
        public String wireName() {
            return wireName;
        }
    }
}
