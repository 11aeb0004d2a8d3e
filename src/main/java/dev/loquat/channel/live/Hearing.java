package dev.loquat.channel.live;

import dev.loquat.bot.PromptAttempt.Audio;
import dev.loquat.conversation.Transcript;
import java.nio.ShortBuffer;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * Hears one utterance after the other. Where the carrier says so, it finds them itself in sound that never ends, and only they are
 * recognised; else an utterance begins with the first sound. For one thread at a time.
 */
final class Hearing {

    /** Is told what is heard. */
    interface Listener {

        /** The user has begun to speak. */
        void begun();

        /** What has been understood so far. */
        void understood(String transcript);

        /** The utterance is over by itself. */
        void over(List<Transcript> transcripts);
    }

    private final IntFunction<Ear> ears;
    private final Carrier carrier;
    private final Listener listener;

    private Optional<Ear> ear = Optional.empty();
    private Optional<Endpointer> endpointer = Optional.empty();
    private int sampleRate;

    /**
     * @param ears opens an ear for this many samples a second
     * @param carrier says who finds utterances
     */
    Hearing(IntFunction<Ear> ears, Carrier carrier, Listener listener) {
        this.ears = ears;
        this.carrier = carrier;
        this.listener = listener;
    }

    /** Whether an utterance has begun and is not over. */
    boolean isSpeech() {
        return ear.isPresent();
    }

    /**
     * Hears more.
     *
     * @param rate samples a second
     * @param limits how long speech may last
     */
    void hear(ShortBuffer samples, int rate, Audio limits) {
        ear.ifPresent(open -> open.requireRate(rate));
        if (!carrier.findsUtterances()) {
            open(rate).ifPresent(Listener::begun);
            listen(samples);
            return;
        }
        for (Endpointer.Stretch stretch : endpointer(rate).hear(samples, limits.endTimeout(), limits.longest())) {
            hear(stretch, rate);
        }
    }

    /** The client says that the utterance is over; what was said, empty when nothing had begun. */
    Optional<List<Transcript>> end() {
        endpointer
                .map(Endpointer::end)
                .map(ShortBuffer::wrap)
                .filter(rest -> isSpeech())
                .ifPresent(this::listen);
        return ear.map(this::finish);
    }

    /** What was heard of the utterance counts no more. */
    void forget() {
        endpointer.ifPresent(Endpointer::end);
        close();
    }

    private void close() {
        ear.ifPresent(Ear::close);
        ear = Optional.empty();
    }

    private void hear(Endpointer.Stretch stretch, int rate) {
        if (stretch.begins()) {
            open(rate).ifPresent(Listener::begun);
        }
        if (isSpeech()) {
            listen(stretch.samples());
        }
        if (stretch.ends()) {
            ear.map(this::finish).ifPresent(listener::over);
        }
    }

    /** The listener, when the ear was not open before. */
    private Optional<Listener> open(int rate) {
        if (ear.isPresent()) {
            return Optional.empty();
        }
        ear = Optional.of(ears.apply(rate));
        return Optional.of(listener);
    }

    private void listen(ShortBuffer samples) {
        Ear open = ear.orElseThrow();
        try {
            boolean isNews = open.hear(samples);
            if (isNews && carrier.tellsPartialTranscripts()) {
                listener.understood(open.partial());
            }
        } catch (RuntimeException e) {
            forget();
            throw e;
        }
    }

    private List<Transcript> finish(Ear open) {
        try {
            return open.finish();
        } finally {
            close();
        }
    }

    private Endpointer endpointer(int rate) {
        if (endpointer.isEmpty() || rate != sampleRate) {
            endpointer = Optional.of(new Endpointer(rate));
            sampleRate = rate;
        }
        return endpointer.get();
    }
}
