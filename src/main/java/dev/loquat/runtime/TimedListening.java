package dev.loquat.runtime;

import dev.loquat.conversation.Transcript;
import dev.loquat.speech.SpeechRecognizer.Listening;
import java.time.Duration;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * Tells what an utterance cost once it has been heard to its end: be it a recording that is there as a whole or speech that is still
 * being spoken, only the time counts in which something was recognised.
 */
final class TimedListening implements Listening {

    private static final long NANOS = Duration.ofSeconds(1).toNanos();

    private final Listening listening;
    private final int sampleRate;
    private final BiConsumer<Duration, Duration> listener;

    private long samples;
    private long nanos;

    /**
     * @param sampleRate samples a second
     * @param listener is told how long the utterance was, and how long it took to recognise
     */
    TimedListening(Listening listening, int sampleRate, BiConsumer<Duration, Duration> listener) {
        this.listening = listening;
        this.sampleRate = sampleRate;
        this.listener = listener;
    }

    @Override
    public String hear(short[] more) {
        long begun = System.nanoTime();
        samples += more.length;
        String understood = listening.hear(more);
        nanos += System.nanoTime() - begun;
        return understood;
    }

    @Override
    public List<Transcript> finish() {
        long begun = System.nanoTime();
        List<Transcript> said = listening.finish();
        nanos += System.nanoTime() - begun;
        listener.accept(Duration.ofNanos(samples * NANOS / sampleRate), Duration.ofNanos(nanos));
        return said;
    }

    @Override
    public void close() {
        listening.close();
    }
}
