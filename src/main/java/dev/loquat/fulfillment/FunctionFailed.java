package dev.loquat.fulfillment;

import dev.loquat.LoquatException;

/** A function could not be called, or it threw. The message names what went wrong, without a stack trace. */
public final class FunctionFailed extends LoquatException {

    private static final long serialVersionUID = 1L;

    /**
     * @param message what went wrong and what to do
     */
    public FunctionFailed(String message) {
        super(message);
    }

    /**
     * @param message what went wrong and what to do
     * @param cause what it came of
     */
    public FunctionFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
