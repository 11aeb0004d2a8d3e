package dev.loquat.nlu.slot.builtin;

import dev.loquat.nlu.grammar.Form;
import dev.loquat.nlu.text.TokenizedText;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Numbers in digits of which the tokenizer makes several tokens: grouped as in India ({@code 12,34,567.89}) or on the Continent
 * ({@code 1.000.000,50}), with blanks between the groups ({@code 1 000 000}), with a decimal comma ({@code 1,3}).
 *
 * <p>A number is read only where all digits that belong together fit one of these forms: {@code 22,24,26} and {@code 192.168.1.2}
 * are several numbers.
 */
final class GroupedDigits {

    /** Longer ones are no numbers; it bounds the work that a hostile text makes. */
    private static final int LONGEST = 40;

    private static final String UNBREAKABLE_BLANKS = "\u00A0\u202F\u2009";

    private static final List<Pattern> POINT_DECIMALS = List.of(
            Pattern.compile("\\d{1,3}(,\\d{3})+(\\.\\d+)?"),
            Pattern.compile("\\d{1,2}(,\\d{2})+,\\d{3}(\\.\\d+)?"),
            Pattern.compile("\\d{1,3}( \\d{3})+(\\.\\d+)?"));

    private static final List<Pattern> COMMA_DECIMALS = List.of(
            Pattern.compile("\\d{1,3}(\\.\\d{3})+,\\d+"),
            Pattern.compile("\\d{1,3}(\\.\\d{3}){2,}"),
            Pattern.compile("\\d{1,3}( \\d{3})+,\\d+"),
            Pattern.compile("\\d+,(\\d{1,2}|\\d{4,})"));

    /** With common blanks only what is unlikely to be several numbers: "1 000", "2 500 000", not "101 102". */
    private static final Pattern BLANK_GROUPS = Pattern.compile("\\d{1,3}(( \\d{3})+ \\d{3}|( 000)+)([.,]\\d+)?");

    private GroupedDigits() {}

    static Optional<Form> read(TokenizedText text, int first) {
        if (!isBeginning(text, first)) {
            return Optional.empty();
        }
        String characters = text.text();
        int start = text.token(first).start();
        int end = endOf(characters, start, false);
        Optional<BigDecimal> tight = number(characters.substring(start, end));
        if (tight.isPresent()) {
            return tight.flatMap(value -> form(text, first, end, value));
        }
        int endWithBlanks = endOf(characters, start, true);
        String spaced = characters.substring(start, endWithBlanks);
        return BLANK_GROUPS.matcher(spaced).matches()
                ? form(
                        text,
                        first,
                        endWithBlanks,
                        new BigDecimal(spaced.replace(" ", "").replace(',', '.')))
                : Optional.empty();
    }

    /** Most tokens are ruled out here. */
    private static boolean isBeginning(TokenizedText text, int first) {
        boolean mayGoOn = text.token(first).isNumber()
                && first + 1 < text.size()
                && (text.token(first + 1).isNumber() || (text.isGlued(first + 1) && isSeparator(text, first + 1)));
        return mayGoOn && !(text.isGlued(first) && isSeparator(text, first - 1));
    }

    private static boolean isSeparator(TokenizedText text, int index) {
        return text.normal(index).equals(",") || text.normal(index).equals(".");
    }

    /** The place behind the digits and what separates them. */
    private static int endOf(String text, int start, boolean overBlanks) {
        int most = Math.min(text.length(), start + LONGEST);
        int end = start;
        while (end < most
                && (isDigit(text, end) || (isSeparator(text.charAt(end), overBlanks) && isDigit(text, end + 1)))) {
            end++;
        }
        return end;
    }

    private static boolean isDigit(String text, int index) {
        return index < text.length() && text.charAt(index) >= '0' && text.charAt(index) <= '9';
    }

    private static boolean isSeparator(char character, boolean overBlanks) {
        return character == ','
                || character == '.'
                || UNBREAKABLE_BLANKS.indexOf(character) >= 0
                || (overBlanks && character == ' ');
    }

    private static Optional<BigDecimal> number(String written) {
        String plain = written;
        for (int i = 0; i < UNBREAKABLE_BLANKS.length(); i++) {
            plain = plain.replace(UNBREAKABLE_BLANKS.charAt(i), ' ');
        }
        if (matchesOne(POINT_DECIMALS, plain)) {
            return Optional.of(new BigDecimal(plain.replace(",", "").replace(" ", "")));
        }
        if (matchesOne(COMMA_DECIMALS, plain)) {
            return Optional.of(
                    new BigDecimal(plain.replace(".", "").replace(" ", "").replace(',', '.')));
        }
        return Optional.empty();
    }

    private static boolean matchesOne(List<Pattern> forms, String written) {
        for (Pattern form : forms) {
            if (form.matcher(written).matches()) {
                return true;
            }
        }
        return false;
    }

    private static Optional<Form> form(TokenizedText text, int first, int end, BigDecimal value) {
        for (int i = first; i < text.size() && text.token(i).end() <= end; i++) {
            if (text.token(i).end() == end) {
                return i > first ? Optional.of(new Form(i + 1, value)) : Optional.empty();
            }
        }
        return Optional.empty();
    }
}
