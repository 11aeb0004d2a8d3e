package dev.loquat.channel.websocket;

import dev.loquat.channel.RequestRejected;
import dev.loquat.conversation.Transcript;
import dev.loquat.speech.SpeechRecognizer;
import java.nio.ShortBuffer;
import java.time.Duration;
import java.util.List;

/** Hears one utterance, and no longer than it may be. */
final class Ear implements AutoCloseable {

    private final SpeechRecognizer.Listening listening;
    private final Duration longest;
    private final long maxSamples;
    private long samples;
    private String partial = "";

    /**
     * @param sampleRate samples a second
     * @param longest how long the utterance may be
     */
    Ear(SpeechRecognizer.Listening listening, int sampleRate, Duration longest) {
        this.listening = listening;
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
        listening.close();
    }
}
