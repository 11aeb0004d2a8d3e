package dev.loquat;

/**
 * The root of all that Loquat throws on purpose. Its children are sorted by what the caller can do; each message says what
 * was found, what was expected and what to do.
 */
public abstract class LoquatException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** An exception whose message stands for itself. */
    protected LoquatException(String message) {
        super(message);
    }

    /** An exception that came of another one. */
    protected LoquatException(String message, Throwable cause) {
        super(message, cause);
    }
}
