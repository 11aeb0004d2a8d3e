package dev.loquat.fulfillment.java;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JavaType;
import dev.loquat.fulfillment.FunctionFailed;
import dev.loquat.fulfillment.event.EventMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A {@link RequestHandler}. Its input is whatever type its class declares: the event's record, a map, the author's own class,
 * or {@code String} for the JSON itself; its output likewise.
 */
final class TypedHandler implements Handler {

    private final RequestHandler<Object, Object> handler;
    private final JavaType input;

    @SuppressWarnings("unchecked") // the input is made to be of the type that the handler declares
    TypedHandler(RequestHandler<?, ?> handler) {
        this.handler = (RequestHandler<Object, Object>) handler;
        this.input = EventMapper.get()
                .getTypeFactory()
                .constructType(handler.getClass())
                .findTypeParameters(RequestHandler.class)[0];
    }

    @Override
    public byte[] handle(byte[] event, Context context) {
        return write(handler.handleRequest(read(event), context));
    }

    private Object read(byte[] event) {
        if (input.hasRawClass(String.class)) {
            return new String(event, StandardCharsets.UTF_8);
        }
        try {
            return EventMapper.get().readValue(event, input);
        } catch (IOException e) {
            throw new FunctionFailed(
                    "the event cannot be read as its input " + input.toCanonical() + ": " + e.getMessage(), e);
        }
    }

    private static byte[] write(@Nullable Object answer) {
        if (answer instanceof String json) {
            return json.getBytes(StandardCharsets.UTF_8);
        }
        try {
            return EventMapper.get().writeValueAsBytes(answer);
        } catch (JsonProcessingException e) {
            throw new FunctionFailed("its answer cannot be written as JSON: " + e.getMessage(), e);
        }
    }
}
