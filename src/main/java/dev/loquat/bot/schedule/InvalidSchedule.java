package dev.loquat.bot.schedule;

import dev.loquat.LoquatException;

/** A text is no schedule. The message says what was found and what was expected. */
public final class InvalidSchedule extends LoquatException {

    private static final long serialVersionUID = 1L;

    /**
     * @param message what was found and what was expected
     */
    public InvalidSchedule(String message) {
        super(message);
    }
}
