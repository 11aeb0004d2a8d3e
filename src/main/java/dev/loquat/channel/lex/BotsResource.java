package dev.loquat.channel.lex;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.loquat.access.Grants;
import dev.loquat.bot.BotLocale;
import dev.loquat.bot.catalog.BotSnapshot;
import dev.loquat.channel.Callers;
import dev.loquat.turn.Conversations;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/** The bots that there are to talk to; not a part of Lex's runtime API. */
@Path("/bots")
public final class BotsResource {

    private final Conversations conversations;

    BotsResource(Conversations conversations) {
        this.conversations = conversations;
    }

    /** All bots that the caller may speak with, sorted by name. */
    @GET
    public Response bots(@Context RoutingContext http) {
        Grants grants = Callers.of(http).grants();
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        ArrayNode bots = json.putArray("bots");
        conversations.deployments().stream()
                .filter(bot -> grants.allow(bot.bot().id(), bot.bot().name(), bot.aliasId(), bot.aliasName()))
                .collect(
                        Collectors.groupingBy(deployed -> deployed.bot().id(), LinkedHashMap::new, Collectors.toList()))
                .values()
                .forEach(deployments -> bots.add(bot(deployments)));
        return Response.ok(json, MediaType.APPLICATION_JSON_TYPE).build();
    }

    /** A bot as its draft is, or, where that has errors, as one of its versions is. */
    private static ObjectNode bot(List<BotSnapshot> deployments) {
        BotSnapshot first = deployments.get(0);
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("id", first.bot().id())
                .put("name", first.bot().name())
                .put("description", first.bot().description())
                .put("aliasId", first.aliasId());
        ArrayNode locales = json.putArray("locales");
        first.bot().locales().stream().map(BotLocale::id).forEach(locales::add);
        ArrayNode aliases = json.putArray("aliases");
        deployments.forEach(deployed -> aliases.addObject()
                .put("id", deployed.aliasId())
                .put("name", deployed.aliasName())
                .put("version", deployed.version()));
        return json;
    }
}
