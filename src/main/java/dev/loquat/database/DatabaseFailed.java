package dev.loquat.database;

import dev.loquat.LoquatException;

/** A database cannot be opened, or it refuses. */
public final class DatabaseFailed extends LoquatException {

    private static final long serialVersionUID = 1L;

    /**
     * @param message what was being done and what to do
     * @param cause what it came of
     */
    public DatabaseFailed(String message, Throwable cause) {
        super(message, cause);
    }

    /**
     * @param message what was being done, and what to do
     */
    public DatabaseFailed(String message) {
        super(message);
    }
}
