package dev.loquat.nlu.text;

/**
 * A word, a number or a single mark.
 *
 * @param text what the user wrote
 * @param normal the same as all comparisons use it: NFKC, lower case, straight quotes, ASCII digits
 * @param start the character of the original text at which it begins, from 0
 * @param end the character behind its last one
 */
public record Token(String text, String normal, int start, int end) {

    /** Whether it is made of digits, with perhaps thousands separators and a decimal point among them. */
    public boolean isNumber() {
        return Character.isDigit(normal.charAt(0));
    }

    /** Whether it begins with a letter. */
    public boolean isWord() {
        return Character.isLetter(normal.codePointAt(0));
    }

    /** Whether it was written with a capital. */
    public boolean isCapitalised() {
        return Character.isUpperCase(text.codePointAt(0));
    }

    /** Whether it is neither a word nor a number. */
    public boolean isMark() {
        return !Character.isLetterOrDigit(normal.codePointAt(0));
    }
}
