package dev.loquat.fulfillment.queue;

/**
 * Which function an event is for, whatever version of its bot is behind the alias by the time it is called.
 *
 * @param botId the bot's id
 * @param aliasId the alias's id
 * @param function the function's name
 */
public record FunctionAddress(String botId, String aliasId, String function) {

    /** Another function of the same bot behind the same alias. */
    FunctionAddress sibling(String other) {
        return new FunctionAddress(botId, aliasId, other);
    }
}
