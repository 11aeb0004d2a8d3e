package dev.loquat.nlu.slot.builtin;

import dev.loquat.nlu.grammar.Grammar;
import dev.loquat.nlu.grammar.Parts;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Units of measure from the table {@code units.tsv}: the category {@code measure-unit}, a {@link MeasureUnit}. Squares, cubes and
 * speeds are made of units of length: "square feet", "m2", "cubic yards", "miles an hour", "km/h".
 */
final class UnitRows {

    private static final BigDecimal LITERS_OF_CUBIC_METER = BigDecimal.valueOf(1000);

    private UnitRows() {}

    static void addTo(Grammar.Builder<BuiltinContext> grammar) {
        TableFile.rows("units.tsv", 5).forEach(row -> add(grammar, row));
        grammar.same("measure-unit", "{length-unit}");
        addSquaresAndCubes(grammar);
        addSpeeds(grammar);
        addAbbreviated(grammar, "m", "meter", "1");
        addAbbreviated(grammar, "km", "kilometer", "1000");
        addAbbreviated(grammar, "ft", "foot", "0.3048");
        addAbbreviated(grammar, "yd", "yard", "0.9144");
        addAbbreviated(grammar, "mi", "mile", "1609.344");
    }

    private static void add(Grammar.Builder<BuiltinContext> grammar, List<String> row) {
        Dimension dimension = Dimension.valueOf(row.get(0).toUpperCase(Locale.ROOT));
        MeasureUnit unit = new MeasureUnit(row.get(1), dimension, new BigDecimal(row.get(2)));
        String category = dimension == Dimension.LENGTH ? "length-unit" : "measure-unit";
        TableFile.list(row.get(3)).forEach(word -> {
            grammar.constant(category, word, unit);
            if (!word.endsWith("s")) {
                grammar.constant(category, word + "s", unit);
            }
        });
        TableFile.list(row.get(4)).forEach(symbol -> grammar.constant(category, symbol, unit));
    }

    private static void addSquaresAndCubes(Grammar.Builder<BuiltinContext> grammar) {
        grammar.row("measure-unit", "(square|sq|sq.) {length-unit}", (parts, context) -> square(parts))
                .row("measure-unit", "{length-unit} squared", (parts, context) -> square(parts))
                .row(
                        "measure-unit",
                        "{length-unit} [^] 2",
                        (parts, context) -> isPower(parts) ? square(parts) : Optional.empty())
                .row("measure-unit", "(cubic|cu|cu.) {length-unit}", (parts, context) -> cube(parts))
                .row("measure-unit", "{length-unit} cubed", (parts, context) -> cube(parts))
                .row(
                        "measure-unit",
                        "{length-unit} [^] 3",
                        (parts, context) -> isPower(parts) ? cube(parts) : Optional.empty())
                .constant("measure-unit", "(cc|ccs|ccm)", cubic("centimeter", new BigDecimal("0.001")));
    }

    /** Written in one word: "50 sqm", "3 cbm". */
    private static void addAbbreviated(
            Grammar.Builder<BuiltinContext> grammar, String symbol, String length, String meters) {
        BigDecimal factor = new BigDecimal(meters);
        grammar.constant(
                "measure-unit",
                "(sq" + symbol + "|sq" + symbol + ".)",
                new MeasureUnit("square " + length, Dimension.AREA, factor.pow(2)));
        grammar.constant(
                "measure-unit",
                "(cu" + symbol + "|cb" + symbol + ")",
                cubic(length, factor.pow(3).multiply(LITERS_OF_CUBIC_METER)));
    }

    private static boolean isPower(Parts parts) {
        return parts.isGlued() && !parts.runsOn();
    }

    private static Optional<MeasureUnit> square(Parts parts) {
        MeasureUnit length = parts.get(0, MeasureUnit.class);
        return Optional.of(new MeasureUnit(
                "square " + length.name(), Dimension.AREA, length.factor().pow(2)));
    }

    private static Optional<MeasureUnit> cube(Parts parts) {
        MeasureUnit length = parts.get(0, MeasureUnit.class);
        return Optional.of(cubic(length.name(), length.factor().pow(3).multiply(LITERS_OF_CUBIC_METER)));
    }

    private static MeasureUnit cubic(String length, BigDecimal liters) {
        return new MeasureUnit("cubic " + length, Dimension.VOLUME, liters);
    }

    private static void addSpeeds(Grammar.Builder<BuiltinContext> grammar) {
        clock(grammar, "millisecond", "0.001", "(millisecond|milliseconds|ms|msec)");
        clock(grammar, "second", "1", "(second|seconds|s|sec)");
        clock(grammar, "minute", "60", "(minute|minutes|min)");
        clock(grammar, "hour", "3600", "(hour|hours|h|hr|hrs)");
        clock(grammar, "day", "86400", "(day|days)");
        grammar.row("measure-unit", "{length-unit} (per|a|an|/) {clock-unit}", UnitRows::speed);
    }

    private static void clock(Grammar.Builder<BuiltinContext> grammar, String name, String seconds, String words) {
        grammar.constant("clock-unit", words, new MeasureUnit(name, Dimension.SPEED, new BigDecimal(seconds)));
    }

    private static Optional<MeasureUnit> speed(Parts parts, BuiltinContext context) {
        MeasureUnit length = parts.get(0, MeasureUnit.class);
        MeasureUnit time = parts.get(1, MeasureUnit.class);
        BigDecimal factor = length.factor().divide(time.factor(), MathContext.DECIMAL64);
        return Optional.of(new MeasureUnit(length.name() + " per " + time.name(), Dimension.SPEED, factor));
    }
}
