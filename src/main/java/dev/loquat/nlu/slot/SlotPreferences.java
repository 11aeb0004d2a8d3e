package dev.loquat.nlu.slot;

import java.util.Optional;
import java.util.Set;

/**
 * Which slots a value goes to when nothing else decides. Pieces of slots are named as {@link #piece} does.
 *
 * @param elicited the slot, or the piece of one, that the bot asks for; it comes first
 * @param filled slots and pieces that have a value already; they come last
 */
public record SlotPreferences(Optional<String> elicited, Set<String> filled) {

    /** Nothing is asked for and nothing filled. */
    public static final SlotPreferences NONE = new SlotPreferences(Optional.empty(), Set.of());

    /** Keeps a copy of the set. */
    public SlotPreferences {
        filled = Set.copyOf(filled);
    }

    /** How a piece of a slot is named, {@code Address.City}. */
    public static String piece(String slot, String piece) {
        return slot + "." + piece;
    }

    /** Whether the bot asks for a part, or for all of the slot that it is a piece of. */
    boolean isElicited(SlotPart part) {
        return elicited.filter(asked ->
                        asked.equals(part.key()) || asked.equals(part.slot().name()))
                .isPresent();
    }

    /** Whether the bot asks for another piece of the same slot. */
    boolean isBesideElicited(SlotPart part) {
        return !isElicited(part)
                && elicited.filter(asked -> asked.startsWith(piece(part.slot().name(), "")))
                        .isPresent();
    }

    boolean isFilled(SlotPart part) {
        return filled.contains(part.key());
    }
}
