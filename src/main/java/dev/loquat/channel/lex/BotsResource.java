package dev.loquat.channel.lex;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.loquat.bot.Bot;
import dev.loquat.bot.BotLocale;
import dev.loquat.bot.catalog.BotSnapshot;
import dev.loquat.turn.Conversations;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The bots that there are to talk to; not a part of Lex's runtime API. */
@Path("/bots")
public final class BotsResource {

    private final Conversations conversations;

    BotsResource(Conversations conversations) {
        this.conversations = conversations;
    }

    /** All bots, sorted by name. */
    @GET
    public Response bots() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        ArrayNode bots = json.putArray("bots");
        conversations.bots().forEach(snapshot -> bots.add(bot(snapshot)));
        return Response.ok(json, MediaType.APPLICATION_JSON_TYPE).build();
    }

    private ObjectNode bot(BotSnapshot snapshot) {
        Bot bot = snapshot.bot();
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("id", bot.id())
                .put("name", bot.name())
                .put("description", bot.description())
                .put("aliasId", snapshot.aliasId());
        ArrayNode locales = json.putArray("locales");
        bot.locales().stream().map(BotLocale::id).forEach(locales::add);
        ArrayNode aliases = json.putArray("aliases");
        conversations.deployments().stream()
                .filter(deployed -> deployed.bot().id().equals(bot.id()))
                .forEach(deployed -> aliases.addObject()
                        .put("id", deployed.aliasId())
                        .put("name", deployed.aliasName())
                        .put("version", deployed.version()));
        return json;
    }
}
