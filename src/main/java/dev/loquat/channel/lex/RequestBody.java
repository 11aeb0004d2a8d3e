package dev.loquat.channel.lex;

import com.fasterxml.jackson.databind.JsonNode;
import dev.loquat.bot.Message;
import dev.loquat.channel.RequestRejected;
import dev.loquat.conversation.SessionStateChange;
import dev.loquat.conversation.json.LexJsonReader;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The members of {@code RecognizeText}'s and {@code PutSession}'s body. */
final class RequestBody {

    private final JsonNode json;
    private final LexJsonReader reader;

    /**
     * @param now the time from which the contexts' life counts
     */
    RequestBody(JsonNode json, Instant now) {
        this.json = json;
        this.reader = new LexJsonReader(now);
    }

    /** The member {@code text}. */
    String text() {
        return given("text")
                .filter(JsonNode::isTextual)
                .map(JsonNode::asText)
                .orElseThrow(() -> RequestRejected.invalid("text: found " + (json.has("text") ? "no string" : "nothing")
                        + ", expected what the user says"));
    }

    /** The member {@code sessionState}. */
    Optional<SessionStateChange> sessionState() {
        return given("sessionState").map(state -> reader.sessionState(state, "sessionState"));
    }

    /** The member {@code requestAttributes}. */
    Map<String, String> requestAttributes() {
        return given("requestAttributes")
                .map(attributes -> reader.strings(attributes, "requestAttributes"))
                .orElse(Map.of());
    }

    /** The member {@code messages}. */
    List<Message> messages() {
        return given("messages")
                .map(messages -> reader.messages(messages, "messages"))
                .orElse(List.of());
    }

    private Optional<JsonNode> given(String member) {
        return Optional.ofNullable(json.get(member)).filter(node -> !node.isNull());
    }
}
