package dev.loquat.nlu.slot.builtin;

import dev.loquat.nlu.grammar.Grammar;
import dev.loquat.nlu.grammar.Parts;
import java.math.BigDecimal;
import java.util.Optional;

/** Percentages: the category {@code percentage}, a {@link Share}. Needs {@link NumberRows}. */
final class PercentageRows {

    /**
     * A share of a hundred.
     *
     * @param number how many of a hundred
     * @param isNamed whether it was called so; where it is asked for a number is enough
     */
    record Share(BigDecimal number, boolean isNamed) {}

    private PercentageRows() {}

    static void addTo(Grammar.Builder<BuiltinContext> grammar) {
        grammar.row("percentage", "{number} (%|percent|percents|per cent|percentage|pct|pc)", PercentageRows::percent)
                .row("percentage", "{fraction} (a|of a|of one) (percent|per cent)", PercentageRows::percent)
                .row("percentage", "(percent|percents|per cent) of {number}", PercentageRows::percent)
                .row("percentage", "% {numeral}", PercentageRows::glued)
                .row("bare-percentage", "{bare-number}", (parts, context) -> share(parts, false));
    }

    private static Optional<Share> percent(Parts parts, BuiltinContext context) {
        return share(parts, true);
    }

    private static Optional<Share> share(Parts parts, boolean isNamed) {
        return Optional.of(new Share(parts.get(0, BigDecimal.class), isNamed));
    }

    private static Optional<Share> glued(Parts parts, BuiltinContext context) {
        return parts.isGlued() && !parts.isGluedToWhatPrecedes() && !parts.runsOn()
                ? percent(parts, context)
                : Optional.empty();
    }
}
