package dev.loquat.channel.lex;

import dev.loquat.channel.ErrorReply;
import dev.loquat.channel.Fault;
import dev.loquat.channel.HttpErrors;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;

/**
 * Puts a request's content type into the form that HTTP prescribes, before Quarkus reads it: clients in the field separate
 * the parameters of audio by spaces. Where an utterance has no type at all, it says so.
 */
@Singleton
final class LenientContentType {

    private static final int BEFORE_RESOURCES = 8_000;

    void register(@Observes Filters filters) {
        filters.register(this::normalise, BEFORE_RESOURCES);
    }

    private void normalise(RoutingContext http) {
        String sent = http.request().getHeader(HttpHeaders.CONTENT_TYPE);
        if (sent == null || sent.isBlank()) {
            if (isUtterance(http)) {
                refuse(http, Utterances.unsupported("There is no Content-Type"));
                return;
            }
        } else if (sent.startsWith("audio/")) {
            http.request().headers().set(HttpHeaders.CONTENT_TYPE, separated(sent));
        } else if (!isWellFormed(sent)) {
            refuse(
                    http,
                    "The Content-Type '" + sent + "' cannot be read, expected one such as 'text/plain; charset=utf-8'");
            return;
        }
        http.next();
    }

    private static boolean isUtterance(RoutingContext http) {
        return http.request().method().equals(HttpMethod.POST)
                && http.request().path().startsWith("/bots/")
                && http.request().path().endsWith("/utterance");
    }

    private static void refuse(RoutingContext http, String message) {
        HttpErrors.send(http, new ErrorReply(Fault.UNSUPPORTED_MEDIA_TYPE, message));
    }

    private static String separated(String contentType) {
        return contentType
                .strip()
                .replaceAll("\\s*[;\\s]\\s*(?=\\S+=\\S)", "; ")
                .replaceAll("[;\\s]+$", "");
    }

    private static boolean isWellFormed(String contentType) {
        try {
            MediaType.valueOf(contentType);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
