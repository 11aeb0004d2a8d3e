package dev.loquat.channel.lex;

import dev.loquat.channel.Callers;
import dev.loquat.channel.SessionAddress;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.PathParam;

/**
 * The parts of a session's path, decoded.
 *
 * @param botId the bot's id or its name
 * @param botAliasId the alias
 * @param localeId the locale
 * @param sessionId the client's name for the session
 */
public record SessionPath(
        @PathParam("botId") String botId,
        @PathParam("botAliasId") String botAliasId,
        @PathParam("localeId") String localeId,
        @PathParam("sessionId") String sessionId) {

    /** The path of every session, with the parameters above. */
    static final String TEMPLATE = "/bots/{botId}/botAliases/{botAliasId}/botLocales/{localeId}/sessions/{sessionId}";

    /** What the path leads to for whoever sends the request. */
    SessionAddress address(RoutingContext http) {
        return new SessionAddress(botId, botAliasId, localeId, sessionId, Callers.of(http));
    }
}
