package dev.loquat.channel;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Reads text and JSON that clients send; what cannot be read is rejected with its place. */
public final class JsonText {

    private static final ObjectReader READER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .reader();

    private JsonText() {}

    /**
     * A JSON object.
     *
     * @param name how the text is called in messages, such as {@code the body}
     * @throws RequestRejected when it is none
     */
    public static JsonNode object(byte[] bytes, String name) {
        return object(text(bytes, StandardCharsets.UTF_8, name), name);
    }

    /**
     * A JSON object.
     *
     * @param name how the text is called in messages, such as {@code the frame}
     * @throws RequestRejected when it is none
     */
    public static JsonNode object(String text, String name) {
        JsonNode json = parse(text, name);
        if (json.isObject()) {
            return json;
        }
        throw RequestRejected.invalid(
                name + " holds " + (json.isMissingNode() ? "nothing" : "no JSON object") + ", expected a JSON object");
    }

    /**
     * Text in this character set.
     *
     * @throws RequestRejected when the bytes are not in this character set
     */
    public static String text(byte[] bytes, Charset charset, String name) {
        try {
            return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw RequestRejected.invalid(name + " is not in " + charset + "; send it in that encoding");
        }
    }

    private static JsonNode parse(String text, String name) {
        try {
            return READER.readTree(text);
        } catch (JsonProcessingException e) {
            throw RequestRejected.invalid(
                    name + " is not valid JSON" + place(e.getLocation()) + ": " + firstSentence(e));
        }
    }

    /** What is nested too deeply, or has too long a number, has no place. */
    private static String place(@Nullable JsonLocation place) {
        return place == null ? "" : " at line " + place.getLineNr() + ", column " + place.getColumnNr();
    }

    /** Jackson goes on with the names of its classes and settings, which are of no use to a client. */
    private static String firstSentence(JsonProcessingException e) {
        String message = e.getOriginalMessage();
        int end = message.indexOf('\n');
        return (end < 0 ? message : message.substring(0, end))
                .replaceAll("\\s*(\\(for Object starting|\\(start marker at|\\[Source:).*", "");
    }
}
