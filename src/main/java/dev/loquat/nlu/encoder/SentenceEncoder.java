package dev.loquat.nlu.encoder;

/** Turns utterances into vectors. Any number of threads may share one, and the same text always gives the same vectors. */
public interface SentenceEncoder extends AutoCloseable {

    /**
     * Encodes one utterance.
     *
     * @param text the utterance as it was written; what exceeds the model's length is cut off
     */
    Encoding encode(String text);

    /** How many numbers a vector has. */
    int dimension();

    /** What tells this encoder from every other one: a hash of its model, in hexadecimal. */
    String fingerprint();

    /** Whether it was made for this language, such as {@code en}; of others its vectors say little. */
    default boolean understands(String language) {
        return language.equals("en");
    }

    /** Frees what the encoder holds outside the heap. */
    @Override
    void close();
}
