package dev.loquat.nlu.slot.builtin;

import dev.loquat.nlu.grammar.Form;
import dev.loquat.nlu.text.TokenizedText;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/** Numbers with an exponent, written without a blank: {@code 1.3e6}, {@code 12e-1}, {@code 1.1^23}. */
final class Powers {

    /** Beyond it a value has more digits than anybody wants to read. */
    private static final int LARGEST_EXPONENT = 99;

    private Powers() {}

    static Optional<Form> read(TokenizedText text, int first) {
        int mark = first + 1;
        if (!isMark(text, mark) || !text.token(first).isNumber()) {
            return Optional.empty();
        }
        boolean negative = isGlued(text, mark + 1) && text.normal(mark + 1).equals("-");
        boolean signed =
                negative || (isGlued(text, mark + 1) && text.normal(mark + 1).equals("+"));
        int exponent = signed ? mark + 2 : mark + 1;
        if (!isGlued(text, exponent) || !isSmall(text.normal(exponent)) || goesOn(text, exponent + 1)) {
            return Optional.empty();
        }
        int power = Integer.parseInt(text.normal(exponent)) * (negative ? -1 : 1);
        return NumeralRows.numeral(text.token(first))
                .flatMap(value -> value(value, text.normal(mark), power))
                .map(value -> new Form(exponent + 1, value));
    }

    private static boolean isMark(TokenizedText text, int index) {
        return isGlued(text, index)
                && (text.normal(index).equals("e") || text.normal(index).equals("^"));
    }

    private static boolean isGlued(TokenizedText text, int index) {
        return index < text.size() && text.isGlued(index);
    }

    private static boolean goesOn(TokenizedText text, int index) {
        return isGlued(text, index) && !text.token(index).isMark();
    }

    private static boolean isSmall(String digits) {
        return NumeralRows.isDigits(digits) && digits.length() <= 2 && Integer.parseInt(digits) <= LARGEST_EXPONENT;
    }

    private static Optional<BigDecimal> value(BigDecimal number, String mark, int power) {
        if (mark.equals("e")) {
            return Optional.of(number.scaleByPowerOfTen(power));
        }
        return number.signum() == 0 && power < 0
                ? Optional.empty()
                : Optional.of(number.pow(power, MathContext.DECIMAL64));
    }
}
