package dev.loquat.bot.condition;

import dev.loquat.LoquatException;
import java.util.List;

/** A condition that cannot be read. */
public final class InvalidCondition extends LoquatException {

    private static final long serialVersionUID = 1L;

    private final String text;
    private final int offset;

    @SuppressWarnings("serial") // List.copyOf makes one that is
    private final List<String> validNames;

    /**
     * @param text the expression
     * @param offset the character at which it was noticed, from 0; the length of the text for its end
     * @param found what stands there
     * @param expected what should stand there
     * @param validNames the names that may stand there, when a name is what is wrong
     */
    InvalidCondition(String text, int offset, String found, String expected, List<String> validNames) {
        super("found " + found + ", expected " + expected);
        this.text = text;
        this.offset = offset;
        this.validNames = List.copyOf(validNames);
    }

    /** The character at which it was noticed, from 0. */
    public int offset() {
        return offset;
    }

    /** The column at which it was noticed, from 1. */
    public int column() {
        return offset + 1;
    }

    /** The names that may stand there, when a name is what is wrong; empty otherwise. */
    public List<String> validNames() {
        return validNames;
    }

    /** The expression in one line and under it, in a second one, a caret at the column. */
    public String caret() {
        String line = text.replaceAll("[\\r\\n\\t]", " ");
        return line + "\n" + " ".repeat(offset) + "^";
    }
}
