package dev.loquat.channel.access;

import dev.loquat.access.AccessDenied;
import dev.loquat.access.Admission;
import dev.loquat.access.Doorkeeper;
import dev.loquat.access.IncomingRequest;
import dev.loquat.access.Principal;
import dev.loquat.channel.Callers;
import dev.loquat.channel.ErrorReply;
import dev.loquat.channel.HttpErrors;
import dev.loquat.channel.RequestId;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Lets requests in, or turns them away, before anything else looks at them. What may be seen without credentials is listed here;
 * all other paths need them, those that are added later, too.
 */
@Singleton
final class AccessFilter {

    /** Before a header is rewritten: it may be signed. */
    private static final int AS_IT_CAME = 8_500;

    /** After Quarkus has taken care of other origins (300): a browser shall see why it is turned away. */
    private static final int AFTER_CORS = 250;

    private static final String HEADERS = "loquat.headers";

    /** The page, which holds no more than every copy of Loquat, and what balancers ask. */
    private static final Set<String> PUBLIC = Set.of(
            "/",
            "/index.html",
            "/loquat.css",
            "/loquat.js",
            "/q/health",
            "/q/health/live",
            "/q/health/ready",
            "/q/health/started");

    private final Doorkeeper doorkeeper;
    private final SignedBodies bodies;
    private final Callers callers;
    private final Router router;

    /** The request that is on its second way through the filters, which all pass it on at once and on the same thread. */
    private final ThreadLocal<ReadRequest> secondWay = new ThreadLocal<>();

    AccessFilter(Doorkeeper doorkeeper, SignedBodies bodies, Callers callers, Router router) {
        this.router = router;
        this.doorkeeper = doorkeeper;
        this.bodies = bodies;
        this.callers = callers;
    }

    void register(@Observes Filters filters) {
        filters.register(this::keepHeaders, AS_IT_CAME);
        filters.register(this::admit, AFTER_CORS);
    }

    private void keepHeaders(RoutingContext http) {
        if (doorkeeper.isClosed()) {
            http.put(HEADERS, VertxRequests.headers(http.request()));
        }
        http.next();
    }

    private void admit(RoutingContext http) {
        Optional<ReadRequest> read = Optional.ofNullable(secondWay.get());
        if (read.isPresent()) {
            ((RoutingContextInternal) http).setBody(read.get().readBody());
            letIn(http, read.get().admission());
        } else if (!doorkeeper.isClosed() || isPublic(http)) {
            letIn(http, Admission.of(Principal.ANYONE));
        } else {
            Map<String, List<String>> headers = http.get(HEADERS);
            bodies.read(http, headers, body -> authenticate(http, headers, body));
        }
    }

    /** On a worker thread: an authenticator may have to fetch an issuer's keys, and digests take their time. */
    private void authenticate(RoutingContext http, Map<String, List<String>> headers, Optional<Buffer> body) {
        byte[] bytes = body.map(Buffer::getBytes).orElse(new byte[0]);
        IncomingRequest request = VertxRequests.request(http.request(), headers, bytes);
        http.vertx()
                .executeBlocking(() -> doorkeeper.admit(request), false)
                .onSuccess(admission -> admitted(http, body, admission))
                .onFailure(refusal -> HttpErrors.send(http, ErrorReply.of(refusal, RequestId.of(http))));
    }

    private void admitted(RoutingContext http, Optional<Buffer> body, Admission admission) {
        try {
            requireAdmin(http, admission.principal());
        } catch (AccessDenied e) {
            HttpErrors.send(http, ErrorReply.of(e, RequestId.of(http)));
            return;
        }
        if (body.isPresent()) {
            handleRead(new ReadRequest(http.request(), body.get(), admission));
        } else {
            letIn(http, admission);
        }
    }

    private void handleRead(ReadRequest request) {
        secondWay.set(request);
        try {
            router.handle(request);
        } finally {
            secondWay.remove();
        }
    }

    private void letIn(RoutingContext http, Admission admission) {
        callers.admit(http, admission);
        http.next();
    }

    /** Beside health and the description of the API all that Quarkus tells of itself is the operator's. */
    private static void requireAdmin(RoutingContext http, Principal caller) {
        String path = http.normalizedPath();
        if (path.startsWith("/q") && !path.equals("/q/openapi")) {
            caller.requireAdmin(path);
        }
    }

    private static boolean isPublic(RoutingContext http) {
        HttpMethod method = http.request().method();
        boolean reads = method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD);
        return method.equals(HttpMethod.OPTIONS) || (reads && PUBLIC.contains(http.normalizedPath()));
    }
}
