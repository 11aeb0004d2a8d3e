package dev.loquat.bot;

/**
 * What is said after the fulfillment function was called. An empty failure or timeout response lets the error through to the
 * client as {@code DependencyFailedException}.
 *
 * @param success said when it succeeded, before the closing response
 * @param failure said when it failed
 * @param timeout said when it took too long
 */
public record FulfillmentResponses(Response success, Response failure, Response timeout) {

    /** Nothing is said. */
    public static final FulfillmentResponses NONE =
            new FulfillmentResponses(Response.NONE, Response.NONE, Response.NONE);
}
