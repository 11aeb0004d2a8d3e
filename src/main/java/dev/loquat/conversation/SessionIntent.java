package dev.loquat.conversation;

import dev.loquat.bot.Intent;
import dev.loquat.bot.Slot;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An intent as a conversation has it: with the values of its slots.
 *
 * @param name the intent's name
 * @param slots a value, perhaps {@link SlotValue#unfilled()}, for every slot of the intent, in the bot's order
 * @param state how far it has come
 * @param confirmationState what the user said to its confirmation prompt
 */
public record SessionIntent(
        String name, Map<String, SlotValue> slots, IntentState state, ConfirmationState confirmationState) {

    /** Keeps a copy of the map, in its order. */
    public SessionIntent {
        slots = Collections.unmodifiableMap(new LinkedHashMap<>(slots));
    }

    /** An intent at its beginning, all slots unfilled. */
    public static SessionIntent start(Intent intent) {
        Map<String, SlotValue> slots = new LinkedHashMap<>();
        for (Slot slot : intent.slots()) {
            slots.put(slot.name(), SlotValue.unfilled());
        }
        return new SessionIntent(intent.name(), slots, IntentState.IN_PROGRESS, ConfirmationState.NONE);
    }

    /** The value of a slot; unfilled when there is none. */
    public SlotValue slot(String slot) {
        return slots.getOrDefault(slot, SlotValue.unfilled());
    }

    /** The same intent with a slot's value changed. */
    public SessionIntent withSlot(String slot, SlotValue value) {
        return withSlots(Map.of(slot, value));
    }

    /** The same intent with the values of these slots changed. */
    public SessionIntent withSlots(Map<String, SlotValue> values) {
        Map<String, SlotValue> changed = new LinkedHashMap<>(slots);
        changed.putAll(values);
        return new SessionIntent(name, changed, state, confirmationState);
    }

    /** The same intent in another state. */
    public SessionIntent withState(IntentState newState) {
        return new SessionIntent(name, slots, newState, confirmationState);
    }

    /** The same intent with another answer to its confirmation prompt. */
    public SessionIntent withConfirmation(ConfirmationState answer) {
        return new SessionIntent(name, slots, state, answer);
    }
}
