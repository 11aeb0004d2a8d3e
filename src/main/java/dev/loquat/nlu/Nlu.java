package dev.loquat.nlu;

import dev.loquat.conversation.Understanding;

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

    /** Frees what the model holds outside the heap. */
    @Override
    void close();
}
