package dev.loquat.speech;

import dev.loquat.LoquatException;

/** Audio that cannot be heard: damaged, of another format than declared, or too long. */
public final class AudioRejected extends LoquatException {

    private static final long serialVersionUID = 1L;

    /**
     * @param message what was found, what was expected and what to do
     */
    public AudioRejected(String message) {
        super(message);
    }
}
