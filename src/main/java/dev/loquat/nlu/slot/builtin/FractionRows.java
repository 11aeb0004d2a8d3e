package dev.loquat.nlu.slot.builtin;

import dev.loquat.nlu.grammar.Grammar;
import dev.loquat.nlu.grammar.Parts;
import java.math.BigDecimal;
import java.util.Optional;

/** Halves, quarters and dozens: the category {@code fraction}, and rows of {@code positive}. Needs {@link NumberRows}. */
final class FractionRows {

    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final BigDecimal TWELVE = BigDecimal.valueOf(12);

    private FractionRows() {}

    static void addTo(Grammar.Builder<BuiltinContext> grammar) {
        addFractions(grammar);
        addDozens(grammar);
    }

    private static void addFractions(Grammar.Builder<BuiltinContext> grammar) {
        grammar.constant("fraction", "(½|[a|one] half)", HALF)
                .constant("fraction", "(¼|(a|one) quarter)", new BigDecimal("0.25"))
                .constant("fraction", "(¾|three quarters)", new BigDecimal("0.75"))
                .row("fraction", "{digits} / {digits}", FractionRows::quotient)
                .same("positive", "{fraction}")
                .row("positive", "({cardinal}|{numeral}) and {fraction}", FractionRows::mixed)
                .row("positive", "{numeral} {fraction}", FractionRows::mixed);
    }

    /** Only fractions that have finitely many decimals, since the value is written in decimals. */
    private static Optional<BigDecimal> quotient(Parts parts, BuiltinContext context) {
        Optional<Integer> dividend = NumberRows.small(parts.get(0, String.class));
        Optional<Integer> divisor = NumberRows.small(parts.get(1, String.class));
        if (!parts.isGlued() || dividend.isEmpty() || divisor.isEmpty() || divisor.get() == 0) {
            return Optional.empty();
        }
        BigDecimal millionfold = BigDecimal.valueOf(dividend.get() * 1_000_000L);
        BigDecimal[] parted = millionfold.divideAndRemainder(BigDecimal.valueOf(divisor.get()));
        return parted[1].signum() == 0 ? Optional.of(parted[0].movePointLeft(6)) : Optional.empty();
    }

    private static Optional<BigDecimal> mixed(Parts parts, BuiltinContext context) {
        BigDecimal fraction = parts.get(1, BigDecimal.class);
        boolean proper = fraction.compareTo(BigDecimal.ONE) < 0;
        return proper ? Optional.of(parts.get(0, BigDecimal.class).add(fraction)) : Optional.empty();
    }

    private static void addDozens(Grammar.Builder<BuiltinContext> grammar) {
        grammar.constant("positive", "[a] dozen", TWELVE)
                .constant("positive", "half a dozen", BigDecimal.valueOf(6))
                .constant("positive", "a couple", BigDecimal.valueOf(2))
                .row(
                        "positive",
                        "({cardinal}|{numeral}) dozen",
                        (parts, context) ->
                                Optional.of(parts.get(0, BigDecimal.class).multiply(TWELVE)));
    }
}
