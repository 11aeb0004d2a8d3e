package dev.loquat.nlu.slot.builtin;

import dev.loquat.nlu.grammar.Grammar;
import java.math.BigDecimal;
import java.util.Optional;

/** Percentages: the category {@code percentage}, the number before the sign as text. Needs {@link NumberRows}. */
final class PercentageRows {

    private PercentageRows() {}

    static void addTo(Grammar.Builder<BuiltinContext> grammar) {
        grammar.row(
                        "percentage",
                        "{number} (%|percent|per cent|percentage|pct)",
                        (parts, context) -> Optional.of(NumberRows.written(parts.get(0, BigDecimal.class)) + "%"))
                .row(
                        "bare-percentage",
                        "{number}",
                        (parts, context) -> Optional.of(NumberRows.written(parts.get(0, BigDecimal.class))));
    }
}
