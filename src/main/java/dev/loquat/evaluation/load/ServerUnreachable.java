package dev.loquat.evaluation.load;

import dev.loquat.LoquatException;

/** A server that does not answer. */
public final class ServerUnreachable extends LoquatException {

    private static final long serialVersionUID = 1L;

    ServerUnreachable(String message) {
        super(message);
    }
}
