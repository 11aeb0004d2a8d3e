package dev.loquat.channel;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Gives every request its id, before anything else happens to it, and every reply the id of its request. */
@Singleton
public final class RequestId {

    /** The header by which Lex's SDKs learn the id. */
    private static final String HEADER = "x-amzn-RequestId";

    private static final String SECOND_WAY = "loquat.second-way";

    private static final int FIRST = 10_000;

    private final RequestIds ids;

    RequestId(RequestIds ids) {
        this.ids = ids;
    }

    /** The id of this request. */
    public static String of(RoutingContext http) {
        return http.get(HEADER, "");
    }

    /** Whether the request has come through the routes before, up to the place where its body was read for its signature. */
    static boolean isOnSecondWay(RoutingContext http) {
        return http.get(SECOND_WAY, false);
    }

    void register(@Observes Filters filters) {
        filters.register(this::assign, FIRST);
    }

    private void assign(RoutingContext http) {
        String known = http.response().headers().get(HEADER);
        http.put(SECOND_WAY, known != null);
        String id = known == null ? ids.next() : known;
        http.put(HEADER, id);
        http.response().putHeader(HEADER, id);
        http.next();
    }
}
