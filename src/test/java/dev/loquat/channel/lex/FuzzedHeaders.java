package dev.loquat.channel.lex;

import dev.loquat.LoquatException;
import dev.loquat.conversation.json.LexJsonReader;
import java.time.Instant;
import java.util.Optional;

/** Lex's headers, whatever is in them. */
public final class FuzzedHeaders {

    private static final HeaderJson.Limits LIMITS = new HeaderJson.Limits(16 << 10, 64 << 10);
    private static final Instant NOW = Instant.parse("2026-03-02T14:00:00Z");

    private FuzzedHeaders() {}

    /** Reads one as {@code RecognizeUtterance} does; why it is rejected, when it is. Anything else that is thrown is a mistake. */
    public static Optional<LoquatException> read(String header) {
        try {
            new LexJsonReader(NOW).sessionState(HeaderJson.decode(header, "fuzzed", LIMITS), "sessionState");
            return Optional.empty();
        } catch (LoquatException rejected) {
            return Optional.of(rejected);
        }
    }
}
