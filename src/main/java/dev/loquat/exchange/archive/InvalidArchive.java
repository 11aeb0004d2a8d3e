package dev.loquat.exchange.archive;

import dev.loquat.LoquatException;

/** Files that cannot be read as what they should be; the message names the file and says what to do. */
public final class InvalidArchive extends LoquatException {

    private static final long serialVersionUID = 1L;

    /** A problem of what was read. */
    public InvalidArchive(String message) {
        super(message);
    }

    /** A problem that came of another one. */
    public InvalidArchive(String message, Throwable cause) {
        super(message, cause);
    }
}
