package dev.loquat.nlu.slot.builtin;

import dev.loquat.nlu.text.TokenizedText;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** {@code AMAZON.UKPostalCode}: "SW1A 1AA", also spelled; upper case, with the space before the last three characters. */
final class UkPostalCodeType implements BuiltinSlotType {

    /** The six formats of the Royal Mail: A9, A99, AA9, AA99, A9A, AA9A and then 9AA. */
    private static final Pattern FORMAT = Pattern.compile("[A-Z]{1,2}[0-9][A-Z0-9]?[0-9][A-Z]{2}");

    private static final int SHORTEST = 5;
    private static final int LONGEST = 7;
    private static final int LENGTH_OF_INWARD_CODE = 3;

    @Override
    public String name() {
        return "AMAZON.UKPostalCode";
    }

    @Override
    public List<BuiltinMatch> find(TokenizedText text, BuiltinContext context) {
        return BuiltinMatch.oneAfterAnother(
                text, at -> beginningAt(text, at).filter(match -> !splitsNumber(text, match)));
    }

    @Override
    public Optional<BuiltinMatch> answer(TokenizedText text, BuiltinContext context) {
        return BuiltinMatch.oneAfterAnother(text, at -> beginningAt(text, at)).stream()
                .findFirst()
                .map(match -> match.explaining(text));
    }

    /** In "flight AA 100 to Boston" the two halves of a code would meet within a number that stands alone. */
    private static boolean splitsNumber(TokenizedText text, BuiltinMatch match) {
        int inward = match.value().text().indexOf(' ');
        int length = 0;
        for (int i = match.firstToken(); i < match.endToken(); i++) {
            int end = length + text.normal(i).length();
            boolean isAlone = !text.isGlued(i) && (i + 1 == text.size() || !text.isGlued(i + 1));
            if (length < inward && inward < end && text.token(i).isNumber() && isAlone) {
                return true;
            }
            length = end;
        }
        return false;
    }

    private static Optional<BuiltinMatch> beginningAt(TokenizedText text, int first) {
        StringBuilder code = new StringBuilder();
        int at = first;
        while (at < text.size() && code.length() < LONGEST) {
            int end = appendPiece(text, at, code);
            if (end == at) {
                return Optional.empty();
            }
            at = end;
            if (code.length() >= SHORTEST && FORMAT.matcher(code).matches()) {
                int inward = code.length() - LENGTH_OF_INWARD_CODE;
                return Optional.of(BuiltinMatch.of(
                        text, first, at, code.insert(inward, ' ').toString(), 0.95, "format"));
            }
        }
        return Optional.empty();
    }

    /** Letters and digits as they are written, or one spelled digit. */
    private static int appendPiece(TokenizedText text, int index, StringBuilder code) {
        boolean isShort = text.normal(index).length() <= 2 && !text.token(index).isMark();
        Optional<Spelling> spelling =
                isShort ? Optional.empty() : Spelling.at(text, index, Spelling.Alphabet.WORDS, LONGEST);
        code.append(spelling.map(Spelling::characters)
                .orElse(isShort ? text.normal(index) : "")
                .toUpperCase(Locale.ROOT));
        return spelling.map(Spelling::endToken).orElse(isShort ? index + 1 : index);
    }
}
