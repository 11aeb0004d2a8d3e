package dev.loquat.bot;

import java.util.Optional;

/**
 * The functions that an intent calls.
 *
 * @param dialog called on every turn of the intent before the bot decides what to ask, or, where the intent has code hooks of
 *     its steps, at these ({@code DialogCodeHook})
 * @param fulfillment called when all is known and confirmed ({@code FulfillmentCodeHook})
 */
public record Hooks(Optional<FunctionRef> dialog, Optional<FunctionRef> fulfillment) {

    /** An intent that calls nothing. */
    public static final Hooks NONE = new Hooks(Optional.empty(), Optional.empty());

    /** Hooks that call functions of the bot. */
    public static Hooks named(Optional<String> dialog, Optional<String> fulfillment) {
        return new Hooks(dialog.map(FunctionRef::named), fulfillment.map(FunctionRef::named));
    }
}
