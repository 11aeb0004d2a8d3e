package dev.loquat.bot;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A function as the bot declares it.
 *
 * @param name the name by which hooks call it
 * @param runtime what runs it, such as {@code java}
 * @param code where its code lies, relative to the bot's folder
 * @param handler the entry point; for Java the class, empty when there is just one handler in the code
 * @param timeout how long one call may take
 * @param environment variables that it sees
 */
public record FunctionSpec(
        String name,
        String runtime,
        String code,
        Optional<String> handler,
        Duration timeout,
        Map<String, String> environment) {

    /** Lambda's default for {@link #timeout}. */
    public static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(3);

    /** The longest that a call may take within a turn. */
    public static final Duration MAX_TIMEOUT = Duration.ofSeconds(30);

    /** Keeps a copy of the map, in its order. */
    public FunctionSpec {
        environment = Collections.unmodifiableMap(new LinkedHashMap<>(environment));
    }
}
