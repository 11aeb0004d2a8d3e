package dev.loquat.dialog;

import dev.loquat.LoquatException;

/** A session state from a client that does not fit the bot. */
public final class InvalidSessionState extends LoquatException {

    private static final long serialVersionUID = 1L;

    /**
     * @param message what was found, what was expected and what to do
     */
    public InvalidSessionState(String message) {
        super(message);
    }
}
