package dev.loquat.nlu.slot.builtin;

import dev.loquat.nlu.grammar.Grammar;
import dev.loquat.nlu.grammar.Parts;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * Amounts, hedged ones and ranges of them: the category {@code range}, a {@link Measured}, and {@code hedged-number},
 * whose unit is left to be understood. The wordings are Duckling's. Needs {@link AmountRows} and {@link CurrencyRows}.
 */
final class AmountRangeRows {

    static final String HEDGE = "about";

    private AmountRangeRows() {}

    static void addTo(Grammar.Builder<BuiltinContext> grammar) {
        addHedges(grammar);
        BetweenRows.addTo(grammar);
        addBounds(grammar);
        grammar.row(
                "hedged-number", "{hedge} {number}", (parts, context) -> Optional.of(parts.get(1, BigDecimal.class)));
    }

    private static void addHedges(Grammar.Builder<BuiltinContext> grammar) {
        grammar.constant(
                        "hedge",
                        "(about|around|approximately|approx|approx.|roughly|nearly|almost|close to|near|near to|circa|some|~"
                                + "|exactly|precisely|just|a|an)",
                        HEDGE)
                .same("range", "{amount}")
                .row("range", "{amount} and {amount}", AmountRangeRows::sumInSmallest)
                .row("range", "{hedge} {range}", AmountRangeRows::hedged);
    }

    /** Not the "A" of "A$ 20". */
    private static Optional<Measured> hedged(Parts parts, BuiltinContext context) {
        boolean isPartOfSign =
                parts.isFirstGlued() && Character.isLetter(parts.first().charAt(0));
        return isPartOfSign ? Optional.empty() : Optional.of(parts.get(1, Measured.class));
    }

    /** "A kilometer and a mile", the smaller first. */
    private static Optional<Measured> sumInSmallest(Parts parts, BuiltinContext context) {
        Measured first = parts.get(0, Measured.class);
        Measured second = parts.get(1, Measured.class);
        boolean fits = first.dimension() == Dimension.LENGTH
                && second.dimension() == Dimension.LENGTH
                && first.unit().factor().compareTo(second.unit().factor()) < 0;
        return fits ? Optional.of(AmountRows.sum(first, second, first.unit())) : Optional.empty();
    }

    private static void addBounds(Grammar.Builder<BuiltinContext> grammar) {
        grammar.row(
                        "range",
                        "(under|below|within|less than|lower than|lesser than|fewer than|cheaper than|shorter than|lighter than|colder than|cooler than|at most|no more than|not more than|not over|not above|up to|less than or equal to|max|maximum|max.|maximally|[a] maximum of|[a] max of) {amount}",
                        (parts, context) -> bounded(parts, false))
                .row(
                        "range",
                        "{amount} (or less|or fewer|at most|or under|or below|max|maximum|tops)",
                        (parts, context) -> bounded(parts, false))
                .row(
                        "range",
                        "(over|above|more than|greater than|higher than|larger than|bigger than|longer than|taller than|heavier than|hotter than|warmer than|at least|no less than|not less than|not under|not below|more than or equal to|greater than or equal to|exceeding|beyond|min|minimum|min.|[a] minimum of|[a] min of|upwards of) {amount}",
                        (parts, context) -> bounded(parts, true))
                .row(
                        "range",
                        "{amount} (or more|or over|or above|at least|min|minimum|and up|upwards)",
                        (parts, context) -> bounded(parts, true));
    }

    private static Optional<Measured> bounded(Parts parts, boolean fromBelow) {
        Measured bound = parts.get(0, Measured.class);
        Optional<BigDecimal> least = fromBelow ? bound.least() : Optional.empty();
        Optional<BigDecimal> most = fromBelow ? Optional.empty() : bound.most();
        Measured range = Measured.range(least, most, bound.unit());
        return Optional.of(bound.isDoubtful() ? range.doubtful() : range);
    }
}
