package dev.loquat.turn;

import dev.loquat.LoquatException;

/** A turn that cannot be taken as it was asked for. */
public final class InvalidTurn extends LoquatException {

    private static final long serialVersionUID = 1L;

    /**
     * @param message what was found, what was expected and what to do
     */
    public InvalidTurn(String message) {
        super(message);
    }
}
