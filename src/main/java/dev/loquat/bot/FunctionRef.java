package dev.loquat.bot;

import java.util.Optional;

/**
 * The function that a hook calls.
 *
 * @param name a function of the bot; empty for the one that the bot's alias has for the locale, as in Lex
 */
public record FunctionRef(Optional<String> name) {

    /** The function that the bot's alias has for the locale; nothing is called when it has none. */
    public static final FunctionRef OF_ALIAS = new FunctionRef(Optional.empty());

    /** A function of the bot. */
    public static FunctionRef named(String name) {
        return new FunctionRef(Optional.of(name));
    }
}
