package dev.loquat.cli;

import dev.loquat.LoquatException;

/** A new bot cannot be written; nothing was. */
public final class CannotCreateBot extends LoquatException {

    private static final long serialVersionUID = 1L;

    CannotCreateBot(String message) {
        super(message);
    }

    CannotCreateBot(String message, Throwable cause) {
        super(message, cause);
    }
}
