package dev.loquat.conversation;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A context that is active in a session.
 *
 * @param name the context's name
 * @param expiresAt when it ends at the latest
 * @param turnsToLive for how many more turns it stays active
 * @param attributes values that came with it, such as the slots of the intent that activated it
 */
public record ActiveContext(String name, Instant expiresAt, int turnsToLive, Map<String, String> attributes) {

    /** Keeps a copy of the map, in its order. */
    public ActiveContext {
        attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
    }
}
