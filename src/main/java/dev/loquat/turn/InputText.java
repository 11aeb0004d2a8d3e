package dev.loquat.turn;

/** Guards the text of a turn, before there is one. */
public final class InputText {

    /** The longest text of one turn unless configured, in characters; Lex's quota. */
    public static final int MAX_LENGTH = 1024;

    private InputText() {}

    /**
     * Returns the text when it has an acceptable length.
     *
     * @param maxLength in characters
     * @param name how the text is called in messages
     * @throws InvalidTurn when it is blank or too long
     */
    public static String require(String text, int maxLength, String name) {
        int length = text.codePointCount(0, text.length());
        if (length > maxLength) {
            throw new InvalidTurn(name + " has " + length + " characters, expected 1 to " + maxLength
                    + "; send it in several turns, or raise loquat.channel.max-text-length");
        }
        if (text.isBlank()) {
            throw new InvalidTurn(name + " is empty, expected 1 to " + maxLength + " characters");
        }
        return text;
    }
}
