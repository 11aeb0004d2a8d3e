package dev.loquat.turn;

import dev.loquat.LoquatException;

/** A function failed, and the bot has no words for that; the turn has changed nothing and can be tried again. */
public final class FunctionFailed extends LoquatException {

    private static final long serialVersionUID = 1L;

    /**
     * @param message which function failed, why, and what to do
     */
    public FunctionFailed(String message) {
        super(message);
    }
}
