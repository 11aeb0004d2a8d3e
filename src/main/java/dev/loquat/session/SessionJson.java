package dev.loquat.session;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.loquat.conversation.ConversationState;
import dev.loquat.conversation.json.InvalidJson;

/**
 * Writes what a session remembers as JSON text and reads it again, losing nothing. The text is plain ASCII: databases differ
 * in which characters they take, and none of them shall decide what a user may say.
 */
public final class SessionJson {

    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private SessionJson() {}

    /** The state as JSON text. */
    public static String write(ConversationState state) {
        try {
            return JSON.writeValueAsString(StateWriter.write(state));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of JSON can always be written", e);
        }
    }

    /**
     * The state of a session.
     *
     * @param key the session, for the message when it cannot be read
     * @throws CorruptSession when the text is not what {@link #write} makes
     */
    public static ConversationState read(SessionKey key, String text) {
        try {
            JsonNode json = JSON.readTree(text);
            return StateReader.read(json);
        } catch (JsonProcessingException | InvalidJson e) {
            throw new CorruptSession(key, e);
        }
    }
}
