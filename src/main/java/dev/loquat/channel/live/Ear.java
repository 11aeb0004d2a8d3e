package dev.loquat.channel.live;

import dev.loquat.channel.RequestRejected;
import dev.loquat.conversation.Transcript;
import dev.loquat.speech.SpeechRecognizer;
import java.nio.ShortBuffer;
import java.time.Duration;
import java.util.List;

/** Hears one utterance, and no longer than it may be. */
final class Ear implements AutoCloseable {

    private final SpeechRecognizer.Listening listening;
    private final int sampleRate;
    private final Duration longest;
    private final Runnable onClose;
    private final long maxSamples;
    private long samples;
    private String partial = "";

    /**
     * @param sampleRate samples a second
     * @param longest how long the utterance may be
     * @param onClose what to do when it hears no more
     */
    Ear(SpeechRecognizer.Listening listening, int sampleRate, Duration longest, Runnable onClose) {
        this.listening = listening;
        this.sampleRate = sampleRate;
        this.onClose = onClose;
        this.longest = longest;
        this.maxSamples = longest.toMillis() * sampleRate / 1000;
    }

    /**
     * Hears more of the utterance; returns whether that changed what has been understood so far.
     *
     * @throws RequestRejected when the utterance has become too long
     */
    boolean hear(ShortBuffer more) {
        samples += more.remaining();
        if (samples > maxSamples) {
            throw RequestRejected.invalid("The utterance is longer than " + longest.toSeconds()
                    + " s and was dropped; end an utterance with an empty audio chunk, or raise"
                    + " loquat.channel.max-utterance");
        }
        short[] heard = new short[more.remaining()];
        more.get(heard);
        String understood = listening.hear(heard);
        boolean isNew = !understood.isEmpty() && !understood.equals(partial);
        partial = understood;
        return isNew;
    }

    /**
     * Guards the utterance's rate, which holds to its end.
     *
     * @throws RequestRejected when more samples come at another rate
     */
    void requireRate(int rate) {
        if (rate != sampleRate) {
            throw RequestRejected.invalid("AudioInputEvent.contentType: found " + rate
                    + " samples a second in the middle of an utterance that began with " + sampleRate
                    + "; end it with an empty audio chunk before you change the rate");
        }
    }

    /** What has been understood so far. */
    String partial() {
        return partial;
    }

    /** What was said, the likeliest first. */
    List<Transcript> finish() {
        return listening.finish();
    }

    @Override
    public void close() {
        try {
            listening.close();
        } finally {
            onClose.run();
        }
    }
}
