package dev.loquat.nlu.slot.builtin;

import dev.loquat.nlu.grammar.Grammar;
import dev.loquat.nlu.grammar.Parts;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Ordinal numbers. Categories: {@code ordinal} (first to ninety-ninth, an {@link Integer}) and {@code rank} (up to the
 * trillionths, a {@link BigDecimal}). Needs {@link CardinalRows}.
 */
final class OrdinalRows {

    static final List<String> ONES =
            List.of("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth");
    static final List<String> TEENS = List.of(
            "tenth",
            "eleventh",
            "twelfth",
            "thirteenth",
            "fourteenth",
            "fifteenth",
            "sixteenth",
            "seventeenth",
            "eighteenth",
            "nineteenth");
    static final Map<String, Integer> SCALES =
            Map.of("hundredth", 2, "thousandth", 3, "millionth", 6, "billionth", 9, "trillionth", 12);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
    private static final Set<String> ARTICLES = Set.of("a", "an");

    private OrdinalRows() {}

    static void addTo(Grammar.Builder<BuiltinContext> grammar) {
        addSmall(grammar);
        addMerged(grammar);
        addLarge(grammar);
    }

    /** Twentieth for twenty. */
    static String ordinalOf(String tens) {
        return tens.substring(0, tens.length() - 1) + "ieth";
    }

    private static void addSmall(Grammar.Builder<BuiltinContext> grammar) {
        for (int i = 0; i < ONES.size(); i++) {
            grammar.constant("ordinal-ones", ONES.get(i), i + 1);
        }
        for (int i = 0; i < TEENS.size(); i++) {
            grammar.constant("ordinal", TEENS.get(i), i + 10);
        }
        CardinalRows.TENS.forEach((tens, value) -> grammar.constant("ordinal", ordinalOf(tens), value));
        grammar.constant("ordinal-ones", "nineth", 9)
                .constant("ordinal-ones", "eigth", 8)
                .constant("ordinal", "twelveth", 12)
                .same("ordinal", "{ordinal-ones}")
                .row(
                        "ordinal",
                        "{tens} [-] {ordinal-ones}",
                        (parts, context) -> Optional.of(parts.number(0) + parts.number(1)))
                .row("ordinal", "{digits} (st|nd|rd|th)", OrdinalRows::inDigits);
    }

    /** "Twentyfifth". */
    private static void addMerged(Grammar.Builder<BuiltinContext> grammar) {
        CardinalRows.TENS.forEach((tens, value) -> {
            for (int i = 0; i < ONES.size(); i++) {
                grammar.constant("ordinal", tens + ONES.get(i), value + i + 1);
            }
        });
    }

    private static Optional<Integer> inDigits(Parts parts, BuiltinContext context) {
        String digits = parts.get(0, String.class);
        return parts.isGlued() && digits.length() <= 2 ? Optional.of(Integer.valueOf(digits)) : Optional.empty();
    }

    private static void addLarge(Grammar.Builder<BuiltinContext> grammar) {
        SCALES.forEach((word, power) -> grammar.constant("ordinal-scale", word, BigDecimal.TEN.pow(power)));
        grammar.row("rank", "{ordinal}", (parts, context) -> Optional.of(BigDecimal.valueOf(parts.number(0))))
                .row("rank", "{numeral} (st|nd|rd|th)", OrdinalRows::inLargeDigits)
                .row("rank", "{cardinal} [and] {ordinal}", OrdinalRows::sum)
                .row("rank", "{ordinal-scale}", OrdinalRows::scale)
                .row("rank", "{cardinal} {ordinal-scale}", OrdinalRows::scaled);
    }

    private static Optional<BigDecimal> inLargeDigits(Parts parts, BuiltinContext context) {
        BigDecimal number = parts.get(0, BigDecimal.class);
        boolean isWhole = number.stripTrailingZeros().scale() <= 0;
        return parts.isGlued() && isWhole ? Optional.of(number) : Optional.empty();
    }

    private static Optional<BigDecimal> sum(Parts parts, BuiltinContext context) {
        BigDecimal hundreds = parts.get(0, BigDecimal.class);
        boolean fits = hundreds.signum() > 0 && hundreds.remainder(HUNDRED).signum() == 0;
        return fits ? Optional.of(hundreds.add(BigDecimal.valueOf(parts.number(1)))) : Optional.empty();
    }

    /** "A thousandth" is a fraction. */
    private static Optional<BigDecimal> scale(Parts parts, BuiltinContext context) {
        return ARTICLES.contains(parts.preceding()) ? Optional.empty() : Optional.of(parts.get(0, BigDecimal.class));
    }

    private static Optional<BigDecimal> scaled(Parts parts, BuiltinContext context) {
        return product(parts.get(0, BigDecimal.class), parts.get(1, BigDecimal.class));
    }

    /** In "two million three hundred thousandth" three hundred are thousands, in "two thousand eight hundredth" eight are hundreds. */
    static Optional<BigDecimal> product(BigDecimal count, BigDecimal scale) {
        boolean areHundreds = scale.compareTo(HUNDRED) == 0;
        BigDecimal low = count.remainder(THOUSAND);
        BigDecimal high = count.subtract(low);
        BigDecimal leastHigh = areHundreds ? THOUSAND : scale.multiply(THOUSAND);
        boolean fits = low.signum() > 0
                && low.compareTo(areHundreds ? HUNDRED : THOUSAND) < 0
                && (high.signum() == 0 || high.compareTo(leastHigh) >= 0);
        return fits ? Optional.of(high.add(low.multiply(scale))) : Optional.empty();
    }
}
