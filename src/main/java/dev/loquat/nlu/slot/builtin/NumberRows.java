package dev.loquat.nlu.slot.builtin;

import dev.loquat.nlu.grammar.Grammar;
import dev.loquat.nlu.grammar.Parts;
import dev.loquat.nlu.text.Token;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Numbers. Categories for other grammars: {@code integer} (0 to 99 in words or digits), {@code digits} (as they are
 * written), {@code cardinal} (a whole number in words), {@code positive} and {@code number} (a {@link BigDecimal}).
 */
final class NumberRows {

    private static final List<String> ONES =
            List.of("one", "two", "three", "four", "five", "six", "seven", "eight", "nine");
    private static final List<String> TEENS = List.of(
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen");
    private static final List<String> TENS =
            List.of("twenty", "thirty", "(forty|fourty)", "fifty", "sixty", "seventy", "eighty", "(ninety|ninty)");
    private static final int MOST_DECIMALS = 20;

    /** A number such as "three thousand", to which only less than a thousand may be added. */
    private record Scaled(BigDecimal value, BigDecimal scale) {}

    private NumberRows() {}

    static void addTo(Grammar.Builder<BuiltinContext> grammar) {
        addDigits(grammar);
        addSmall(grammar);
        addHundreds(grammar);
        addScales(grammar);
        addDecimals(grammar);
        addSigns(grammar);
    }

    /** A value as Lex writes it: {@code 123.45}, {@code 50}. */
    static String written(Object value) {
        BigDecimal number = (BigDecimal) value;
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static void addDigits(Grammar.Builder<BuiltinContext> grammar) {
        grammar.token("digits", token -> isDigits(token) ? Optional.of(token.normal()) : Optional.empty())
                .token("numeral", NumberRows::numeral)
                .token("capital-m", token -> token.text().equals("M") ? Optional.of(6) : Optional.empty())
                .row("integer", "{digits}", (parts, context) -> small(parts.get(0, String.class)))
                .same("positive", "{numeral}")
                .row("positive", ". {digits}", NumberRows::bareDecimals);
    }

    private static boolean isDigits(Token token) {
        return token.isNumber() && token.normal().chars().allMatch(Character::isDigit);
    }

    private static Optional<BigDecimal> numeral(Token token) {
        boolean readable = token.isNumber() && token.normal().chars().allMatch(c -> c < 128 && c != '/');
        return readable ? Optional.of(new BigDecimal(token.normal().replace(",", ""))) : Optional.empty();
    }

    /** A number of at most two digits. */
    static Optional<Integer> small(String digits) {
        return digits.length() <= 2 ? Optional.of(Integer.valueOf(digits)) : Optional.empty();
    }

    private static Optional<BigDecimal> bareDecimals(Parts parts, BuiltinContext context) {
        boolean decimals = parts.isGlued() && !parts.isGluedToWhatPrecedes();
        return decimals ? Optional.of(new BigDecimal("0." + parts.get(0, String.class))) : Optional.empty();
    }

    private static void addSmall(Grammar.Builder<BuiltinContext> grammar) {
        for (int i = 0; i < ONES.size(); i++) {
            grammar.constant("ones", ONES.get(i), i + 1);
        }
        for (int i = 0; i < TEENS.size(); i++) {
            grammar.constant("teens", TEENS.get(i), i + 10);
        }
        for (int i = 0; i < TENS.size(); i++) {
            grammar.constant("tens", TENS.get(i), 10 * (i + 2));
        }
        grammar.constant("zero", "(zero|nought|naught|nil)", 0)
                .same("below100", "({ones}|{teens}|{tens})")
                .row("below100", "{tens} {ones}", (parts, context) -> Optional.of(parts.number(0) + parts.number(1)))
                .same("integer", "({below100}|{zero})");
    }

    private static void addHundreds(Grammar.Builder<BuiltinContext> grammar) {
        grammar.constant("hundreds", "[a|an] hundred", 100)
                .row("hundreds", "({ones}|{teens}|{digits}) hundred", NumberRows::hundreds)
                .same("below1000", "({below100}|{hundreds})")
                .row(
                        "below1000",
                        "{hundreds} [and] {below100}",
                        (parts, context) -> Optional.of(parts.number(0) + parts.number(1)));
    }

    private static Optional<Integer> hundreds(Parts parts, BuiltinContext context) {
        Object count = parts.get(0, Object.class);
        Optional<Integer> number = count instanceof String digits ? small(digits) : Optional.of((Integer) count);
        return number.map(n -> 100 * n);
    }

    private static void addScales(Grammar.Builder<BuiltinContext> grammar) {
        grammar.constant("scale", "thousand", BigDecimal.TEN.pow(3))
                .constant("scale", "(lakh|lakhs)", BigDecimal.TEN.pow(5))
                .constant("scale", "(million|millions)", BigDecimal.TEN.pow(6))
                .constant("scale", "(crore|crores)", BigDecimal.TEN.pow(7))
                .constant("scale", "(billion|billions)", BigDecimal.TEN.pow(9))
                .constant("scale", "(trillion|trillions)", BigDecimal.TEN.pow(12))
                .row("scaled", "[a] {scale}", (parts, context) -> scaled(BigDecimal.ONE, parts, 0))
                .row(
                        "scaled",
                        "{below1000} {scale}",
                        (parts, context) -> scaled(BigDecimal.valueOf(parts.number(0)), parts, 1))
                .row(
                        "scaled",
                        "{numeral} {scale}",
                        (parts, context) -> scaled(parts.get(0, BigDecimal.class), parts, 1))
                .row("cardinal", "{below1000}", (parts, context) -> Optional.of(BigDecimal.valueOf(parts.number(0))))
                .row("cardinal", "{zero}", (parts, context) -> Optional.of(BigDecimal.ZERO))
                .row(
                        "cardinal",
                        "{scaled}",
                        (parts, context) ->
                                Optional.of(parts.get(0, Scaled.class).value()))
                .row("cardinal", "{scaled} [and|,] {cardinal}", NumberRows::sum)
                .row(
                        "positive",
                        "{numeral} k",
                        (parts, context) -> parts.isGlued()
                                ? Optional.of(parts.get(0, BigDecimal.class).movePointRight(3))
                                : Optional.empty())
                .row(
                        "positive",
                        "{numeral} {capital-m}",
                        (parts, context) -> parts.isGlued()
                                ? Optional.of(parts.get(0, BigDecimal.class).movePointRight(parts.number(1)))
                                : Optional.empty())
                .same("positive", "{cardinal}");
    }

    private static Optional<Scaled> scaled(BigDecimal count, Parts parts, int scaleIndex) {
        BigDecimal scale = parts.get(scaleIndex, BigDecimal.class);
        return Optional.of(new Scaled(count.multiply(scale), scale));
    }

    private static Optional<BigDecimal> sum(Parts parts, BuiltinContext context) {
        Scaled scaled = parts.get(0, Scaled.class);
        BigDecimal rest = parts.get(1, BigDecimal.class);
        boolean descending = rest.signum() > 0 && rest.compareTo(scaled.scale()) < 0;
        return descending ? Optional.of(scaled.value().add(rest)) : Optional.empty();
    }

    private static void addDecimals(Grammar.Builder<BuiltinContext> grammar) {
        grammar.constant("decimal", "(zero|oh|o|nought|naught)", "0")
                .row("decimal", "{below100}", (parts, context) -> Optional.of(Integer.toString(parts.number(0))))
                .same("decimals", "{decimal}")
                .row("decimals", "{decimal} {decimals}", NumberRows::decimals)
                .row(
                        "positive",
                        "{cardinal} (point|dot) ({decimals}|{digits})",
                        (parts, context) ->
                                Optional.of(withDecimals(parts.get(0, BigDecimal.class), parts.get(1, String.class))))
                .row(
                        "positive",
                        "(point|dot) ({decimals}|{digits})",
                        (parts, context) -> Optional.of(withDecimals(BigDecimal.ZERO, parts.get(0, String.class))));
    }

    /** "Four five" is 45; "forty two" is 42 of itself, not 402. */
    private static Optional<String> decimals(Parts parts, BuiltinContext context) {
        String first = parts.get(0, String.class);
        String rest = parts.get(1, String.class);
        boolean tens = first.length() == 2 && first.endsWith("0") && !first.equals("10");
        boolean readable = rest.length() < MOST_DECIMALS && !(tens && rest.charAt(0) != '0');
        return readable ? Optional.of(first + rest) : Optional.empty();
    }

    private static BigDecimal withDecimals(BigDecimal whole, String decimals) {
        return whole.add(new BigDecimal("0." + decimals));
    }

    private static void addSigns(Grammar.Builder<BuiltinContext> grammar) {
        grammar.same("number", "{positive}")
                .row(
                        "number",
                        "(minus|negative) {positive}",
                        (parts, context) ->
                                Optional.of(parts.get(0, BigDecimal.class).negate()))
                .row(
                        "number",
                        "- {numeral}",
                        (parts, context) -> parts.isGlued() && !parts.isGluedToWhatPrecedes()
                                ? Optional.of(parts.get(0, BigDecimal.class).negate())
                                : Optional.empty())
                .row(
                        "number",
                        "\\+ {numeral}",
                        (parts, context) -> parts.isGlued() && !parts.isGluedToWhatPrecedes()
                                ? Optional.of(parts.get(0, BigDecimal.class))
                                : Optional.empty());
    }
}
