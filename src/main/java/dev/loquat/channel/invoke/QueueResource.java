package dev.loquat.channel.invoke;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.loquat.channel.Callers;
import dev.loquat.channel.JsonText;
import dev.loquat.turn.Functions;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;

/** The events that wait, and those that failed for good, for operators. */
@Path("/functions")
public final class QueueResource {

    private static final int MOST_LETTERS = 100;

    private final Functions functions;

    QueueResource(Functions functions) {
        this.functions = functions;
    }

    /** How events stand. */
    @GET
    @Path("/queue")
    public Response queue(@Context RoutingContext http) {
        Callers.of(http).requireAdmin("/functions/queue");
        return json(functions.eventState(MOST_LETTERS));
    }

    /** Has events wait again that failed for good: those of the list {@code events}, else all. */
    @POST
    @Path("/redrive")
    public Response redrive(byte[] body, @Context RoutingContext http) {
        Callers.of(http).requireAdmin("/functions/redrive");
        List<String> events = new ArrayList<>();
        if (body.length > 0) {
            for (JsonNode event : JsonText.object(body, "The body").path("events")) {
                events.add(event.asText());
            }
        }
        return json(JsonNodeFactory.instance.objectNode().put("redriven", functions.redriveEvents(events)));
    }

    private static Response json(ObjectNode json) {
        return Response.ok(json, MediaType.APPLICATION_JSON_TYPE).build();
    }
}
