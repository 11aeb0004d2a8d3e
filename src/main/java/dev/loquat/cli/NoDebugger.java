package dev.loquat.cli;

import dev.loquat.LoquatException;

/** A function that cannot be looked at with a debugger. */
final class NoDebugger extends LoquatException {

    private static final long serialVersionUID = 1L;

    NoDebugger(String message) {
        super(message);
    }
}
