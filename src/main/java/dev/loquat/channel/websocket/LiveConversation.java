package dev.loquat.channel.websocket;

import dev.loquat.channel.AddressedSession;
import dev.loquat.channel.ChannelConfig;
import dev.loquat.channel.RequestIds;
import dev.loquat.channel.RequestRejected;
import dev.loquat.conversation.InputMode;
import dev.loquat.conversation.SessionStateChange;
import dev.loquat.conversation.Transcript;
import dev.loquat.conversation.UserInput;
import dev.loquat.turn.Conversations;
import dev.loquat.turn.InputText;
import dev.loquat.turn.TurnReply;
import dev.loquat.turn.TurnRequest;
import java.nio.ShortBuffer;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * One conversation over a WebSocket. Its events come one after the other; only {@link #close} may come at any time, hence
 * the lock.
 */
final class LiveConversation implements ClientEvent.Cases, AutoCloseable {

    private static final int DEFAULT_SAMPLE_RATE = 16_000;

    /** What all conversations share. */
    record Surroundings(
            Conversations conversations, Ears ears, ChannelConfig config, Clock clock, RequestIds requestIds) {}

    private final Surroundings surroundings;
    private final AddressedSession session;
    private final ServerEvents events;
    private final Runnable hangUp;

    private Optional<ClientEvent.Configuration> configuration = Optional.empty();
    private Optional<SessionStateChange> pendingState = Optional.empty();
    private Optional<Ear> ear = Optional.empty();
    private volatile long lastEvent = System.nanoTime();

    /**
     * @param events where the replies go
     * @param hangUp ends the connection
     */
    LiveConversation(Surroundings surroundings, AddressedSession session, ServerEvents events, Runnable hangUp) {
        this.surroundings = surroundings;
        this.session = session;
        this.events = events;
        this.hangUp = hangUp;
    }

    /** Takes one event. What it throws leaves the conversation as it was, but for an utterance that could not be heard. */
    synchronized void take(ClientEvent event) {
        try {
            event.match(this);
        } finally {
            lastEvent = System.nanoTime();
        }
    }

    /** How long ago the last event was over, or the beginning when there was none. */
    Duration silence() {
        return Duration.ofNanos(System.nanoTime() - lastEvent);
    }

    @Override
    public void configuration(ClientEvent.Configuration first) {
        if (configuration.isPresent()) {
            throw RequestRejected.invalid("ConfigurationEvent came a second time; it comes once, in the first frame");
        }
        if (first.welcomeMessages().isEmpty()) {
            pendingState = first.sessionState();
        } else {
            welcome(first);
        }
        configuration = Optional.of(first);
    }

    @Override
    public void textInput(ClientEvent.TextInput input) {
        ClientEvent.Configuration configured = requireConfiguration();
        String text = InputText.require(input.text(), surroundings.config().maxTextLength(), "TextInputEvent.text");
        stopListening(); // who types in the middle of an utterance has given it up
        turn(new UserInput(
                text,
                InputMode.TEXT,
                List.of(Transcript.typed(text)),
                configured.requestAttributes(),
                surroundings.requestIds().next()));
    }

    @Override
    public void audioInput(ClientEvent.AudioInput input) {
        ClientEvent.Configuration configured = requireConfiguration();
        if (input.samples().hasRemaining()) {
            input.sampleRate().ifPresent(rate -> ear.ifPresent(open -> open.requireRate(rate)));
            int sampleRate = input.sampleRate().orElse(configured.sampleRate().orElse(DEFAULT_SAMPLE_RATE));
            hear(input.samples(), sampleRate);
        } else if (ear.isPresent()) {
            turn(spoken(finish(ear.get()), configured));
        }
    }

    @Override
    public void playbackCompletion() {
        requireConfiguration();
    }

    @Override
    public void disconnection() {
        hangUp.run();
    }

    @Override
    public synchronized void close() {
        stopListening();
    }

    private void stopListening() {
        ear.ifPresent(Ear::close);
        ear = Optional.empty();
    }

    private void hear(ShortBuffer samples, int sampleRate) {
        Ear listening = ear.orElseGet(() -> surroundings.ears().open(session(), sampleRate));
        ear = Optional.of(listening);
        try {
            if (listening.hear(samples)) {
                events.partialTranscript(listening.partial());
            }
        } catch (RuntimeException e) {
            stopListening();
            throw e;
        }
    }

    private List<Transcript> finish(Ear listening) {
        try {
            return listening.finish();
        } finally {
            stopListening();
        }
    }

    private UserInput spoken(List<Transcript> transcripts, ClientEvent.Configuration configured) {
        String text = transcripts.isEmpty() ? "" : transcripts.get(0).text();
        return new UserInput(
                text,
                InputMode.SPEECH,
                transcripts,
                configured.requestAttributes(),
                surroundings.requestIds().next());
    }

    private void turn(UserInput input) {
        TurnReply reply = answer(input);
        pendingState = Optional.empty();
        events.transcript(reply.trace().understanding().inputTranscript());
        send(reply, input);
    }

    /** Which of several transcripts counts shows in the turn; of one that fails the likeliest is told. */
    private TurnReply answer(UserInput input) {
        try {
            return surroundings.conversations().turn(session().turn(input, pendingState));
        } catch (RuntimeException e) {
            events.transcript(input.text());
            throw e;
        }
    }

    private void welcome(ClientEvent.Configuration first) {
        SessionStateChange state = first.sessionState()
                .filter(change -> change.dialogAction().isPresent())
                .orElseThrow(
                        () -> RequestRejected.invalid(
                                "welcomeMessages need a sessionState with a dialogAction, such as {\"type\": \"ElicitIntent\"}"));
        UserInput nothingSaid = new UserInput(
                "",
                InputMode.TEXT,
                List.of(),
                first.requestAttributes(),
                surroundings.requestIds().next());
        TurnRequest request = session().turn(nothingSaid, Optional.of(state));
        send(surroundings.conversations().putSession(request, first.welcomeMessages()), nothingSaid);
    }

    private void send(TurnReply reply, UserInput input) {
        events.reply(
                reply, input, session.key().sessionId(), surroundings.clock().instant());
    }

    private ClientEvent.Configuration requireConfiguration() {
        return configuration.orElseThrow(() -> RequestRejected.invalid(
                "The conversation is not configured yet; the first frame has to be {\"ConfigurationEvent\": {}}"));
    }

    private AddressedSession session() {
        return session.again(surroundings.conversations());
    }
}
