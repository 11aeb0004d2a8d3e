package dev.loquat.nlu;

import dev.loquat.conversation.Understanding;
import dev.loquat.conversation.explanation.Explanation;

/**
 * A trained model of one bot in one language. Implementations are immutable: any number of threads may share one, and the
 * same text in the same context always gives the same answer and scores.
 */
public interface Nlu extends AutoCloseable {

    /**
     * Reads an utterance.
     *
     * @param text what the user said, typed or as speech recognition wrote it
     * @param context where the conversation stands
     */
    Understanding understand(String text, NluContext context);

    /**
     * Why an utterance is read as {@link #understand} reads it. It takes as long as understanding twice.
     *
     * @param text what the user said
     * @param context where the conversation stands
     */
    Explanation explain(String text, NluContext context);

    /** Frees what the model holds outside the heap. */
    @Override
    void close();
}
