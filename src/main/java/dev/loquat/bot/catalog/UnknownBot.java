package dev.loquat.bot.catalog;

import dev.loquat.LoquatException;

/** There is no such bot, alias or locale. */
public final class UnknownBot extends LoquatException {

    private static final long serialVersionUID = 1L;

    /**
     * @param message what was asked for, what there is, and the nearest name
     */
    public UnknownBot(String message) {
        super(message);
    }
}
