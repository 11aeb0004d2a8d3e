package dev.loquat.nlu.slot.builtin;

import dev.loquat.nlu.text.TokenizedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * {@code LOQUAT.CreditCardNumber}: the digits of a payment card whose check digit is right (Luhn's algorithm, ISO/IEC 7812-1). They
 * are written in one piece or in groups as on the card, or spoken one by one: "four double one one …".
 */
final class CreditCardNumberType implements BuiltinSlotType {

    private static final int SHORTEST = 8;
    private static final int LONGEST = 19;
    private static final Set<List<Integer>> GROUPS =
            Set.of(List.of(4, 4, 4, 4), List.of(4, 6, 5), List.of(4, 6, 4), List.of(4, 4, 4, 4, 3));

    @Override
    public String name() {
        return "LOQUAT.CreditCardNumber";
    }

    @Override
    public List<BuiltinMatch> find(TokenizedText text, BuiltinContext context) {
        return BuiltinMatch.oneAfterAnother(text, at -> at(text, at));
    }

    @Override
    public Optional<BuiltinMatch> answer(TokenizedText text, BuiltinContext context) {
        return find(text, context).stream().findFirst().map(match -> match.explaining(text));
    }

    /** The number that begins here; none in the middle of one. */
    private static Optional<BuiltinMatch> at(TokenizedText text, int first) {
        return isDigits(text, first) ? written(text, first) : spoken(text, first);
    }

    /** Digits that are said one by one. Those behind the first begin no number of their own. */
    private static Optional<BuiltinMatch> spoken(TokenizedText text, int first) {
        boolean isInside = first > 0
                && Spelling.at(text, first - 1, Spelling.Alphabet.DIGITS, 1).isPresent();
        return isInside
                ? Optional.empty()
                : Spelling.at(text, first, Spelling.Alphabet.DIGITS, LONGEST)
                        .filter(number -> isCardNumber(number.characters()))
                        .map(number -> BuiltinMatch.of(
                                text, first, number.endToken(), number.characters(), 1, "spoken card number"));
    }

    private static Optional<BuiltinMatch> written(TokenizedText text, int first) {
        if ((text.isGlued(first) && !text.token(first - 1).isMark()) || isHyphen(text, first - 1)) {
            return Optional.empty();
        }
        StringBuilder digits = new StringBuilder(text.normal(first));
        List<Integer> groups = new ArrayList<>(List.of(digits.length()));
        int end = first + 1;
        int next = nextGroup(text, end);
        while (next < text.size() && isDigits(text, next) && digits.length() <= LONGEST) {
            digits.append(text.normal(next));
            groups.add(text.normal(next).length());
            end = next + 1;
            next = nextGroup(text, end);
        }
        boolean grouped = groups.size() == 1 || GROUPS.contains(groups);
        return grouped && isCardNumber(digits)
                ? Optional.of(BuiltinMatch.of(text, first, end, digits.toString(), 1, "card number"))
                : Optional.empty();
    }

    private static int nextGroup(TokenizedText text, int index) {
        return isHyphen(text, index) ? index + 1 : index;
    }

    private static boolean isHyphen(TokenizedText text, int index) {
        return index > 0 && index < text.size() && text.normal(index).equals("-");
    }

    private static boolean isDigits(TokenizedText text, int index) {
        return NumeralRows.isDigits(text.normal(index));
    }

    private static boolean isCardNumber(CharSequence digits) {
        return digits.length() >= SHORTEST && digits.length() <= LONGEST && checks(digits);
    }

    /** Every second digit from the right is doubled; the sum of all digits then ends in zero. */
    private static boolean checks(CharSequence digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int weighted = i % 2 == 0 ? digit : 2 * digit;
            sum += weighted / 10 + weighted % 10;
        }
        return sum % 10 == 0;
    }
}
