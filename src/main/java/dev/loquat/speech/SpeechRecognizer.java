package dev.loquat.speech;

import dev.loquat.conversation.Transcript;
import java.util.List;

/** Turns speech into text. Implementations may be called from any number of threads. */
public interface SpeechRecognizer extends AutoCloseable {

    /**
     * Begins to listen to one utterance.
     *
     * @param sampleRate samples a second, 8,000 to 48,000
     * @param context what the user is likely to say
     */
    Listening listen(int sampleRate, SpeechContext context);

    /** Frees what the models hold outside the heap. */
    @Override
    void close();

    /** One utterance while it is being heard; for one thread at a time. */
    interface Listening extends AutoCloseable {

        /**
         * Hears the next samples and returns what has been understood so far, which may still change.
         *
         * @param samples 16 bit, one channel
         */
        String hear(short[] samples);

        /** What was said, the likeliest first; empty when nothing was. */
        List<Transcript> finish();

        /** Frees what the recogniser holds. */
        @Override
        void close();
    }
}
