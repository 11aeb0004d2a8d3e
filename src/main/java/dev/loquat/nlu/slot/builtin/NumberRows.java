package dev.loquat.nlu.slot.builtin;

import dev.loquat.nlu.grammar.Grammar;
import dev.loquat.nlu.grammar.Parts;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * Numbers of all kinds. Categories for other grammars: {@code positive} and {@code number} (a {@link BigDecimal}), and
 * {@code bare-number} for what is one only where a number is asked for. Needs {@link NumeralRows}, {@link CardinalRows} and
 * {@link FractionRows}.
 */
final class NumberRows {

    private static final int MOST_DECIMALS = 12;

    private NumberRows() {}

    static void addTo(Grammar.Builder<BuiltinContext> grammar) {
        grammar.same("positive", "({numeral}|{short}|{cardinal}|{decimal-number}|{fraction}|{mixed})");
        addDecimals(grammar);
        addRepetitions(grammar);
        addSigns(grammar);
        addBare(grammar);
    }

    /** A value as Lex writes it: {@code 123.45}, {@code 50}. */
    static String written(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static void addDecimals(Grammar.Builder<BuiltinContext> grammar) {
        grammar.constant("decimal", "(zero|oh|o|nought|naught)", "0")
                .row("decimal", "{below100}", (parts, context) -> Optional.of(Integer.toString(parts.number(0))))
                .row("decimal", "double ({ones}|{zero})", (parts, context) -> repeated(parts, 2))
                .row("decimal", "triple ({ones}|{zero})", (parts, context) -> repeated(parts, 3))
                .constant("decimal", "double (oh|o)", "00")
                .same("decimals", "{decimal}")
                .row("decimals", "{decimal} {decimals}", NumberRows::decimals)
                .row(
                        "decimal-number",
                        "{cardinal} (point|dot) ({decimals}|{digits})",
                        (parts, context) ->
                                Optional.of(withDecimals(parts.get(0, BigDecimal.class), parts.get(1, String.class))))
                .row("decimal-number", "{digits} (point|dot) ({decimals}|{digits})", NumberRows::pointBehindDigits)
                .row(
                        "decimal-number",
                        "(point|dot) ({decimals}|{digits})",
                        (parts, context) -> Optional.of(withDecimals(BigDecimal.ZERO, parts.get(0, String.class))));
    }

    private static Optional<String> repeated(Parts parts, int times) {
        return Optional.of(Integer.toString(parts.number(0)).repeat(times));
    }

    /** "Four five" is 45; "forty two" is 42 of itself, not 402. */
    private static Optional<String> decimals(Parts parts, BuiltinContext context) {
        String first = parts.get(0, String.class);
        String rest = parts.get(1, String.class);
        boolean tens = first.length() == 2 && first.endsWith("0") && first.charAt(0) > '1';
        boolean readable = rest.length() < MOST_DECIMALS && !(tens && rest.charAt(0) != '0');
        return readable ? Optional.of(first + rest) : Optional.empty();
    }

    private static Optional<BigDecimal> pointBehindDigits(Parts parts, BuiltinContext context) {
        return Optional.of(withDecimals(new BigDecimal(parts.get(0, String.class)), parts.get(1, String.class)));
    }

    private static BigDecimal withDecimals(BigDecimal whole, String decimals) {
        return whole.add(new BigDecimal("0." + decimals));
    }

    /** "Forty-five (45)" is one number. */
    private static void addRepetitions(Grammar.Builder<BuiltinContext> grammar) {
        grammar.row("positive", "{cardinal} \\( {numeral} \\)", NumberRows::twice)
                .row("positive", "{numeral} \\( {cardinal} \\)", NumberRows::twice);
    }

    private static Optional<BigDecimal> twice(Parts parts, BuiltinContext context) {
        BigDecimal value = parts.get(0, BigDecimal.class);
        return value.compareTo(parts.get(1, BigDecimal.class)) == 0 ? Optional.of(value) : Optional.empty();
    }

    private static void addSigns(Grammar.Builder<BuiltinContext> grammar) {
        grammar.same("number", "({positive}|{power}|{two-figures})")
                .row(
                        "number",
                        "(minus|negative) ({positive}|{power})",
                        (parts, context) ->
                                Optional.of(parts.get(0, BigDecimal.class).negate()))
                .row("number", "- ({positive}|{power})", NumberRows::negative)
                .row("two-figures", "{ones} {below100}", NumberRows::twoFigures);
    }

    /** In "-5" and, at the beginning of a text, "- 5", not in "3-5" and "3 -5". */
    private static Optional<BigDecimal> negative(Parts parts, BuiltinContext context) {
        boolean isBeforeDigits = !Character.isLetter(parts.firstWord(0).charAt(0));
        return isBeforeDigits && isSign(parts)
                ? Optional.of(parts.get(0, BigDecimal.class).negate())
                : Optional.empty();
    }

    /** Whether the hyphen with which a match begins is a sign, not one between two words. */
    static boolean isSign(Parts parts) {
        return parts.preceding().isEmpty()
                || (parts.isFirstGlued()
                        && !parts.isGluedToWhatPrecedes()
                        && !Character.isDigit(parts.preceding().charAt(0)));
    }

    /** "One twenty two" is 122. */
    private static Optional<BigDecimal> twoFigures(Parts parts, BuiltinContext context) {
        int rest = parts.number(1);
        return rest < 10 ? Optional.empty() : Optional.of(BigDecimal.valueOf(100L * parts.number(0) + rest));
    }

    private static void addBare(Grammar.Builder<BuiltinContext> grammar) {
        grammar.same("bare-number", "{number}")
                .constant("bare-number", "[a] single", BigDecimal.ONE)
                .constant("bare-number", "none", BigDecimal.ZERO)
                .row(
                        "bare-number",
                        "{decimals}",
                        (parts, context) -> Optional.of(new BigDecimal(parts.get(0, String.class))))
                .row("bare-number", "{numeral} m", (parts, context) -> shortly(parts, 6))
                .row("bare-number", "{numeral} g", (parts, context) -> shortly(parts, 9))
                .same("bare-number", "{short-money}");
    }

    private static Optional<BigDecimal> shortly(Parts parts, int power) {
        return parts.isGlued() ? Optional.of(parts.get(0, BigDecimal.class).movePointRight(power)) : Optional.empty();
    }
}
