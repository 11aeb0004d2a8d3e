package dev.loquat.turn;

import dev.loquat.LoquatException;

/**
 * A function was not called, as too many of its calls are under way, and the bot has no words for that; the turn has changed nothing
 * and can be tried again later.
 */
public final class FunctionThrottled extends LoquatException {

    private static final long serialVersionUID = 1L;

    /**
     * @param message which function it was, and which limit was reached
     */
    public FunctionThrottled(String message) {
        super(message);
    }
}
