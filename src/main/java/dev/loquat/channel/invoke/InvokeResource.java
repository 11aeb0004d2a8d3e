package dev.loquat.channel.invoke;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.loquat.channel.Callers;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;

/** The path of Lambda's Invoke API. It blocks while a function is called, and so runs on worker threads. */
@Path("/2015-03-31/functions")
public final class InvokeResource {

    private static final String ERROR_TYPE = "x-amzn-ErrorType";

    private final InvokeFunction invoke;

    InvokeResource(InvokeFunction invoke) {
        this.invoke = invoke;
    }

    /** {@code Invoke}. */
    @POST
    @Path("/{name}/invocations")
    @Consumes(MediaType.WILDCARD)
    public Response invoke(
            @PathParam("name") String name,
            @BeanParam InvokeHeaders headers,
            byte[] payload,
            @Context RoutingContext http) {
        try {
            return invoke.invoke(name, headers, payload, Callers.of(http));
        } catch (InvokeRefused refused) {
            return refused(refused);
        }
    }

    /** Of the kinds of failure some have {@code message} in Lambda's model and some {@code Message}. */
    private static Response refused(InvokeRefused refused) {
        String message = String.valueOf(refused.getMessage());
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("Type", refused.kind().type())
                .put("Message", message)
                .put("message", message);
        ResponseBuilder response = Response.status(refused.kind().status())
                .header(ERROR_TYPE, refused.kind().wireName())
                .type(MediaType.APPLICATION_JSON_TYPE);
        if (refused.kind() == InvokeRefused.Kind.TOO_MANY) {
            json.put("Reason", "ConcurrentInvocationLimitExceeded").put("retryAfterSeconds", "1");
            response.header("Retry-After", "1");
        }
        return response.entity(json).build();
    }
}
