package dev.loquat.evaluation;

import java.time.ZonedDateTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How a conversation begins.
 *
 * @param locale the locale's id; empty for the bot's only or first one
 * @param now the time at which all turns take place, and the session's time zone; empty for the time of the run
 * @param attributes session attributes to begin with
 */
public record ConversationSetting(
        Optional<String> locale, Optional<ZonedDateTime> now, Map<String, String> attributes) {

    /** Keeps a copy of the map, in its order. */
    public ConversationSetting {
        attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
    }
}
