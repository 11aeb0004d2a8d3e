package dev.loquat.turn;

import dev.loquat.conversation.Understanding;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What happened in a turn.
 *
 * @param understanding all that the utterance may have meant
 * @param functions the functions that were called, in order
 * @param stages how long each stage took, in their order
 */
public record TurnTrace(Understanding understanding, List<String> functions, Map<String, Duration> stages) {

    /** Keeps copies of the collections, in their order. */
    public TurnTrace {
        functions = List.copyOf(functions);
        stages = Collections.unmodifiableMap(new LinkedHashMap<>(stages));
    }
}
