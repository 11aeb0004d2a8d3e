package dev.loquat.access;

import dev.loquat.LoquatException;

/** A configuration of who may come in that cannot be followed. */
public final class InvalidAccess extends LoquatException {

    private static final long serialVersionUID = 1L;

    /**
     * @param message what was found and what was expected
     */
    public InvalidAccess(String message) {
        super(message);
    }
}
