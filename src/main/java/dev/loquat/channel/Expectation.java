package dev.loquat.channel;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;

/**
 * Clients that do not want to send a body in vain wait to be told that it is wanted (RFC 9110, 10.1.1). Quarkus REST tells those whose
 * body a resource reads; whoever reads a body before, or instead, does it by this. Who is turned away before that sends nothing.
 */
public final class Expectation {

    private static final String CONTINUE = "100-continue";

    private Expectation() {}

    /** Tells a client that waits for it that its body is wanted; once. */
    public static void meet(RoutingContext http) {
        if (CONTINUE.equalsIgnoreCase(http.request().getHeader(HttpHeaders.EXPECT))) {
            http.request().headers().remove(HttpHeaders.EXPECT);
            http.response().writeContinue();
        }
    }
}
