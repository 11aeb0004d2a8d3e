package dev.loquat.nlu.model;

import dev.loquat.LoquatException;

/** A trained model cannot be read or written. */
final class InvalidModel extends LoquatException {

    private static final long serialVersionUID = 1L;

    /** Says what was being done and what to do. */
    InvalidModel(String message, Throwable cause) {
        super(message, cause);
    }
}
