package dev.loquat.channel.access;

import dev.loquat.channel.ErrorReply;
import dev.loquat.channel.Expectation;
import dev.loquat.channel.Fault;
import dev.loquat.channel.HttpErrors;
import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Reads the body of a request whose signature covers it, which resources then find read. All others are left as they are. */
@Singleton
final class SignedBodies {

    private static final String ALGORITHM = "AWS4-HMAC-SHA256";

    /** Of these the signature covers no body, or one that goes on. */
    private static final Set<String> NOT_SIGNED = Set.of("UNSIGNED-PAYLOAD", "STREAMING-AWS4-HMAC-SHA256-EVENTS");

    private static final Set<HttpMethod> WITHOUT_BODY = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.DELETE);

    private static final ErrorReply TOO_LARGE = new ErrorReply(
            Fault.TOO_LARGE,
            "The body is larger than this server takes; send less, or raise quarkus.http.limits.max-body-size.");

    private static final ErrorReply TOO_SLOW = new ErrorReply(
            Fault.TOO_SLOW, "The body came too slowly; send it again, or raise quarkus.http.read-timeout.");

    private final long maxSize;
    private final Duration patience;

    SignedBodies(
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize maxSize,
            @ConfigProperty(name = "quarkus.http.read-timeout", defaultValue = "60s") Duration patience) {
        this.maxSize = maxSize.asLongValue();
        this.patience = patience;
    }

    /**
     * Reads the body when it is needed.
     *
     * @param then takes it when it was read; when it is too large or too slow, the client has had its answer and nobody is called
     */
    void read(RoutingContext http, Map<String, List<String>> headers, Consumer<Optional<Buffer>> then) {
        if (!isSigned(http, headers)) {
            then.accept(Optional.empty());
            return;
        }
        Expectation.meet(http);
        HttpServerRequest request = http.request();
        Buffer body = Buffer.buffer();
        AtomicBoolean isOver = new AtomicBoolean();
        long timer = http.vertx().setTimer(patience.toMillis(), late -> refuse(http, isOver, TOO_SLOW));
        request.exceptionHandler(gone -> isOver.set(true));
        request.endHandler(end -> {
            http.vertx().cancelTimer(timer);
            if (isOver.compareAndSet(false, true)) {
                then.accept(Optional.of(body));
            }
        });
        request.handler(bytes -> append(http, isOver, body, bytes));
        request.resume();
    }

    private void append(RoutingContext http, AtomicBoolean isOver, Buffer body, Buffer bytes) {
        if (body.length() + (long) bytes.length() > maxSize) {
            refuse(http, isOver, TOO_LARGE);
        } else if (!isOver.get()) {
            body.appendBuffer(bytes);
        }
    }

    private static void refuse(RoutingContext http, AtomicBoolean isOver, ErrorReply error) {
        if (isOver.compareAndSet(false, true)) {
            HttpErrors.closeAfterReply(http);
            HttpErrors.send(http, error);
        }
    }

    private static boolean isSigned(RoutingContext http, Map<String, List<String>> headers) {
        boolean hasBody = !WITHOUT_BODY.contains(http.request().method());
        boolean hasSignature = first(headers, "authorization").startsWith(ALGORITHM);
        return hasBody && hasSignature && !NOT_SIGNED.contains(first(headers, "x-amz-content-sha256"));
    }

    private static String first(Map<String, List<String>> headers, String name) {
        List<String> values = headers.getOrDefault(name, List.of());
        return values.isEmpty() ? "" : values.get(0);
    }
}
