package dev.loquat.channel.lex.stream;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.loquat.channel.AddressedSession;
import dev.loquat.channel.ErrorReply;
import dev.loquat.channel.RequestId;
import dev.loquat.channel.RequestRejected;
import dev.loquat.channel.SessionAddress;
import dev.loquat.channel.live.Carrier;
import dev.loquat.channel.live.ClientEvents;
import dev.loquat.channel.live.LiveConversation;
import dev.loquat.channel.live.LiveConversation.Surroundings;
import dev.loquat.channel.live.ServerEvents;
import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import software.amazon.eventstream.Message;

/**
 * One request of {@code StartConversation} with its response. What comes is taken bit by bit on a worker thread, and the next bit is
 * asked for when the one before has been dealt with: so events keep their order, and no client sends faster than it is heard. An
 * exception ends the stream, since Lex's clients read no further.
 */
final class EventStream implements ServerEvents.Frames {

    /** How long a client may take to see that the conversation is over. */
    private static final Duration FAREWELL = Duration.ofSeconds(5);

    /** Of HTTP/2 (RFC 9113, section 7): nothing is wrong, but nothing more is wanted. */
    private static final long NO_ERROR = 0;

    private final HttpServerRequest request;
    private final HttpServerResponse response;
    private final Context context;
    private final Surroundings surroundings;
    private final Executor workers;
    private final String requestId;
    private final MessageReader messages;
    private final SignedMessages signed;
    private final StreamPulse pulse;
    private final ServerEvents events = new ServerEvents(this);
    private final AtomicBoolean isOver = new AtomicBoolean();

    private volatile Optional<LiveConversation> conversation = Optional.empty();

    /**
     * @param http the request, paused
     * @param context on which request and response are handled
     * @param workers on which turns are taken
     */
    EventStream(
            RoutingContext http,
            Context context,
            Surroundings surroundings,
            StreamSignatures.Checking signatures,
            Executor workers) {
        this.request = http.request();
        this.response = http.response();
        this.requestId = RequestId.of(http);
        this.context = context;
        this.surroundings = surroundings;
        this.workers = workers;
        this.messages = new MessageReader(
                Math.toIntExact(surroundings.config().maxFrameSize().asLongValue()));
        this.signed = new SignedMessages(signatures);
        this.pulse = new StreamPulse(surroundings.timers());
    }

    /** Answers, and begins to read. That there is no such bot is told in the stream, as Lex does. */
    void open(Carrier carrier, SessionAddress address) {
        response.putHeader(HttpHeaders.CONTENT_TYPE, StartConversation.EVENT_STREAM)
                .setChunked(true)
                .writeHead();
        try {
            AddressedSession session = AddressedSession.find(address, surroundings.conversations());
            converse(new LiveConversation(surroundings, carrier, session, events, this::end));
        } catch (RuntimeException e) {
            fail(e);
        }
    }

    private void converse(LiveConversation begun) {
        conversation = Optional.of(begun);
        pulse.beat(surroundings.config().heartbeat(), events::heartbeat);
        pulse.watch(surroundings.config().idleTimeout(), begun::silence, this::end);
        pulse.limit(surroundings.config().maxConversation(), () -> fail(tooLong()));
        context.runOnContext(now -> {
            response.exceptionHandler(gone -> abandon());
            response.closeHandler(closed -> abandon());
            request.exceptionHandler(gone -> abandon());
            request.endHandler(ended -> workers.execute(this::finish));
            request.handler(bytes -> workers.execute(() -> take(bytes.getBytes())));
            request.fetch(1);
        });
    }

    private void take(byte[] bytes) {
        if (!isOver.get()) {
            takeMessages(bytes);
        }
        context.runOnContext(now -> request.fetch(1));
    }

    private void takeMessages(byte[] bytes) {
        try {
            messages.read(bytes).forEach(this::take);
        } catch (RuntimeException e) {
            fail(e);
        }
    }

    private void take(Message message) {
        if (isOver.get()) {
            return;
        }
        Optional<Message> event = signed.unwrapped(message);
        if (event.isEmpty()) {
            finish();
            return;
        }
        ClientEvents reader = new ClientEvents(surroundings.clock().instant());
        conversation.ifPresent(open -> open.take(EventMessages.read(event.get(), reader)));
    }

    /** The client has said all that it has to say. */
    private void finish() {
        if (isOver.get()) {
            return;
        }
        try {
            conversation.ifPresent(LiveConversation::finish);
            end();
        } catch (RuntimeException e) {
            fail(e);
        }
    }

    private RequestRejected tooLong() {
        return RequestRejected.invalid("The conversation has lasted "
                + surroundings.config().maxConversation().toSeconds()
                + " s, as long as one may; begin another one, in which the session goes on, or raise"
                + " loquat.channel.max-conversation");
    }

    private void fail(RuntimeException failure) {
        events.error(ErrorReply.of(failure, requestId));
    }

    @Override
    public void event(String name, ObjectNode members) {
        if (!isOver.get()) {
            response.write(Buffer.buffer(EventMessages.event(name, members)));
        }
    }

    @Override
    public void exception(String name, ObjectNode members) {
        if (!isOver.get()) {
            response.write(Buffer.buffer(EventMessages.exception(name, members)));
            end();
        }
    }

    /** What the client still sends is dropped; if it does not stop, it is stopped. */
    private void end() {
        if (isOver.compareAndSet(false, true)) {
            close();
            response.end();
            surroundings.timers().after(FAREWELL, () -> context.runOnContext(now -> cutOff()));
        }
    }

    private void cutOff() {
        if (!request.isEnded()) {
            response.reset(NO_ERROR);
        }
    }

    private void abandon() {
        if (isOver.compareAndSet(false, true)) {
            close();
        }
    }

    /** On another thread: whoever ends the stream may be telling of an event, and must not wait for the conversation. */
    private void close() {
        pulse.stop();
        workers.execute(() -> conversation.ifPresent(LiveConversation::close));
    }
}
