package dev.loquat.cli;

import dev.loquat.LoquatException;

/** A bot cannot be written for elsewhere. */
final class CannotExportBot extends LoquatException {

    private static final long serialVersionUID = 1L;

    CannotExportBot(String message, Throwable cause) {
        super(message, cause);
    }
}
