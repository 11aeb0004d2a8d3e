package dev.loquat.nlu.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Cuts a text into words, numbers and single marks, whatever the script.
 *
 * <ul>
 *   <li>A word is a run of letters with the apostrophes inside it: {@code don't}, {@code o'clock}, {@code I'd}.
 *   <li>A number is a run of digits with its thousands separators and decimal point: {@code 1,000}, {@code 3.5}. Letters
 *       behind it begin a word: {@code 3pm} is {@code 3} and {@code pm}.
 *   <li>Everything else but white space is a token of its own: {@code 12:30} has three tokens, {@code bob@x.com} five,
 *       {@code twenty-five} three. {@link TokenizedText#isGlued} tells that they were written without a space.
 *   <li>Ideographs, which no space separates, are a token each.
 * </ul>
 *
 * <p>Linear in the length of the text. Stateless: all threads may share it.
 */
public final class Tokenizer {

    private Tokenizer() {}

    /** Cuts a text into its tokens. */
    public static TokenizedText tokenize(String text) {
        List<Token> tokens = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int end = endOfToken(text, at);
            if (!isIgnored(text.codePointAt(at))) {
                tokens.add(new Token(text.substring(at, end), normalize(text.substring(at, end)), at, end));
            }
            at = end;
        }
        return new TokenizedText(text, tokens);
    }

    /** A text as all comparisons use it: NFKC, lower case, straight quotes and dashes, ASCII digits. */
    public static String normalize(String text) {
        if (isPlainLowerCase(text)) {
            return text;
        }
        String composed = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        StringBuilder normal = new StringBuilder(composed.length());
        composed.codePoints().map(Tokenizer::plain).forEach(normal::appendCodePoint);
        return normal.length() == 0 ? text : normal.toString();
    }

    private static boolean isPlainLowerCase(String text) {
        return text.chars().allMatch(c -> c < 128 && !Character.isUpperCase(c));
    }

    private static int plain(int codePoint) {
        if (Character.isDigit(codePoint)) {
            return '0' + Character.digit(codePoint, 10);
        }
        return switch (codePoint) {
            case '\u2018', '\u2019', '\u201B', '\u02BC', '`', '\u00B4' -> '\'';
            case '\u201C', '\u201D', '\u201E', '\u201F' -> '"';
            case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2212' -> '-';
            case '\u2044' -> '/';
            default -> codePoint;
        };
    }

    private static int endOfToken(String text, int start) {
        int first = text.codePointAt(start);
        if (Character.isDigit(first)) {
            return endOfNumber(text, start);
        }
        if (Character.isLetter(first) && !Character.isIdeographic(first)) {
            return endOfWord(text, start);
        }
        return endOfMarks(text, start + Character.charCount(first));
    }

    private static int endOfNumber(String text, int start) {
        int end = endOfDigits(text, start);
        boolean grouped = end - start <= 3;
        while (grouped && isAt(text, end, ',') && endOfDigits(text, end + 1) == end + 4) {
            end += 4;
        }
        int decimals = isAt(text, end, '.') ? endOfDigits(text, end + 1) : end;
        boolean anotherPoint = isAt(text, decimals, '.') && endOfDigits(text, decimals + 1) > decimals + 1;
        boolean partOfDottedNumber =
                start > 1 && isAt(text, start - 1, '.') && Character.isDigit(text.charAt(start - 2));
        return decimals > end + 1 && !anotherPoint && !partOfDottedNumber ? decimals : end;
    }

    private static int endOfDigits(String text, int start) {
        int end = start;
        while (end < text.length() && Character.isDigit(text.codePointAt(end))) {
            end += Character.charCount(text.codePointAt(end));
        }
        return end;
    }

    private static int endOfWord(String text, int start) {
        int end = start;
        while (end < text.length()) {
            int next = text.codePointAt(end);
            boolean letter = (Character.isLetter(next) && !Character.isIdeographic(next)) || isCombining(next);
            if (!letter && !(isApostrophe(next) && isLetterAt(text, end + 1))) {
                return end;
            }
            end += Character.charCount(next);
        }
        return end;
    }

    private static int endOfMarks(String text, int start) {
        int end = start;
        while (end < text.length() && isCombining(text.codePointAt(end))) {
            end += Character.charCount(text.codePointAt(end));
        }
        return end;
    }

    private static boolean isAt(String text, int index, char expected) {
        return index < text.length() && text.charAt(index) == expected;
    }

    private static boolean isLetterAt(String text, int index) {
        return index < text.length() && Character.isLetter(text.codePointAt(index));
    }

    private static boolean isApostrophe(int codePoint) {
        return plain(codePoint) == '\'';
    }

    private static boolean isCombining(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }

    private static boolean isIgnored(int codePoint) {
        return Character.isWhitespace(codePoint)
                || Character.isSpaceChar(codePoint)
                || Character.isISOControl(codePoint)
                || Character.getType(codePoint) == Character.FORMAT;
    }
}
