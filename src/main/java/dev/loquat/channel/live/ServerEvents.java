package dev.loquat.channel.live;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.loquat.channel.ErrorReply;
import dev.loquat.channel.ReplyJson;
import dev.loquat.conversation.MessageChoice;
import dev.loquat.conversation.SessionState;
import dev.loquat.conversation.UserInput;
import dev.loquat.conversation.json.LexJson;
import dev.loquat.turn.TurnReply;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** Tells the client of one conversation what happens, in events numbered as Lex numbers them. Any number of threads may. */
public final class ServerEvents {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** How much sound one event brings, in bytes: as PCM a tenth of a second, so that a client can begin to play early. */
    private static final int AUDIO_CHUNK = 3_200;

    private final Frames frames;
    private volatile Optional<Voice> voice = Optional.empty();
    private long sent;

    /**
     * @param frames what carries the events
     */
    public ServerEvents(Frames frames) {
        this.frames = frames;
    }

    /** What carries events. It is called by one thread at a time. */
    public interface Frames {

        /** Carries something that has happened. */
        void event(String name, ObjectNode members);

        /** Carries something that went wrong. */
        void exception(String name, ObjectNode members);
    }

    /** From now on the client is sent the sound of what the bot says, behind its text. */
    void speakWith(Voice aloud) {
        voice = Optional.of(aloud);
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
            say(reply.messages());
        }
    }

    /** What the bot says while it does something else than answering. */
    void aside(List<MessageChoice> messages) {
        if (!messages.isEmpty()) {
            send("TextResponseEvent", JSON.objectNode().set("messages", ReplyJson.messages(messages)));
            say(messages);
        }
    }

    /** Where the conversation stands in the middle of a turn. */
    void standing(SessionState state, UserInput input, String sessionId, Instant now) {
        ObjectNode result = JSON.objectNode();
        result.set("sessionState", LexJson.sessionState(state, now));
        result.set("interpretations", JSON.arrayNode());
        result.set("requestAttributes", LexJson.strings(input.requestAttributes()));
        send(
                "IntentResultEvent",
                result.put("sessionId", sessionId).put("inputMode", input.mode().wireName()));
    }

    /** The user has cut the reply short, and the client has to stop playing it. */
    void interrupted(Interruption reason, String causedBy) {
        ObjectNode event = JSON.objectNode().put("eventReason", reason.wireName());
        send("PlaybackInterruptionEvent", causedBy.isEmpty() ? event : event.put("causedByEventId", causedBy));
    }

    /** Nothing new, and all is well. */
    public void heartbeat() {
        send("HeartbeatEvent", JSON.objectNode());
    }

    /** What went wrong, under the name that Lex gives to it. */
    public synchronized void error(ErrorReply error) {
        frames.exception(error.fault().streamName(), numbered(error.json()));
    }

    private void say(List<MessageChoice> messages) {
        voice.ifPresent(aloud -> audio(aloud.say(messages), aloud.form().contentType()));
    }

    /** The chunks of one reply stay together, and an empty one ends them. */
    private synchronized void audio(byte[] sound, String contentType) {
        for (int at = 0; at < sound.length; at += AUDIO_CHUNK) {
            audioChunk(Arrays.copyOfRange(sound, at, Math.min(at + AUDIO_CHUNK, sound.length)), contentType);
        }
        audioChunk(new byte[0], contentType);
    }

    private void audioChunk(byte[] chunk, String contentType) {
        send(
                "AudioResponseEvent",
                JSON.objectNode()
                        .put("audioChunk", Base64.getEncoder().encodeToString(chunk))
                        .put("contentType", contentType));
    }

    private synchronized void send(String name, ObjectNode event) {
        frames.event(name, numbered(event));
    }

    private ObjectNode numbered(ObjectNode event) {
        sent++;
        return event.put("eventId", "RESPONSE-" + sent);
    }

    /** What cuts a reply short, by Lex's names. */
    enum Interruption {
        /** The user speaks. */
        VOICE("VOICE_START_DETECTED"),
        /** The user presses keys. */
        DTMF("DTMF_START_DETECTED"),
        /** The user types. */
        TEXT("TEXT_DETECTED");

        private final String wireName;

        Interruption(String wireName) {
            this.wireName = wireName;
        }

        String wireName() {
            return wireName;
        }
    }
}
