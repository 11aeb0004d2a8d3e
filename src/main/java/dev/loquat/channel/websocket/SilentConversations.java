package dev.loquat.channel.websocket;

import dev.loquat.channel.ChannelConfig;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.websockets.next.OpenConnections;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Ends the conversations of clients that have fallen silent, so that forgotten ones do not pile up. */
@Singleton
final class SilentConversations {

    /** How many times within the time-out each conversation is looked at: it ends a tenth late at most. */
    private static final int LOOKS = 10;

    private static final long MOST_OFTEN_MILLIS = 100;

    private final OpenConnections connections;
    private final ChannelConfig config;
    private final Vertx vertx;

    SilentConversations(OpenConnections connections, ChannelConfig config, Vertx vertx) {
        this.connections = connections;
        this.config = config;
        this.vertx = vertx;
    }

    void start(@Observes StartupEvent event) {
        Duration limit = config.idleTimeout();
        if (!limit.isZero()) {
            vertx.setPeriodic(Math.max(MOST_OFTEN_MILLIS, limit.toMillis() / LOOKS), timer -> end(limit));
        }
    }

    private void end(Duration limit) {
        connections.forEach(connection -> ConversationSocket.closeIfSilent(connection, limit));
    }
}
