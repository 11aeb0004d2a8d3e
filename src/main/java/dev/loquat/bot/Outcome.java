package dev.loquat.bot;

import java.util.Optional;

/**
 * What follows an event of the dialog, such as that a slot was filled or a function failed: something is said, then the first
 * branch whose condition holds decides, else the next step. Without either the intent goes on as it would anyway.
 *
 * @param response what is said
 * @param conditional branches that decide before the next step does
 * @param next where the conversation goes on
 */
public record Outcome(Response response, Optional<Conditional> conditional, Optional<NextStep> next) {

    /** Nothing is said and the intent goes on. */
    public static final Outcome NONE = new Outcome(Response.NONE, Optional.empty(), Optional.empty());

    /** Something is said and the intent goes on. */
    public static Outcome saying(Response response) {
        return new Outcome(response, Optional.empty(), Optional.empty());
    }

    /** Whether nothing is configured. */
    public boolean isEmpty() {
        return equals(NONE);
    }
}
