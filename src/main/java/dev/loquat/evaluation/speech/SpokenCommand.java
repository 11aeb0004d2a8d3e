package dev.loquat.evaluation.speech;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What somebody wants, as a label says or as a bot understood it.
 *
 * @param intent the intent's name
 * @param slots the values of the slots that have one, by the slots' names
 */
public record SpokenCommand(String intent, Map<String, String> slots) {

    /** Keeps a copy of the map, in its order. */
    public SpokenCommand {
        slots = Collections.unmodifiableMap(new LinkedHashMap<>(slots));
    }

    /** Whether an understanding has this label's intent and all its slots, blanks around a value aside. */
    public boolean isMetBy(SpokenCommand understood) {
        return intent.strip().equals(understood.intent.strip())
                && slots.entrySet().stream().allMatch(slot -> understood.hasValue(slot.getKey(), slot.getValue()));
    }

    private boolean hasValue(String slot, String value) {
        return slots.containsKey(slot) && slots.get(slot).strip().equals(value.strip());
    }
}
