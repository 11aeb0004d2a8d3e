package dev.loquat.fulfillment.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.loquat.fulfillment.Usage;
import dev.loquat.fulfillment.event.EventMapper;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** A call's cost as one line of JSON. */
final class UsageJson {

    private UsageJson() {}

    static String write(Usage usage) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("at", usage.at().toString())
                .put("bot", usage.bot())
                .put("function", usage.function())
                .put("session", usage.session())
                .put("requestId", usage.requestId())
                .put("durationMicros", micros(usage.duration()))
                .put("initMicros", micros(usage.initialisation()))
                .put("memory", usage.memory())
                .put("usedMemory", usage.usedMemory())
                .put("status", usage.status().name())
                .toString();
    }

    /** Empty for a line that was cut off when a process ended. */
    static Optional<Usage> read(String line) {
        try {
            JsonNode json = EventMapper.get().readTree(line);
            return Optional.of(new Usage(
                    Instant.parse(json.path("at").asText()),
                    json.path("bot").asText(),
                    json.path("function").asText(),
                    json.path("session").asText(),
                    json.path("requestId").asText(),
                    micros(json.path("durationMicros").asLong()),
                    micros(json.path("initMicros").asLong()),
                    json.path("memory").asInt(),
                    json.path("usedMemory").asInt(),
                    Usage.Status.valueOf(json.path("status").asText())));
        } catch (JsonProcessingException | IllegalArgumentException | DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** Rounded up, as what is billed is. */
    private static long micros(Duration time) {
        return (time.toNanos() + 999) / 1000;
    }

    private static Duration micros(long number) {
        return Duration.ofNanos(number * 1000);
    }
}
