package dev.loquat.speech;

import dev.loquat.LoquatException;

/** Nobody here can say that: there is no engine, no voice for the language, or the engine failed. */
public final class SpeechUnavailable extends LoquatException {

    private static final long serialVersionUID = 1L;

    /**
     * @param message what is missing and what to do
     */
    public SpeechUnavailable(String message) {
        super(message);
    }

    /** The engine failed for this reason. */
    public SpeechUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
