package dev.loquat.evaluation.speech;

import dev.loquat.LoquatException;

/** Labels that cannot be read, or that do not belong to the recordings. */
public final class InvalidLabels extends LoquatException {

    private static final long serialVersionUID = 1L;

    InvalidLabels(String message) {
        super(message);
    }
}
