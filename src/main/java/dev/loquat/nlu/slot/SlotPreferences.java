package dev.loquat.nlu.slot;

import dev.loquat.bot.Slot;
import java.util.Optional;
import java.util.Set;

/**
 * Which slots a value goes to when nothing else decides.
 *
 * @param elicited the slot that the bot asks for; it comes first
 * @param filled slots that have a value already; they come last
 */
public record SlotPreferences(Optional<String> elicited, Set<String> filled) {

    /** Nothing is asked for and nothing filled. */
    public static final SlotPreferences NONE = new SlotPreferences(Optional.empty(), Set.of());

    /** Keeps a copy of the set. */
    public SlotPreferences {
        filled = Set.copyOf(filled);
    }

    boolean isElicited(Slot slot) {
        return elicited.filter(slot.name()::equals).isPresent();
    }

    boolean isFilled(Slot slot) {
        return filled.contains(slot.name());
    }
}
