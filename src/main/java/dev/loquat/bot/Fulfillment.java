package dev.loquat.bot;

import java.time.Duration;
import java.util.Optional;

/**
 * How an intent is fulfilled. An empty failure or timeout outcome lets the error through to the client as
 * {@code DependencyFailedException}.
 *
 * @param isActive whether the intent is fulfilled at all; if not, it goes on with its closing
 * @param success what follows when the function succeeded, before the closing response
 * @param failure what follows when it failed
 * @param timeout what follows when it took too long
 * @param updates what is said while the function is at work
 */
public record Fulfillment(
        boolean isActive, Outcome success, Outcome failure, Outcome timeout, Optional<Updates> updates) {

    /** Nothing is said. */
    public static final Fulfillment NONE = new Fulfillment(Response.NONE, Response.NONE, Response.NONE);

    /** A fulfillment without steps of its own. */
    public Fulfillment(Response success, Response failure, Response timeout) {
        this(true, Outcome.saying(success), Outcome.saying(failure), Outcome.saying(timeout), Optional.empty());
    }

    /**
     * What is said in a live conversation while the function is at work.
     *
     * @param isActive whether the function runs beside the conversation
     * @param start said once
     * @param update said again and again
     * @param timeout how long the function may take, 1 to 900 seconds
     */
    public record Updates(
            boolean isActive, Optional<Progress> start, Optional<Progress> update, Optional<Duration> timeout) {}

    /**
     * A message about the progress.
     *
     * @param response what is said
     * @param after how long after the start, or after the last one, it is said; 1 to 900 seconds
     */
    public record Progress(Response response, Duration after) {}
}
