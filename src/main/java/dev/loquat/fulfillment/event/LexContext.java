package dev.loquat.fulfillment.event;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A context that is active, or shall be: intents can ask for it.
 *
 * @param name its name
 * @param timeToLive how long it stays active
 * @param contextAttributes values that come with it
 */
public record LexContext(String name, TimeToLive timeToLive, Map<String, String> contextAttributes) {

    /** Keeps a copy of the map, in its order. */
    public LexContext {
        contextAttributes = Collections.unmodifiableMap(new LinkedHashMap<>(contextAttributes));
    }

    /**
     * How long a context stays active: until one of the two is used up.
     *
     * @param timeToLiveInSeconds the time, 5 to 86400 seconds
     * @param turnsToLive the turns, 1 to 20
     */
    public record TimeToLive(int timeToLiveInSeconds, int turnsToLive) {}
}
