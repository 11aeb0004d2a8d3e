package dev.loquat.channel.websocket;

import dev.loquat.channel.ChannelConfig;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.websockets.next.OpenConnections;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Sends every open conversation a heartbeat now and then, so that neither side takes silence for an end. */
@Singleton
final class Heartbeats {

    private final OpenConnections connections;
    private final ChannelConfig config;
    private final Vertx vertx;

    Heartbeats(OpenConnections connections, ChannelConfig config, Vertx vertx) {
        this.connections = connections;
        this.config = config;
        this.vertx = vertx;
    }

    void start(@Observes StartupEvent event) {
        long every = config.heartbeat().toMillis();
        if (every > 0) {
            vertx.setPeriodic(every, timer -> connections.forEach(ConversationSocket::heartbeat));
        }
    }
}
