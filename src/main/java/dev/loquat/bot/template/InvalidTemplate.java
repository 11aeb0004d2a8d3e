package dev.loquat.bot.template;

import dev.loquat.LoquatException;

/** A sample utterance that cannot be read. */
public final class InvalidTemplate extends LoquatException {

    private static final long serialVersionUID = 1L;

    private final int offset;

    /**
     * @param message what is wrong and what to do
     * @param offset the character of the template at which it was noticed, from 0
     */
    public InvalidTemplate(String message, int offset) {
        super(message);
        this.offset = offset;
    }

    /** The character of the template at which it was noticed, from 0. */
    public int offset() {
        return offset;
    }
}
