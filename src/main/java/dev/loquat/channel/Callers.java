package dev.loquat.channel;

import dev.loquat.access.AccessDenied;
import dev.loquat.access.Admission;
import dev.loquat.access.Principal;
import dev.loquat.access.SignedFrames;
import io.quarkus.websockets.next.HandshakeRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Who requests are from. A WebSocket begins as a request, and then knows no more of it than its headers: so the caller waits for it
 * under the number in one of them. Thread-safe.
 */
@Singleton
public final class Callers {

    /** What a client sends under this name is dropped. */
    private static final String HANDSHAKE = "x-loquat-handshake";

    private static final String ADMISSION = "loquat.admission";

    /** Far longer than a WebSocket takes to open; one that never opens is forgotten. */
    private static final long OPENED_WITHIN_MILLIS = 60_000;

    private final Map<String, Principal> opening = new ConcurrentHashMap<>();

    /** Who the request is from. No request comes to a resource that has not been let in. */
    public static Principal of(RoutingContext http) {
        return admission(http).principal();
    }

    /** Checks the frames that follow this request; empty when they are not signed. */
    public static Optional<SignedFrames> frames(RoutingContext http) {
        return admission(http).frames();
    }

    /** Lets a request in. */
    public void admit(RoutingContext http, Admission admission) {
        http.put(ADMISSION, admission);
        http.request().headers().remove(HANDSHAKE);
        if (opensWebSocket(http)) {
            String number = UUID.randomUUID().toString();
            opening.put(number, admission.principal());
            http.request().headers().set(HANDSHAKE, number);
            http.vertx().setTimer(OPENED_WITHIN_MILLIS, late -> opening.remove(number));
        }
    }

    /** Whether the request begins a WebSocket; clients ask for HTTP/2 by the same header. */
    public static boolean opensWebSocket(RoutingContext http) {
        return "websocket".equalsIgnoreCase(http.request().getHeader("Upgrade"));
    }

    /**
     * Who a WebSocket is from that has just opened.
     *
     * @param handshake the request with which it began
     * @throws AccessDenied when nobody has been let in with it
     */
    public Principal opened(HandshakeRequest handshake) {
        Principal caller = opening.remove(String.valueOf(handshake.header(HANDSHAKE)));
        if (caller == null) {
            throw new AccessDenied(AccessDenied.Reason.NO_CREDENTIALS, "Missing Authentication Token");
        }
        return caller;
    }

    private static Admission admission(RoutingContext http) {
        Admission admission = http.get(ADMISSION);
        if (admission == null) {
            throw new AccessDenied(AccessDenied.Reason.NO_CREDENTIALS, "Missing Authentication Token");
        }
        return admission;
    }
}
