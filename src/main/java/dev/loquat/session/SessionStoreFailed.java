package dev.loquat.session;

import dev.loquat.LoquatException;

/** Sessions cannot be read or written. */
public final class SessionStoreFailed extends LoquatException {

    private static final long serialVersionUID = 1L;

    /**
     * @param message what was being done and what to do
     * @param cause what it came of
     */
    public SessionStoreFailed(String message, Throwable cause) {
        super(message, cause);
    }

    /**
     * @param message what was being done, and what to do
     */
    public SessionStoreFailed(String message) {
        super(message);
    }
}
