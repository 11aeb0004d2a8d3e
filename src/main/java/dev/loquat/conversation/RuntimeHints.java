package dev.loquat.conversation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Words that a client or a function expects the user to say.
 *
 * @param slotHints by the intents' names, by the slots' names
 */
public record RuntimeHints(Map<String, Map<String, Hint>> slotHints) {

    /** Nothing is expected in particular. */
    public static final RuntimeHints NONE = new RuntimeHints(Map.of());

    /** Keeps a copy of the map, in its order. */
    public RuntimeHints {
        slotHints = Collections.unmodifiableMap(new LinkedHashMap<>(slotHints));
    }

    /** Whether nothing is expected in particular. */
    public boolean isEmpty() {
        return slotHints.isEmpty();
    }

    /** The phrases that are expected for a slot. */
    public List<String> phrases(String intent, String slot) {
        return phrases(slotHints.getOrDefault(intent, Map.of()), slot);
    }

    /** The phrases that are expected for a piece of a slot. */
    public List<String> phrases(String intent, String slot, String piece) {
        Map<String, Hint> slots = slotHints.getOrDefault(intent, Map.of());
        return slots.containsKey(slot) ? phrases(slots.get(slot).subSlotHints(), piece) : List.of();
    }

    private static List<String> phrases(Map<String, Hint> hints, String name) {
        return hints.containsKey(name) ? hints.get(name).phrases() : List.of();
    }

    /**
     * What is expected for one slot.
     *
     * @param phrases values in the words in which they are said
     * @param subSlotHints what is expected for the pieces of a slot that is made of pieces
     */
    public record Hint(List<String> phrases, Map<String, Hint> subSlotHints) {

        /** Keeps copies of the collections, in their order. */
        public Hint {
            phrases = List.copyOf(phrases);
            subSlotHints = Collections.unmodifiableMap(new LinkedHashMap<>(subSlotHints));
        }
    }
}
