package dev.loquat.channel;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * Tells failures over HTTP as Lex does, wherever they happen: in a resource, on the way to one, or where there is none. This
 * and the WebSocket are the outermost places, where every exception ends.
 */
@Singleton
public final class HttpErrors {

    private static final String ERROR_TYPE = "x-amzn-ErrorType";

    private static final int AFTER_REQUEST_ID = 9_000;

    private static final ErrorReply BROKEN_OFF =
            new ErrorReply(Fault.TOO_SLOW, "The body has not come to its end; send it again.");

    private final long maxBodySize;

    HttpErrors(@ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize maxBodySize) {
        this.maxBodySize = maxBodySize.asLongValue();
    }

    @ServerExceptionMapper
    Response refused(WebApplicationException refusal, RoutingContext http) {
        return response(refused(refusal.getResponse().getStatus(), http));
    }

    @ServerExceptionMapper
    Response failed(Throwable failure, RoutingContext http) {
        return response(isBodyBrokenOff(failure, http) ? BROKEN_OFF : ErrorReply.of(failure, RequestId.of(http)));
    }

    /** Whose body was too slow or too large has been cut off or answered by then; nobody has to look for a fault of the server. */
    private static boolean isBodyBrokenOff(Throwable failure, RoutingContext http) {
        return failure instanceof IOException
                && (http.response().closed() || http.response().ended());
    }

    /** Turns large bodies away in words, before Quarkus does it without; of chunked ones the size shows only in reading. */
    void register(@Observes Filters filters) {
        filters.register(this::requireSize, AFTER_REQUEST_ID);
    }

    /** Takes the requests that nothing else has taken, and those that failed before a resource had them. */
    void install(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).failureHandler(this::beforeResources);
        router.route().order(Integer.MAX_VALUE).handler(http -> send(http, nothingHere(http)));
    }

    private void requireSize(RoutingContext http) {
        if (contentLength(http) > maxBodySize) {
            closeAfterReply(http);
            send(http, refused(Fault.TOO_LARGE.status(), http));
        } else {
            http.next();
        }
    }

    /** The body stays unread. HTTP/2 has streams for that, and forbids the header (RFC 9113, 8.2.2). */
    public static void closeAfterReply(RoutingContext http) {
        if (http.request().version() != HttpVersion.HTTP_2) {
            http.response().putHeader(HttpHeaders.CONNECTION, "close");
        }
    }

    private static long contentLength(RoutingContext http) {
        String length = http.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        try {
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException e) {
            return 0; // the HTTP server itself turns such a request away
        }
    }

    private void beforeResources(RoutingContext http) {
        if (http.response().ended() || http.response().headWritten()) {
            http.next();
        } else if (http.statusCode() == Fault.INTERNAL.status() && http.failure() != null) {
            send(http, ErrorReply.of(http.failure(), RequestId.of(http)));
        } else {
            send(http, refused(http.statusCode(), http));
        }
    }

    private static ErrorReply refused(int status, RoutingContext http) {
        return switch (status) {
            case 400 ->
                new ErrorReply(
                        Fault.VALIDATION,
                        "The request cannot be read: it is not well-formed HTTP, or a"
                                + " part of its form is damaged. Check how the client writes it.");
            case 404, 405 -> nothingHere(http);
            case 406 ->
                new ErrorReply(
                        Fault.NOT_ACCEPTABLE,
                        "There is no reply of the type in the Accept header; send 'Accept: application/json', or none.");
            case 413 ->
                new ErrorReply(
                        Fault.TOO_LARGE,
                        "The body is larger than this server takes; send less, or raise quarkus.http.limits.max-body-size.");
            case 415 ->
                new ErrorReply(
                        Fault.UNSUPPORTED_MEDIA_TYPE,
                        "The Content-Type '" + http.request().getHeader(HttpHeaders.CONTENT_TYPE)
                                + "' is not taken here; /q/openapi says which types are.");
            default ->
                new ErrorReply(
                        status < 500 ? Fault.VALIDATION : Fault.INTERNAL,
                        "The request could not be taken (HTTP status " + status
                                + "); /q/openapi says how it should look.");
        };
    }

    /** Quarkus tells some wrong methods as 404; to a client the difference matters. */
    private static ErrorReply nothingHere(RoutingContext http) {
        String path = http.request().path();
        return KnownPaths.methods(path)
                .map(methods -> new ErrorReply(
                        Fault.METHOD_NOT_ALLOWED,
                        http.request().method() + " is not possible at " + path + "; " + methods + " is."))
                .orElseGet(() -> new ErrorReply(
                        Fault.NOT_FOUND,
                        "There is nothing at " + http.request().method() + " " + path
                                + "; /q/openapi lists what there is."));
    }

    private static Response response(ErrorReply error) {
        return Response.status(error.fault().status())
                .header(ERROR_TYPE, error.fault().wireName())
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(error.json())
                .build();
    }

    /** Answers a request with a failure before it comes to a resource. */
    public static void send(RoutingContext http, ErrorReply error) {
        http.response()
                .setStatusCode(error.fault().status())
                .putHeader(ERROR_TYPE, error.fault().wireName())
                .putHeader(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON)
                .end(error.json().toString());
    }
}
