package dev.loquat.channel.lex.stream;

import dev.loquat.channel.AddressedSession;
import dev.loquat.channel.Callers;
import dev.loquat.channel.ErrorReply;
import dev.loquat.channel.Expectation;
import dev.loquat.channel.Fault;
import dev.loquat.channel.HttpErrors;
import dev.loquat.channel.RequestId;
import dev.loquat.channel.RequestRejected;
import dev.loquat.channel.SessionAddress;
import dev.loquat.channel.live.Carrier;
import dev.loquat.channel.live.LiveConversation;
import io.vertx.core.Context;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.concurrent.ScheduledExecutorService;

/**
 * {@code StartConversation}. It is a route of the HTTP server itself and no resource, since a resource answers when it has read the
 * request, and this has to answer while it reads.
 */
@Singleton
final class StartConversation {

    /** What request and response are. */
    static final String EVENT_STREAM = "application/vnd.amazon.eventstream";

    private static final String PATH =
            "/bots/:botId/botAliases/:botAliasId/botLocales/:localeId/sessions/:sessionId/conversation";

    private static final String MODE = "x-amz-lex-conversation-mode";

    private final LiveConversation.Surroundings surroundings;
    private final StreamSignatures signatures;
    private final ScheduledExecutorService workers;

    StartConversation(
            LiveConversation.Surroundings surroundings, StreamSignatures signatures, ScheduledExecutorService workers) {
        this.surroundings = surroundings;
        this.signatures = signatures;
        this.workers = workers;
    }

    void install(@Observes Router router) {
        router.post(PATH).order(1).handler(this::accept);
    }

    /** The body waits until somebody reads it. */
    private void accept(RoutingContext http) {
        http.request().pause();
        Context context = http.vertx().getOrCreateContext();
        workers.execute(() -> begin(http, context));
    }

    /** What is wrong with the request is told as for any other; that there is no such bot, as Lex does, in the stream. */
    private void begin(RoutingContext http, Context context) {
        try {
            requireEventStream(http);
            Carrier carrier = carrier(http);
            SessionAddress address = address(http);
            AddressedSession.requireSessionId(address.sessionId());
            Expectation.meet(http);
            new EventStream(http, context, surroundings, signatures.begin(http), workers).open(carrier, address);
        } catch (RuntimeException e) {
            HttpErrors.closeAfterReply(http);
            HttpErrors.send(http, ErrorReply.of(e, RequestId.of(http)));
        }
    }

    private static void requireEventStream(RoutingContext http) {
        String type = String.valueOf(http.request().getHeader(HttpHeaders.CONTENT_TYPE));
        if (!type.toLowerCase(Locale.ROOT).startsWith(EVENT_STREAM)) {
            throw new RequestRejected(
                    Fault.UNSUPPORTED_MEDIA_TYPE,
                    "The Content-Type is '" + type + "', expected '" + EVENT_STREAM + "'");
        }
    }

    private static Carrier carrier(RoutingContext http) {
        String mode = http.request().getHeader(MODE);
        if (mode == null || mode.equals("AUDIO")) {
            return Carrier.AUDIO_STREAM;
        }
        if (mode.equals("TEXT")) {
            return Carrier.TEXT_STREAM;
        }
        throw RequestRejected.invalid("The header " + MODE + " is '" + mode + "', expected 'AUDIO' or 'TEXT'");
    }

    private static SessionAddress address(RoutingContext http) {
        return new SessionAddress(
                http.pathParam("botId"),
                http.pathParam("botAliasId"),
                http.pathParam("localeId"),
                http.pathParam("sessionId"),
                Callers.of(http));
    }
}
