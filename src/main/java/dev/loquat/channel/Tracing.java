package dev.loquat.channel;

import dev.loquat.observability.Traces;
import dev.loquat.runtime.LoquatConfig;
import dev.loquat.turn.TurnObserver;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import java.util.regex.Pattern;

/** Traces the requests about sessions, and their turns, for whoever has named a collector. */
@Singleton
final class Tracing {

    private static final int AFTER_REQUEST_ID = 9_800;

    private static final Pattern SESSION =
            Pattern.compile("^/bots/[^/]+/botAliases/[^/]+/botLocales/[^/]+/sessions/[^/]+");

    private static final String ROUTE = "/bots/{bot}/botAliases/{alias}/botLocales/{locale}/sessions/{session}";

    private final Optional<Traces> traces;

    Tracing(LoquatConfig config, Clock clock) {
        LoquatConfig.TracesConfig wanted = config.traces();
        this.traces = wanted.endpoint()
                .map(endpoint -> Traces.to(endpoint, wanted.headers(), wanted.service(), wanted.share(), clock));
    }

    /** Makes spans of turns, where somebody wants them. */
    Optional<TurnObserver> turns() {
        return traces.map(Traces::turns);
    }

    void register(@Observes Filters filters) {
        traces.ifPresent(wanted -> filters.register(http -> follow(wanted, http), AFTER_REQUEST_ID));
    }

    @PreDestroy
    void close() {
        traces.ifPresent(Traces::close);
    }

    /** A WebSocket is a request that never ends; of it only the turns are traced. */
    private static void follow(Traces traces, RoutingContext http) {
        String path = http.request().path();
        boolean isFirst = !RequestId.isOnSecondWay(http) && !Callers.opensWebSocket(http);
        if (isFirst && SESSION.matcher(path).lookingAt()) {
            Traces.Request request = traces.begin(
                    RequestId.of(http),
                    http.request().method().name(),
                    SESSION.matcher(path).replaceFirst(ROUTE),
                    path,
                    name -> Optional.ofNullable(http.request().getHeader(name)));
            http.addEndHandler(over -> request.end(http.response().getStatusCode()));
        }
        http.next();
    }
}
