package dev.loquat.exchange.srgs;

import dev.loquat.LoquatException;

/** A grammar that is none, or says what cannot be said in full. The message names the part. */
public final class UnreadableGrammar extends LoquatException {

    private static final long serialVersionUID = 1L;

    UnreadableGrammar(String message) {
        super(message);
    }

    UnreadableGrammar(String message, Throwable cause) {
        super(message, cause);
    }
}
