package dev.loquat.channel.live;

import dev.loquat.channel.AddressedSession;
import dev.loquat.channel.ChannelConfig;
import dev.loquat.channel.ErrorReply;
import dev.loquat.channel.RequestIds;
import dev.loquat.channel.RequestRejected;
import dev.loquat.channel.live.ServerEvents.Interruption;
import dev.loquat.conversation.InputMode;
import dev.loquat.conversation.Transcript;
import dev.loquat.turn.Conversations;
import dev.loquat.turn.InputText;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/**
 * One conversation while it goes on. The client's events come one after the other; {@link #close} and timers may come at any time,
 * hence the lock. What fails because of an event is thrown, what fails because of a timer is told the client here.
 */
public final class LiveConversation implements ClientEvent.Cases, Hearing.Listener, AutoCloseable {

    private static final int DEFAULT_SAMPLE_RATE = 16_000;

    /**
     * What all conversations share.
     *
     * @param conversations takes the turns
     * @param ears hears utterances
     * @param config what clients may send
     * @param clock the time of replies
     * @param requestIds names turns
     * @param timers tells when time is over
     */
    public record Surroundings(
            Conversations conversations,
            Ears ears,
            ChannelConfig config,
            Clock clock,
            RequestIds requestIds,
            Timers timers) {}

    private final Surroundings surroundings;
    private final Carrier carrier;
    private final ServerEvents events;
    private final Runnable hangUp;
    private final Hearing hearing;
    private final KeyPresses keys = new KeyPresses();
    private final Floor floor;
    private final LiveTurns turns;

    private String lastSound = "";
    private volatile long lastEvent = System.nanoTime();

    /**
     * @param carrier what carries the events
     * @param events where the replies go
     * @param hangUp ends the connection
     */
    public LiveConversation(
            Surroundings surroundings,
            Carrier carrier,
            AddressedSession session,
            ServerEvents events,
            Runnable hangUp) {
        this.surroundings = surroundings;
        this.carrier = carrier;
        this.events = events;
        this.hangUp = hangUp;
        this.floor = new Floor(surroundings, carrier, events, this, () -> ofItself(this::saidNothing));
        this.turns = new LiveTurns(surroundings, session, events, floor);
        this.hearing = new Hearing(rate -> surroundings.ears().open(turns.listening(), rate), carrier, this);
    }

    /**
     * Takes one event. What it throws leaves the conversation as it was, but for an utterance that could not be heard.
     *
     * @throws dev.loquat.LoquatException when the event, or the turn that it leads to, is in vain
     */
    public synchronized void take(ClientEvent event) {
        try {
            event.match(this);
        } finally {
            lastEvent = System.nanoTime();
        }
    }

    /** How long ago the last event was over, or the beginning when there was none. */
    public Duration silence() {
        return Duration.ofNanos(System.nanoTime() - lastEvent);
    }

    @Override
    public void configuration(ClientEvent.Configuration first) {
        turns.configure(first);
    }

    @Override
    public void textInput(ClientEvent.TextInput input) {
        turns.requireConfiguration();
        require(carrier.takesText(), "TextInputEvent", "TEXT");
        String text = InputText.require(input.text(), surroundings.config().maxTextLength(), "TextInputEvent.text");
        if (floor.isFree()) {
            begin(Interruption.TEXT, input.eventId());
            turn(text, InputMode.TEXT, List.of(Transcript.typed(text)), true);
        }
    }

    /** Sound that the bot does not want now is lost. */
    @Override
    public void audioInput(ClientEvent.AudioInput input) {
        ClientEvent.Configuration configured = turns.requireConfiguration();
        require(carrier.takesAudio(), "AudioInputEvent", "AUDIO");
        if (!input.samples().hasRemaining()) {
            hearing.end().ifPresent(this::spoken);
        } else if (floor.isFree() && floor.rules().allowsAudio()) {
            lastSound = input.eventId();
            int rate = input.sampleRate().orElse(configured.sampleRate().orElse(DEFAULT_SAMPLE_RATE));
            hearing.hear(input.samples(), rate, floor.rules().audio().orElseThrow());
        }
    }

    @Override
    public void begun() {
        keys.take();
        floor.taken(Interruption.VOICE, lastSound);
    }

    @Override
    public void understood(String transcript) {
        events.partialTranscript(transcript);
    }

    /** What sounded like speech and was none is not held against the user. */
    @Override
    public void over(List<Transcript> transcripts) {
        if (transcripts.isEmpty()) {
            floor.awaitUser();
        } else {
            spoken(transcripts);
        }
    }

    @Override
    public void dtmfInput(ClientEvent.DtmfInput input) {
        turns.requireConfiguration();
        if (!floor.isFree() || !floor.rules().allowsDtmf()) {
            return;
        }
        begin(Interruption.DTMF, input.eventId());
        var reading = floor.rules().dtmf().orElseThrow();
        if (keys.press(input.key(), reading)) {
            pressed();
        } else {
            floor.awaitMore(reading.endTimeout(), () -> ofItself(this::pressed));
        }
    }

    @Override
    public void playbackCompletion() {
        turns.requireConfiguration();
        floor.played();
    }

    @Override
    public void disconnection() {
        close();
        hangUp.run();
    }

    /**
     * The client will send no more; an utterance that it has begun is over with that.
     *
     * @throws dev.loquat.LoquatException when the turn that this leads to is in vain
     */
    public synchronized void finish() {
        try {
            hearing.end().filter(heard -> !heard.isEmpty()).ifPresent(this::spoken);
            pressed();
        } finally {
            close();
        }
    }

    @Override
    public synchronized void close() {
        floor.close();
        hearing.forget();
    }

    /** Who types or presses keys in the middle of an utterance has given it up. */
    private void begin(Interruption how, String eventId) {
        hearing.forget();
        floor.taken(how, eventId);
    }

    private void spoken(List<Transcript> transcripts) {
        turn(transcripts.isEmpty() ? "" : transcripts.get(0).text(), InputMode.SPEECH, transcripts, true);
    }

    private void pressed() {
        String pressed = keys.take();
        if (!pressed.isEmpty()) {
            turn(pressed, InputMode.DTMF, List.of(Transcript.typed(pressed)), true);
        }
    }

    /** Whoever says nothing is asked again, as if they had said something that cannot be understood. */
    private void saidNothing() {
        turn("", carrier.takesText() ? InputMode.TEXT : InputMode.SPEECH, List.of(), false);
    }

    private void ofItself(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            events.error(ErrorReply.of(e, surroundings.requestIds().next()));
        }
    }

    private void turn(String text, InputMode mode, List<Transcript> transcripts, boolean hasInput) {
        keys.take();
        turns.take(text, mode, transcripts, hasInput);
    }

    private void require(boolean takes, String event, String mode) {
        if (!takes) {
            throw RequestRejected.invalid(event + " came, which only a conversation of mode " + mode
                    + " takes; begin one with the header 'x-amz-lex-conversation-mode: " + mode + "'");
        }
    }
}
