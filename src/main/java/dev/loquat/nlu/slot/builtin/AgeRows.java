package dev.loquat.nlu.slot.builtin;

import dev.loquat.nlu.grammar.Grammar;
import dev.loquat.nlu.grammar.Parts;
import java.math.BigDecimal;
import java.util.Optional;

/** How old something is: rows of {@code age}, a {@link Measured}. Needs {@link NumberRows}. */
final class AgeRows {

    private static final MeasureUnit YEAR = MeasureUnit.of("year", Dimension.AGE);

    private AgeRows() {}

    static void addTo(Grammar.Builder<BuiltinContext> grammar) {
        unit(grammar, "(year|years|yr|yrs)", YEAR);
        unit(grammar, "(month|months|mo|mos|mth|mths)", MeasureUnit.of("month", Dimension.AGE));
        unit(grammar, "(week|weeks|wk|wks)", MeasureUnit.of("week", Dimension.AGE));
        unit(grammar, "(day|days)", MeasureUnit.of("day", Dimension.AGE));
        grammar.row("age", "{positive} [-] {age-unit} [-] (old|olds)", AgeRows::counted)
                .row("age", "{positive} {age-unit} (of age|in age|young)", AgeRows::counted)
                .row(
                        "age",
                        "(a|an) {age-unit} old",
                        (parts, context) -> Optional.of(Measured.of(BigDecimal.ONE, parts.get(0, MeasureUnit.class))))
                .row("age", "{positive} [-] (yo|yos|y.o|y.o.|y/o)", AgeRows::years)
                .row("age", "(aged|age of|age) {positive}", AgeRows::years)
                .row("bare-age", "{positive} {age-unit}", AgeRows::counted);
    }

    private static void unit(Grammar.Builder<BuiltinContext> grammar, String words, MeasureUnit unit) {
        grammar.constant("age-unit", words, unit);
    }

    private static Optional<Measured> counted(Parts parts, BuiltinContext context) {
        return Optional.of(Measured.of(parts.get(0, BigDecimal.class), parts.get(1, MeasureUnit.class)));
    }

    private static Optional<Measured> years(Parts parts, BuiltinContext context) {
        return Optional.of(Measured.of(parts.get(0, BigDecimal.class), YEAR));
    }
}
