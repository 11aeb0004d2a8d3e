package dev.loquat.channel;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.loquat.runtime.LoquatConfig;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Writes a line of JSON for every request: whatever a client puts into a path, it stays one line and one text of it. */
@Singleton
final class AccessLog {

    private static final Logger LINES = Logger.getLogger("loquat.access");

    private static final int AFTER_REQUEST_ID = 9_900;

    private final boolean isWanted;
    private final Clock clock;

    AccessLog(LoquatConfig config, Clock clock) {
        this.isWanted = config.log().access();
        this.clock = clock;
    }

    void register(@Observes Filters filters) {
        if (isWanted) {
            filters.register(this::follow, AFTER_REQUEST_ID);
        }
    }

    private void follow(RoutingContext http) {
        long begun = System.nanoTime();
        if (!RequestId.isOnSecondWay(http)) {
            http.addEndHandler(over -> LINES.info(line(http, System.nanoTime() - begun)));
        }
        http.next();
    }

    private String line(RoutingContext http, long nanos) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("timestamp", clock.instant().toString())
                .put("requestId", RequestId.of(http))
                .put("remote", String.valueOf(http.request().remoteAddress()))
                .put("method", http.request().method().name())
                .put("path", http.request().path())
                .put("protocol", http.request().version().alpnName())
                .put("status", http.response().getStatusCode())
                .put("bytes", http.response().bytesWritten())
                .put("millis", TimeUnit.NANOSECONDS.toMicros(nanos) / 1e3)
                .toString();
    }
}
