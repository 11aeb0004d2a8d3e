package dev.loquat.channel.live;

import com.fasterxml.jackson.databind.JsonNode;
import dev.loquat.channel.JsonText;
import dev.loquat.channel.MediaTypes;
import dev.loquat.channel.RequestRejected;
import dev.loquat.conversation.json.LexJsonReader;
import dev.loquat.speech.ReplyAudio;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.ShortBuffer;
import java.time.Instant;
import java.util.Base64;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the events of clients. */
public final class ClientEvents {

    private static final String NAMES =
            "ConfigurationEvent, TextInputEvent, AudioInputEvent, DTMFInputEvent, PlaybackCompletionEvent or DisconnectionEvent";

    private static final Pattern RATE = Pattern.compile("rate\\s*=\\s*(\\d{1,6})");

    private static final Pattern KEY = Pattern.compile("[A-D0-9#*]");

    private final LexJsonReader reader;

    /**
     * @param now the time from which the contexts' life counts
     */
    public ClientEvents(Instant now) {
        this.reader = new LexJsonReader(now);
    }

    /**
     * The event in a text frame: an object whose only key is the event's name.
     *
     * @throws RequestRejected when it holds none
     * @throws dev.loquat.conversation.json.InvalidJson when a member of it is none of Lex's
     */
    public ClientEvent read(String frame) {
        JsonNode json = JsonText.object(frame, "The frame");
        Iterator<Map.Entry<String, JsonNode>> members = json.properties().iterator();
        if (json.size() != 1) {
            throw RequestRejected.invalid("The frame has " + json.size() + " keys, expected one: " + NAMES);
        }
        Map.Entry<String, JsonNode> member = members.next();
        if (!member.getValue().isObject()) {
            throw RequestRejected.invalid(member.getKey() + " holds no JSON object, expected one, perhaps empty");
        }
        return event(member.getKey(), member.getValue());
    }

    /**
     * The samples in a binary frame: 16 bit, little endian, one channel.
     *
     * @throws RequestRejected when the last sample is cut in two
     */
    public static ShortBuffer samples(byte[] bytes) {
        if (bytes.length % 2 != 0) {
            throw RequestRejected.invalid("The audio has an odd number of bytes, " + bytes.length
                    + ", expected whole samples of 16 bit (little endian, one channel)");
        }
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer();
    }

    /**
     * The event of this name.
     *
     * @param json its members
     * @throws RequestRejected when there is no such event, or a member of it cannot be
     * @throws dev.loquat.conversation.json.InvalidJson when a member of it is none of Lex's
     */
    public ClientEvent event(String name, JsonNode json) {
        return switch (name) {
            case "ConfigurationEvent" -> configuration(json);
            case "TextInputEvent" ->
                new ClientEvent.TextInput(
                        text(json, "text")
                                .orElseThrow(() -> RequestRejected.invalid(
                                        "TextInputEvent.text: found no string, expected what the user says")),
                        eventId(json));
            case "AudioInputEvent" -> audio(json);
            case "DTMFInputEvent" -> key(json);
            case "PlaybackCompletionEvent" -> new ClientEvent.PlaybackCompletion();
            case "DisconnectionEvent" -> new ClientEvent.Disconnection();
            default -> throw RequestRejected.invalid("There is no event '" + name + "', expected " + NAMES);
        };
    }

    private ClientEvent configuration(JsonNode json) {
        return new ClientEvent.Configuration(
                given(json, "sessionState").map(state -> reader.sessionState(state, "sessionState")),
                given(json, "requestAttributes")
                        .map(attributes -> reader.strings(attributes, "requestAttributes"))
                        .orElse(Map.of()),
                given(json, "welcomeMessages")
                        .map(messages -> reader.messages(messages, "welcomeMessages"))
                        .orElse(List.of()),
                sampleRate(json),
                given(json, "disablePlayback").map(JsonNode::asBoolean),
                text(json, "responseContentType").flatMap(ClientEvents::replyAudio));
    }

    private static Optional<ReplyAudio> replyAudio(String contentType) {
        String essence = MediaTypes.essence(contentType);
        Optional<ReplyAudio> form = ReplyAudio.of(essence);
        if (form.isEmpty() && !essence.equals("text/plain")) {
            throw RequestRejected.invalid("ConfigurationEvent.responseContentType is '" + contentType
                    + "', expected 'text/plain; charset=utf-8', or 'audio/pcm', 'audio/mpeg', 'audio/ogg' or 'audio/wav' for"
                    + " a bot that answers aloud");
        }
        return form;
    }

    private static ClientEvent key(JsonNode json) {
        String key = text(json, "inputCharacter").orElse("");
        if (!KEY.matcher(key).matches()) {
            throw RequestRejected.invalid(
                    "DTMFInputEvent.inputCharacter is '" + key + "', expected one of 0-9, A-D, '*' and '#'");
        }
        return new ClientEvent.DtmfInput(key.charAt(0), eventId(json));
    }

    private static String eventId(JsonNode json) {
        return text(json, "eventId").orElse("");
    }

    private static OptionalInt sampleRate(JsonNode json) {
        Optional<JsonNode> rate = given(json, "sampleRate");
        return rate.isEmpty()
                ? OptionalInt.empty()
                : OptionalInt.of(requireRate(rate.get().asInt(), "ConfigurationEvent.sampleRate"));
    }

    private static ClientEvent audio(JsonNode json) {
        try {
            byte[] bytes = Base64.getDecoder().decode(text(json, "audioChunk").orElse(""));
            return new ClientEvent.AudioInput(
                    samples(bytes), rateOf(text(json, "contentType").orElse("")), eventId(json));
        } catch (IllegalArgumentException e) {
            throw RequestRejected.invalid(
                    "AudioInputEvent.audioChunk is not base64, expected LPCM in base64, or \"\" at the utterance's end");
        }
    }

    /** As in {@code audio/lpcm; sample-rate=8000; …} and {@code audio/l16; rate=16000}. */
    private static OptionalInt rateOf(String contentType) {
        Matcher rate = RATE.matcher(contentType);
        return rate.find()
                ? OptionalInt.of(requireRate(Integer.parseInt(rate.group(1)), "AudioInputEvent.contentType"))
                : OptionalInt.empty();
    }

    private static int requireRate(int rate, String name) {
        if (rate == 8_000 || rate == 16_000) {
            return rate;
        }
        throw RequestRejected.invalid(name + ": found " + rate + " samples a second, expected 8000 or 16000");
    }

    private static Optional<String> text(JsonNode json, String member) {
        return given(json, member).filter(JsonNode::isTextual).map(JsonNode::asText);
    }

    private static Optional<JsonNode> given(JsonNode json, String member) {
        return Optional.ofNullable(json.get(member)).filter(node -> !node.isNull());
    }
}
