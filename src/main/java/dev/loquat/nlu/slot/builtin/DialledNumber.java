package dev.loquat.nlu.slot.builtin;

import dev.loquat.nlu.text.TokenizedText;
import java.util.Optional;
import java.util.Set;

/**
 * Digits as people write or say a phone number: groups with blanks, hyphens, points, slashes and brackets among them.
 *
 * @param digits all digits, without the zero in brackets that one dials only inside a country
 * @param shape the lengths of the groups with what stands between them, such as {@code 3-3-4} or {@code 4 4}
 * @param isInternational whether it has a plus
 * @param extension the digits of an extension; empty when there is none
 * @param isWellFormed whether brackets are in pairs and no letters, decimals or other signs stick to it
 * @param firstToken its first token
 * @param endToken the token behind its last one
 */
record DialledNumber(
        String digits,
        String shape,
        boolean isInternational,
        String extension,
        boolean isWellFormed,
        int firstToken,
        int endToken) {

    private static final Set<String> PLUS = Set.of("+", "plus");
    private static final Set<String> EXTENSIONS = Set.of("x", "ext", "extn", "extension", "#");
    private static final String MARKS_BEFORE = "$€£¥@%=<>";
    private static final String MARKS_BEHIND = ":,@%";
    private static final int LONGEST_EXTENSION = 7;

    /** The number that begins at a token; empty when none does. */
    static Optional<DialledNumber> at(TokenizedText text, int firstToken) {
        if (!mayBegin(text, firstToken)) {
            return Optional.empty();
        }
        DialledGroups groups = new DialledGroups(text, firstToken, isPlus(text, firstToken));
        if (groups.isEmpty()) {
            return Optional.empty();
        }
        int end = groups.end();
        Optional<Spelling> extension = extension(text, end);
        boolean wellFormed = groups.areBalanced()
                && !isStuckToWhatIsBefore(text, firstToken)
                && (extension.isPresent() || !isStuckToWhatIsBehind(text, end));
        return Optional.of(new DialledNumber(
                groups.digits(),
                groups.shape(),
                groups.isInternational(),
                extension.map(Spelling::characters).orElse(""),
                wellFormed,
                firstToken,
                extension.map(Spelling::endToken).orElse(end)));
    }

    /** Tells most words at once that begin no number. */
    private static boolean mayBegin(TokenizedText text, int first) {
        String normal = text.normal(first);
        return normal.equals("(")
                || PLUS.contains(normal)
                || text.token(first).isNumber()
                || Spelling.mayBegin(text, first);
    }

    /** As Lex writes it, with the extension as RFC 3966 does: {@code +16505550123;ext=45}. */
    String written() {
        return (isInternational ? "+" : "") + digits + (extension.isEmpty() ? "" : ";ext=" + extension);
    }

    static boolean isPlus(TokenizedText text, int index) {
        return index < text.size() && PLUS.contains(text.normal(index));
    }

    private static Optional<Spelling> extension(TokenizedText text, int end) {
        int at = end < text.size() && text.normal(end).equals(",") ? end + 1 : end;
        if (at >= text.size() || !EXTENSIONS.contains(text.normal(at))) {
            return Optional.empty();
        }
        at++;
        while (at < text.size()
                && (text.normal(at).equals(".") || text.normal(at).equals(":"))) {
            at++;
        }
        return Spelling.at(text, at, Spelling.Alphabet.DIGITS)
                .filter(spelling -> spelling.characters().length() <= LONGEST_EXTENSION);
    }

    private static boolean isStuckToWhatIsBefore(TokenizedText text, int first) {
        if (!text.isGlued(first)) {
            return false;
        }
        boolean bracket = text.token(first).isMark();
        return text.token(first - 1).isMark()
                ? MARKS_BEFORE.contains(text.normal(first - 1)) || isDecimalPart(text, first)
                : !bracket;
    }

    /** The 00 of 14377:00, the digits behind the comma of a number. */
    private static boolean isDecimalPart(TokenizedText text, int first) {
        return first > 1
                && text.isGlued(first - 1)
                && text.token(first - 2).isNumber()
                && MARKS_BEHIND.contains(text.normal(first - 1));
    }

    private static boolean isStuckToWhatIsBehind(TokenizedText text, int end) {
        if (end >= text.size()) {
            return false;
        }
        boolean glued = text.isGlued(end);
        boolean digitsFollow = end + 1 < text.size()
                && text.isGlued(end + 1)
                && text.token(end + 1).isNumber();
        boolean code = text.token(end).isWord() && text.normal(end).length() <= 2 && digitsFollow;
        boolean mark = text.token(end).isMark();
        return code
                || (glued && !mark)
                || (glued && text.normal(end).equals("%"))
                || (glued && digitsFollow && MARKS_BEHIND.contains(text.normal(end)));
    }
}
