package dev.loquat.channel.invoke;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import dev.loquat.access.Principal;
import dev.loquat.channel.invoke.InvokeRefused.Kind;
import dev.loquat.database.DatabaseFailed;
import dev.loquat.fulfillment.FunctionFailed;
import dev.loquat.fulfillment.FunctionRuntime;
import dev.loquat.fulfillment.FunctionTimedOut;
import dev.loquat.fulfillment.TooManyRequests;
import dev.loquat.fulfillment.queue.EventQueue;
import dev.loquat.turn.Conversations;
import dev.loquat.turn.Functions;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** {@code Invoke}. */
@Singleton
final class InvokeFunction {

    private static final JsonFactory JSON = new JsonFactory();
    private static final byte[] NO_EVENT = "{}".getBytes(StandardCharsets.UTF_8);
    private static final int ACCEPTED = 202;

    private final Conversations conversations;
    private final Functions functions;

    InvokeFunction(Conversations conversations, Functions functions) {
        this.conversations = conversations;
        this.functions = functions;
    }

    /**
     * Calls a function as the caller wants it called.
     *
     * @throws InvokeRefused when it is not called
     */
    Response invoke(String name, InvokeHeaders headers, byte[] payload, Principal caller) {
        CalledFunction called = CalledFunction.find(name, headers.alias(), caller, conversations);
        byte[] event = payload.length == 0 ? NO_EVENT : payload;
        return switch (headers.invocationType()) {
            case DRY_RUN -> Response.noContent().build();
            case EVENT -> queue(called, event);
            case REQUEST_RESPONSE -> call(called, event, headers.wantsLog());
        };
    }

    private Response queue(CalledFunction called, byte[] event) {
        requireEvent(event, EventQueue.MAX_PAYLOAD);
        try {
            functions.queueEvent(called.bot(), called.function(), event);
        } catch (DatabaseFailed e) {
            throw new InvokeRefused(Kind.SERVICE, String.valueOf(e.getMessage()));
        }
        return Response.status(ACCEPTED).build();
    }

    private Response call(CalledFunction called, byte[] event, boolean wantsLog) {
        requireEvent(event, FunctionRuntime.MAX_ANSWER_BYTES);
        TailLog log = new TailLog();
        ResponseBuilder response;
        try {
            response = Response.ok(
                    functions.invokeFunction(called.bot(), called.function(), event, log::line),
                    MediaType.APPLICATION_JSON_TYPE);
        } catch (TooManyRequests e) {
            throw new InvokeRefused(Kind.TOO_MANY, String.valueOf(e.getMessage()));
        } catch (FunctionFailed | FunctionTimedOut e) {
            response = Response.ok(ThrownError.json(e), MediaType.APPLICATION_JSON_TYPE)
                    .header("X-Amz-Function-Error", "Unhandled");
        }
        response.header("X-Amz-Executed-Version", called.version());
        if (wantsLog) {
            response.header("X-Amz-Log-Result", log.base64());
        }
        return response.build();
    }

    private static void requireEvent(byte[] event, int most) {
        if (event.length > most) {
            throw new InvokeRefused(
                    Kind.TOO_LARGE,
                    String.format(
                            Locale.ROOT,
                            "Request must be smaller than %d bytes for the InvokeFunction operation",
                            most));
        }
        try (JsonParser parser = JSON.createParser(event)) {
            while (parser.nextToken() != null) {
                // all of it
            }
        } catch (IOException e) {
            throw new InvokeRefused(
                    Kind.INVALID_CONTENT,
                    "Could not parse request body into json: "
                            + String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
        }
    }
}
