package dev.loquat.runtime;

import dev.loquat.LoquatException;

/** A configuration that cannot be followed. */
public final class InvalidSettings extends LoquatException {

    private static final long serialVersionUID = 1L;

    /**
     * @param message the key, what was found and what was expected
     */
    public InvalidSettings(String message) {
        super(message);
    }
}
