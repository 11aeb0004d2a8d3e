package dev.loquat.nlu.slot.builtin;

import dev.loquat.nlu.grammar.Grammar;
import dev.loquat.nlu.grammar.Parts;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/** What is said of temperatures only, as rows of {@code amount}: "2 below zero", "20 c". Needs {@link AmountRows}. */
final class TemperatureRows {

    private static final MeasureUnit DEGREE = MeasureUnit.of("degree", Dimension.TEMPERATURE);
    private static final MeasureUnit CELSIUS = MeasureUnit.of("celsius", Dimension.TEMPERATURE);
    private static final MeasureUnit FAHRENHEIT = MeasureUnit.of("fahrenheit", Dimension.TEMPERATURE);

    /** Keyboards of the south have this letter where others have the degree sign; normalisation makes an "o" of it. */
    private static final Map<String, MeasureUnit> WITH_INDICATOR =
            Map.of("º", DEGREE, "ºC", CELSIUS, "ºc", CELSIUS, "ºF", FAHRENHEIT, "ºf", FAHRENHEIT);

    private TemperatureRows() {}

    static void addTo(Grammar.Builder<BuiltinContext> grammar) {
        grammar.row("amount", "{positive} below (zero|0|freezing)", TemperatureRows::belowZero)
                .row("amount", "{amount} below (zero|0|freezing)", TemperatureRows::amountBelowZero)
                .row("amount", "{amount} above (zero|0|freezing)", (parts, context) -> temperature(parts));
        grammar.token("degree-indicator", token -> Optional.ofNullable(WITH_INDICATOR.get(token.text())))
                .row(
                        "amount",
                        "{number} {degree-indicator}",
                        (parts, context) -> indicated(parts, parts.get(1, MeasureUnit.class)))
                .row("amount", "{number} {degree-indicator} c", (parts, context) -> indicated(parts, CELSIUS))
                .row("amount", "{number} {degree-indicator} f", (parts, context) -> indicated(parts, FAHRENHEIT));
        letter(grammar, "(c|c.)", CELSIUS);
        letter(grammar, "(f|f.)", FAHRENHEIT);
        letter(grammar, "k", MeasureUnit.of("kelvin", Dimension.TEMPERATURE));
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

    private static Optional<Measured> indicated(Parts parts, MeasureUnit unit) {
        return Optional.of(Measured.of(parts.get(0, BigDecimal.class), unit));
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
