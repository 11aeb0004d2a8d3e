package dev.loquat.nlu.encoder;

import dev.loquat.LoquatException;

/** The encoder's files cannot be read or run. The build unpacks them; {@code loquat.nlu.pipeline=opennlp} needs none. */
public final class EncoderUnavailable extends LoquatException {

    private static final long serialVersionUID = 1L;

    /** Says what was found and what to do. */
    public EncoderUnavailable(String message) {
        super(message);
    }

    /** Says what was being done when something else failed. */
    public EncoderUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
