package dev.loquat.bot;

/**
 * How an intent ends once it is fulfilled.
 *
 * @param isActive whether it counts
 * @param outcome what is said, and where the conversation goes on
 */
public record ClosingResponse(boolean isActive, Outcome outcome) {

    /** Nothing is said. */
    public static final ClosingResponse NONE = new ClosingResponse(true, Outcome.NONE);

    /** What is said at the end. */
    public Response response() {
        return isActive ? outcome.response() : Response.NONE;
    }
}
