package dev.loquat.fulfillment.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.loquat.conversation.ConfirmationState;
import dev.loquat.conversation.IntentState;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An intent with the values of its slots.
 *
 * @param name its name
 * @param slots its slots by name; {@code null}, as in Lex's JSON, for an unfilled one. {@link #slot} reads it without nulls
 * @param state how far it has come
 * @param confirmationState what the user said to its confirmation prompt
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record LexIntent(
        String name,
        Map<String, @Nullable LexSlot> slots,
        Optional<IntentState> state,
        Optional<ConfirmationState> confirmationState) {

    /** Keeps a copy of the map, in its order. */
    public LexIntent {
        slots = Collections.unmodifiableMap(new LinkedHashMap<>(slots));
    }

    /** What the value of a slot's piece means; empty when it has none, or it is ambiguous. */
    public Optional<String> subSlot(String slot, String piece) {
        return Optional.ofNullable(slots.get(slot)).flatMap(value -> value.subSlot(piece));
    }

    /** What the value of a slot means; empty when the slot is unfilled or ambiguous. */
    public Optional<String> slot(String slot) {
        return Optional.ofNullable(slots.get(slot)).flatMap(LexSlot::interpretedValue);
    }

    /** The same intent with a slot filled. */
    public LexIntent withSlot(String slot, LexSlot value) {
        Map<String, @Nullable LexSlot> changed = new LinkedHashMap<>(slots);
        changed.put(slot, value);
        return new LexIntent(name, changed, state, confirmationState);
    }

    /** The same intent with a slot unfilled, so that the bot asks for it again. */
    public LexIntent withoutSlot(String slot) {
        Map<String, @Nullable LexSlot> changed = new LinkedHashMap<>(slots);
        changed.put(slot, null);
        return new LexIntent(name, changed, state, confirmationState);
    }

    /** The same intent in another state. */
    public LexIntent withState(IntentState newState) {
        return new LexIntent(name, slots, Optional.of(newState), confirmationState);
    }

    /** The same intent with another answer to its confirmation prompt. */
    public LexIntent withConfirmation(ConfirmationState answer) {
        return new LexIntent(name, slots, state, Optional.of(answer));
    }
}
