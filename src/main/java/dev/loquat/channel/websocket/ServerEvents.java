package dev.loquat.channel.websocket;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.loquat.channel.ErrorReply;
import dev.loquat.channel.ReplyJson;
import dev.loquat.conversation.UserInput;
import dev.loquat.turn.TurnReply;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** Writes the frames of one conversation, numbered as Lex numbers them. */
final class ServerEvents {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Consumer<String> frames;
    private final AtomicLong sent = new AtomicLong();

    /**
     * @param frames sends a text frame
     */
    ServerEvents(Consumer<String> frames) {
        this.frames = frames;
    }

    /** What has been understood so far of an utterance that goes on. */
    void partialTranscript(String transcript) {
        send("TranscriptEvent", JSON.objectNode().put("transcript", transcript).put("isPartial", true));
    }

    /** What the user said, as a whole. */
    void transcript(String transcript) {
        send("TranscriptEvent", JSON.objectNode().put("transcript", transcript));
    }

    /** What a turn came to: where the conversation stands, then what the bot says. */
    void reply(TurnReply reply, UserInput input, String sessionId, Instant now) {
        ObjectNode result = ReplyJson.turn(reply, sessionId, now);
        ObjectNode messages = JSON.objectNode();
        messages.set("messages", result.remove("messages"));
        send("IntentResultEvent", result.put("inputMode", input.mode().wireName()));
        if (!reply.messages().isEmpty()) {
            send("TextResponseEvent", messages);
        }
    }

    /** The frame that says: nothing new, and all is well. It is for the caller to send. */
    String heartbeat() {
        return frame("HeartbeatEvent", JSON.objectNode());
    }

    /** What went wrong, under the name that Lex gives to it. */
    void error(ErrorReply error) {
        send(error.fault().wireName(), error.json());
    }

    private void send(String name, ObjectNode event) {
        frames.accept(frame(name, event));
    }

    private String frame(String name, ObjectNode event) {
        event.put("eventId", "RESPONSE-" + sent.incrementAndGet());
        return JSON.objectNode().<ObjectNode>set(name, event).toString();
    }
}
