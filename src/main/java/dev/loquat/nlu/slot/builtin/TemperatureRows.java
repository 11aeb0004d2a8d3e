package dev.loquat.nlu.slot.builtin;

import dev.loquat.nlu.grammar.Grammar;
import dev.loquat.nlu.grammar.Parts;
import java.math.BigDecimal;
import java.util.Optional;

/** What is said of temperatures only, as rows of {@code amount}: "2 below zero", "20 c". Needs {@link AmountRows}. */
final class TemperatureRows {

    private static final MeasureUnit DEGREE = MeasureUnit.of("degree", Dimension.TEMPERATURE);

    private TemperatureRows() {}

    static void addTo(Grammar.Builder<BuiltinContext> grammar) {
        grammar.row("amount", "{positive} below (zero|freezing)", TemperatureRows::belowZero)
                .row("amount", "{amount} below (zero|freezing)", TemperatureRows::amountBelowZero)
                .row("amount", "{amount} above (zero|freezing)", (parts, context) -> temperature(parts));
        letter(grammar, "(c|c.)", MeasureUnit.of("celsius", Dimension.TEMPERATURE));
        letter(grammar, "(f|f.)", MeasureUnit.of("fahrenheit", Dimension.TEMPERATURE));
    }

    /** Besides a temperature, "10 c" may be cents and "777F" an aeroplane. */
    private static void letter(Grammar.Builder<BuiltinContext> grammar, String letters, MeasureUnit unit) {
        grammar.row(
                "amount",
                "{number} " + letters,
                (parts, context) -> parts.runsOn()
                        ? Optional.empty()
                        : Optional.of(Measured.of(parts.get(0, BigDecimal.class), unit)
                                .doubtful()));
    }

    private static Optional<Measured> belowZero(Parts parts, BuiltinContext context) {
        Measured degrees = Measured.of(parts.get(0, BigDecimal.class).negate(), DEGREE);
        return Optional.of(degrees);
    }

    private static Optional<Measured> amountBelowZero(Parts parts, BuiltinContext context) {
        return temperature(parts).map(amount -> Measured.of(amount.value().negate(), amount.unit()));
    }

    private static Optional<Measured> temperature(Parts parts) {
        return Optional.of(parts.get(0, Measured.class)).filter(amount -> amount.dimension() == Dimension.TEMPERATURE);
    }
}
