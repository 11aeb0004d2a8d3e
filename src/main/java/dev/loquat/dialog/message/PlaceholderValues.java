package dev.loquat.dialog.message;

import dev.loquat.conversation.SessionIntent;
import dev.loquat.conversation.SessionState;
import dev.loquat.conversation.SlotValue;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What placeholders stand for.
 *
 * @param slots the slots of the intent with their values as text, empty for an unfilled one; pieces as {@code slot.piece}
 * @param sessionAttributes what the client and the functions keep in the session
 * @param requestAttributes what the client sent with this one request
 */
public record PlaceholderValues(
        Map<String, String> slots, Map<String, String> sessionAttributes, Map<String, String> requestAttributes) {

    /** Keeps copies of the maps, in their order. */
    public PlaceholderValues {
        slots = Collections.unmodifiableMap(new LinkedHashMap<>(slots));
        sessionAttributes = Collections.unmodifiableMap(new LinkedHashMap<>(sessionAttributes));
        requestAttributes = Collections.unmodifiableMap(new LinkedHashMap<>(requestAttributes));
    }

    /** The values of a session and of the request that it answers. */
    public static PlaceholderValues of(SessionState state, Map<String, String> requestAttributes) {
        Map<String, String> slots = new LinkedHashMap<>();
        state.intent().map(SessionIntent::slots).orElse(Map.of()).forEach((name, value) -> put(slots, name, value));
        return new PlaceholderValues(slots, state.sessionAttributes(), requestAttributes);
    }

    private static void put(Map<String, String> slots, String name, SlotValue value) {
        slots.put(name, value.text());
        if (value instanceof SlotValue.Composite composite) {
            composite.subSlots().forEach((piece, part) -> slots.put(name + "." + piece, part.text()));
        }
    }

    /** A slot's value, or a piece's; nothing when the intent has no such slot. A piece that is not known yet is empty. */
    Optional<String> slot(String name) {
        return Optional.ofNullable(slots.get(name)).or(() -> unknownPiece(name));
    }

    private Optional<String> unknownPiece(String name) {
        int dot = name.indexOf('.');
        return dot > 0 && slots.containsKey(name.substring(0, dot)) ? Optional.of("") : Optional.empty();
    }
}
