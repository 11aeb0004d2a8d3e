package dev.loquat.fulfillment;

import dev.loquat.LoquatException;

/** A function was not called, as too many of its calls are under way: Lambda's {@code TooManyRequestsException}. */
public final class TooManyRequests extends LoquatException {

    private static final long serialVersionUID = 1L;

    /**
     * @param message what is full and what to do
     */
    public TooManyRequests(String message) {
        super("TooManyRequestsException: " + message);
    }
}
