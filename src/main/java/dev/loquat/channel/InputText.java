package dev.loquat.channel;

/** Guards the text of a turn. */
public final class InputText {

    private InputText() {}

    /**
     * Returns the text when it has an acceptable length.
     *
     * @param maxLength in characters
     * @param name how the text is called in messages
     * @throws RequestRejected when it is blank or too long
     */
    public static String require(String text, int maxLength, String name) {
        int length = text.codePointCount(0, text.length());
        if (length > maxLength) {
            throw RequestRejected.invalid(name + " has " + length + " characters, expected 1 to " + maxLength
                    + "; send it in several turns, or raise loquat.channel.max-text-length");
        }
        if (text.isBlank()) {
            throw RequestRejected.invalid(name + " is empty, expected 1 to " + maxLength + " characters");
        }
        return text;
    }
}
