package dev.loquat.bot;

import java.util.Optional;

/**
 * The functions that an intent calls.
 *
 * @param dialog called on every turn of the intent before the bot decides what to ask ({@code DialogCodeHook})
 * @param fulfillment called when all is known and confirmed ({@code FulfillmentCodeHook})
 */
public record Hooks(Optional<String> dialog, Optional<String> fulfillment) {

    /** An intent that calls nothing. */
    public static final Hooks NONE = new Hooks(Optional.empty(), Optional.empty());
}
