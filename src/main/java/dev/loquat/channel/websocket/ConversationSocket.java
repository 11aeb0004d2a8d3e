package dev.loquat.channel.websocket;

import dev.loquat.channel.AddressedSession;
import dev.loquat.channel.Callers;
import dev.loquat.channel.ErrorReply;
import dev.loquat.channel.RequestRejected;
import dev.loquat.channel.SessionAddress;
import dev.loquat.channel.live.Carrier;
import dev.loquat.channel.live.ClientEvent;
import dev.loquat.channel.live.ClientEvents;
import dev.loquat.channel.live.LiveConversation;
import dev.loquat.channel.live.ServerEvents;
import io.quarkus.websockets.next.CloseReason;
import io.quarkus.websockets.next.OnBinaryMessage;
import io.quarkus.websockets.next.OnClose;
import io.quarkus.websockets.next.OnOpen;
import io.quarkus.websockets.next.OnTextMessage;
import io.quarkus.websockets.next.UserData.TypedKey;
import io.quarkus.websockets.next.WebSocket;
import io.quarkus.websockets.next.WebSocketConnection;
import io.smallrye.common.annotation.Blocking;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** The WebSocket of a session: its frames become events, its failures exception frames. */
@WebSocket(path = "/bots/{botId}/botAliases/{botAliasId}/botLocales/{localeId}/sessions/{sessionId}/ws")
final class ConversationSocket {

    private static final Logger LOG = Logger.getLogger(ConversationSocket.class);

    private static final TypedKey<LiveConversation> CONVERSATION = new TypedKey<>("loquat.conversation");
    private static final TypedKey<ServerEvents> EVENTS = new TypedKey<>("loquat.events");

    private static final int GOING_AWAY = 1001;
    private static final int POLICY_VIOLATION = 1008;

    private final LiveConversation.Surroundings surroundings;
    private final Callers callers;

    ConversationSocket(LiveConversation.Surroundings surroundings, Callers callers) {
        this.surroundings = surroundings;
        this.callers = callers;
    }

    @OnOpen
    @Blocking
    void open(WebSocketConnection connection) {
        ServerEvents events = new ServerEvents(new TextFrames(connection));
        connection.userData().put(EVENTS, events);
        try {
            AddressedSession session = AddressedSession.find(address(connection), surroundings.conversations());
            Runnable hangUp = () -> connection.closeAndAwait(CloseReason.NORMAL);
            connection
                    .userData()
                    .put(CONVERSATION, new LiveConversation(surroundings, Carrier.WEBSOCKET, session, events, hangUp));
        } catch (RuntimeException e) {
            ErrorReply error = ErrorReply.of(e, surroundings.requestIds().next());
            events.error(error);
            connection.closeAndAwait(
                    new CloseReason(POLICY_VIOLATION, error.fault().wireName()));
        }
    }

    @OnTextMessage
    @Blocking
    void text(String frame, WebSocketConnection connection) {
        int bytes = frame.getBytes(StandardCharsets.UTF_8).length;
        take(connection, bytes, () -> new ClientEvents(surroundings.clock().instant()).read(frame));
    }

    @OnBinaryMessage
    @Blocking
    void binary(byte[] frame, WebSocketConnection connection) {
        take(
                connection,
                frame.length,
                () -> new ClientEvent.AudioInput(ClientEvents.samples(frame), OptionalInt.empty(), ""));
    }

    @OnClose
    @Blocking
    void close(WebSocketConnection connection) {
        LiveConversation conversation = connection.userData().get(CONVERSATION);
        if (conversation != null) {
            conversation.close();
        }
    }

    /** Tells a client that the conversation is alive, without waiting for it to hear that. */
    static void heartbeat(WebSocketConnection connection) {
        ServerEvents events = connection.userData().get(EVENTS);
        if (events != null) {
            events.heartbeat();
        }
    }

    /** Ends a conversation of which nothing was heard for so long, without waiting for the client to hear that. */
    static void closeIfSilent(WebSocketConnection connection, Duration limit) {
        LiveConversation conversation = connection.userData().get(CONVERSATION);
        if (conversation != null && conversation.silence().compareTo(limit) > 0) {
            String reason = "nothing came for " + limit.toSeconds() + " s (loquat.channel.idle-timeout)";
            connection
                    .close(new CloseReason(GOING_AWAY, reason))
                    .subscribe()
                    .with(closed -> {}, gone -> LOG.debugf("Connection %s went before its time-out", connection.id()));
        }
    }

    private void take(WebSocketConnection connection, int bytes, Supplier<ClientEvent> event) {
        LiveConversation conversation = connection.userData().get(CONVERSATION);
        ServerEvents events = connection.userData().get(EVENTS);
        if (conversation == null || events == null) {
            return; // being closed, for there is no such bot
        }
        try {
            requireSize(bytes);
            conversation.take(event.get());
        } catch (RuntimeException e) {
            events.error(ErrorReply.of(e, surroundings.requestIds().next()));
        }
    }

    private void requireSize(int bytes) {
        long max = surroundings.config().maxFrameSize().asLongValue();
        if (bytes > max) {
            throw RequestRejected.invalid("The frame has " + bytes + " bytes, expected " + max
                    + " at most; send the audio in smaller chunks, or raise loquat.channel.max-frame-size");
        }
    }

    private SessionAddress address(WebSocketConnection connection) {
        return new SessionAddress(
                connection.pathParam("botId"),
                connection.pathParam("botAliasId"),
                connection.pathParam("localeId"),
                connection.pathParam("sessionId"),
                callers.opened(connection.handshakeRequest()));
    }
}
