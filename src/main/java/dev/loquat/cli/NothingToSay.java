package dev.loquat.cli;

import dev.loquat.LoquatException;

/** A bot without conversations to hold. */
final class NothingToSay extends LoquatException {

    private static final long serialVersionUID = 1L;

    NothingToSay(String message) {
        super(message);
    }
}
