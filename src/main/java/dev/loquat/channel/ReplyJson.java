package dev.loquat.channel;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.loquat.conversation.ConversationState;
import dev.loquat.conversation.MessageChoice;
import dev.loquat.conversation.json.LexJson;
import dev.loquat.turn.TurnReply;
import java.time.Instant;
import java.util.List;

/** The replies of Lex's runtime API in JSON. */
public final class ReplyJson {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private ReplyJson() {}

    /**
     * What {@code RecognizeText} answers.
     *
     * @param now the time from which the contexts' remaining life counts
     */
    public static ObjectNode turn(TurnReply reply, String sessionId, Instant now) {
        ObjectNode json = JSON.objectNode();
        json.set("messages", messages(reply.messages()));
        json.set("sessionState", LexJson.sessionState(reply.sessionState(), now));
        json.set("interpretations", LexJson.interpretations(reply.interpretations()));
        json.set("requestAttributes", LexJson.strings(reply.requestAttributes()));
        return json.put("sessionId", sessionId);
    }

    /** What {@code GetSession} answers. */
    public static ObjectNode session(ConversationState state, String sessionId, Instant now) {
        ObjectNode json = JSON.objectNode().put("sessionId", sessionId);
        json.set("messages", messages(state.lastMessages()));
        json.set("interpretations", LexJson.interpretations(state.lastInterpretations()));
        json.set("sessionState", LexJson.sessionState(state.sessionState(), now));
        return json;
    }

    /** The messages that are said. */
    public static ArrayNode messages(List<MessageChoice> messages) {
        return LexJson.messages(messages.stream().map(MessageChoice::message).toList());
    }
}
