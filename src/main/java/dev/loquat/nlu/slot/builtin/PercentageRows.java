package dev.loquat.nlu.slot.builtin;

import dev.loquat.nlu.grammar.Grammar;
import dev.loquat.nlu.grammar.Parts;
import java.math.BigDecimal;
import java.util.Optional;

/** Percentages: the category {@code percentage}, a {@link Share}. Needs {@link NumberRows}. */
final class PercentageRows {

    /** A share of a hundred: how many of a hundred. */
    record Share(BigDecimal number) {}

    private PercentageRows() {}

    static void addTo(Grammar.Builder<BuiltinContext> grammar) {
        grammar.row(
                        "percentage",
                        "{number} (%|percent|percents|per cent|per cents|percentage|percentages|pct|pc)",
                        PercentageRows::percent)
                .row("percentage", "{fraction} (a|of a|of one) (percent|per cent)", PercentageRows::percent)
                .row("percentage", "(percent|percents|per cent|per cents) of {number}", PercentageRows::led)
                .row("percentage", "% {numeral}", PercentageRows::glued);
    }

    private static Optional<Share> percent(Parts parts, BuiltinContext context) {
        return Optional.of(new Share(parts.get(0, BigDecimal.class)));
    }

    /** "Percent of 15", but not of what the "25" before it are: "25 percent of 80". */
    private static Optional<Share> led(Parts parts, BuiltinContext context) {
        return CardinalRows.endsNumber(parts.preceding()) ? Optional.empty() : percent(parts, context);
    }

    private static Optional<Share> glued(Parts parts, BuiltinContext context) {
        return parts.isGlued() && !parts.isGluedToWhatPrecedes() && !parts.runsOn()
                ? percent(parts, context)
                : Optional.empty();
    }
}
