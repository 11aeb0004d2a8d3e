package dev.loquat.channel.websocket;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.loquat.channel.live.ServerEvents;
import io.quarkus.websockets.next.WebSocketConnection;
import org.jboss.logging.Logger;

/**
 * Carries events as text frames: an object whose only key is the event's name. It does not wait for the client to hear them, since
 * heartbeats come from a thread that must not wait.
 */
final class TextFrames implements ServerEvents.Frames {

    private static final Logger LOG = Logger.getLogger(TextFrames.class);

    private final WebSocketConnection connection;

    TextFrames(WebSocketConnection connection) {
        this.connection = connection;
    }

    @Override
    public void event(String name, ObjectNode members) {
        String frame = JsonNodeFactory.instance
                .objectNode()
                .<ObjectNode>set(name, members)
                .toString();
        connection
                .sendText(frame)
                .subscribe()
                .with(sent -> {}, gone -> LOG.debugf("Connection %s went before its %s", connection.id(), name));
    }

    @Override
    public void exception(String name, ObjectNode members) {
        event(name, members);
    }
}
