package dev.loquat.bot.yaml;

import dev.loquat.bot.EventInvokeConfig;
import java.time.Duration;
import java.util.Optional;

/** Reads what becomes of a function's events that nobody waits for; {@link DestinationCheck} looks whom it names. */
final class EventInvokeReader {

    private EventInvokeReader() {}

    static EventInvokeConfig read(YamlFields function) {
        Optional<YamlFields> retry = function.get("retry").flatMap(EventInvokeReader::retry);
        int attempts = retry.flatMap(fields -> fields.get("attempts"))
                .flatMap(node -> Scalars.integer(node, 0, EventInvokeConfig.MAX_ATTEMPTS))
                .orElse(EventInvokeConfig.MAX_ATTEMPTS);
        Duration maxAge = retry.flatMap(fields -> fields.get("maxAge"))
                .flatMap(node -> Scalars.duration(node, EventInvokeConfig.LEAST_AGE, EventInvokeConfig.MAX_AGE))
                .orElse(EventInvokeConfig.MAX_AGE);
        return new EventInvokeConfig(
                attempts,
                maxAge,
                Scalars.flag(function, "deadLetter", true),
                destination(function, "onSuccess"),
                destination(function, "onFailure"));
    }

    private static Optional<YamlFields> retry(YamlNode node) {
        return node.fields(Shape.RETRY);
    }

    private static Optional<String> destination(YamlFields function, String key) {
        return function.get(key).flatMap(node -> node.text("the name of a function"));
    }
}
