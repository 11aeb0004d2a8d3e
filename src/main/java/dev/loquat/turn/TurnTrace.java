package dev.loquat.turn;

import dev.loquat.conversation.Understanding;
import dev.loquat.conversation.explanation.Explanation;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What happened in a turn.
 *
 * @param understanding all that the utterance may have meant
 * @param isMissed whether it was neither an answer nor an intent
 * @param functions the functions that were called, in order
 * @param stages how long each stage took, in their order
 * @param reasons explains the understanding, where there is one; it takes as long as understanding again and is asked only by
 *     who wants to know
 */
public record TurnTrace(
        Understanding understanding,
        boolean isMissed,
        List<String> functions,
        Map<String, Duration> stages,
        Supplier<Optional<Explanation>> reasons) {

    /** Keeps copies of the collections, in their order. */
    public TurnTrace {
        functions = List.copyOf(functions);
        stages = Collections.unmodifiableMap(new LinkedHashMap<>(stages));
    }
}
