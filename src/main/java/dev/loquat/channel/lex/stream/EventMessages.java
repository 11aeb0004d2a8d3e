package dev.loquat.channel.lex.stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.loquat.channel.JsonText;
import dev.loquat.channel.RequestRejected;
import dev.loquat.channel.live.ClientEvent;
import dev.loquat.channel.live.ClientEvents;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import software.amazon.eventstream.HeaderValue;
import software.amazon.eventstream.Message;

/** Events as messages of the event stream: the name in a header, the members as JSON in the payload. */
final class EventMessages {

    private static final JsonNode NO_MEMBERS = JsonNodeFactory.instance.objectNode();

    private static final String MESSAGE_TYPE = ":message-type";
    private static final String EVENT_TYPE = ":event-type";
    private static final String EXCEPTION_TYPE = ":exception-type";

    private EventMessages() {}

    /**
     * The event in a message.
     *
     * @throws RequestRejected when it holds none
     * @throws dev.loquat.conversation.json.InvalidJson when a member of it is none of Lex's
     */
    static ClientEvent read(Message message, ClientEvents events) {
        String name = name(message);
        byte[] payload = message.getPayload();
        JsonNode members = payload.length == 0 ? NO_MEMBERS : JsonText.object(payload, name);
        return events.event(name, members);
    }

    private static String name(Message message) {
        HeaderValue type = message.getHeaders().get(EVENT_TYPE);
        try {
            return type == null ? "" : type.getString();
        } catch (IllegalStateException isOfAnotherType) {
            return "";
        }
    }

    /** Something that has happened. */
    static byte[] event(String name, JsonNode members) {
        return message("event", EVENT_TYPE, name, members);
    }

    /** Something that went wrong. */
    static byte[] exception(String name, JsonNode members) {
        return message("exception", EXCEPTION_TYPE, name, members);
    }

    private static byte[] message(String messageType, String typeHeader, String name, JsonNode members) {
        Map<String, HeaderValue> headers = new LinkedHashMap<>();
        headers.put(MESSAGE_TYPE, HeaderValue.fromString(messageType));
        headers.put(typeHeader, HeaderValue.fromString(name));
        headers.put(":content-type", HeaderValue.fromString("application/json"));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new Message(headers, members.toString().getBytes(StandardCharsets.UTF_8)).encode(bytes);
        return bytes.toByteArray();
    }
}
