package dev.loquat.nlu.slot.builtin;

import dev.loquat.nlu.grammar.Grammar;
import dev.loquat.nlu.grammar.Parts;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * Feet with inches and stone with pounds, as rows of {@code amount}: 5'10", 7', 5'', "five foot ten", "eleven stone four". Belongs to
 * {@link AmountRows}.
 */
final class FeetRows {

    private static final MeasureUnit FOOT = new MeasureUnit("foot", Dimension.LENGTH, new BigDecimal("0.3048"));
    private static final MeasureUnit INCH = new MeasureUnit("inch", Dimension.LENGTH, new BigDecimal("0.0254"));
    private static final BigDecimal TALLEST_IN_FEET = BigDecimal.valueOf(8);
    private static final BigDecimal INCHES_OF_FOOT = BigDecimal.valueOf(12);
    private static final MeasureUnit STONE = new MeasureUnit("stone", Dimension.WEIGHT, new BigDecimal("6350.29318"));
    private static final MeasureUnit POUND = new MeasureUnit("pound", Dimension.WEIGHT, new BigDecimal("453.59237"));
    private static final BigDecimal POUNDS_OF_STONE = BigDecimal.valueOf(14);

    private FeetRows() {}

    static void addTo(Grammar.Builder<BuiltinContext> grammar) {
        grammar.row("amount", "{positive} (''|″|”)", (parts, context) -> glued(parts, INCH))
                .row("amount", "{positive} \"", FeetRows::inches)
                .row(
                        "feet",
                        "{positive} ('|′)",
                        (parts, context) ->
                                parts.isGlued() ? Optional.of(parts.get(0, BigDecimal.class)) : Optional.empty())
                .row("amount", "{positive} (foot|feet|ft) {integer}", FeetRows::footTen)
                .row(
                        "amount",
                        "{positive} (foot|feet|ft) {positive} (inch|inches|in|\"|″|'')",
                        FeetRows::gluedFeetAndInches)
                .row("amount", "{positive} stone {integer}", FeetRows::stoneFour)
                .row("amount", "{feet}", FeetRows::feet)
                .row("amount", "{feet} {positive} [''|\"|″|”]", FeetRows::feetAndInches);
    }

    private static Optional<Measured> glued(Parts parts, MeasureUnit unit) {
        return parts.isGlued() && !parts.runsOn()
                ? Optional.of(Measured.of(parts.get(0, BigDecimal.class), unit))
                : Optional.empty();
    }

    /** Not the end of a quotation. */
    private static Optional<Measured> inches(Parts parts, BuiltinContext context) {
        return parts.preceding().equals("\"") || parts.runsOn()
                ? Optional.empty()
                : Optional.of(Measured.of(parts.get(0, BigDecimal.class), INCH));
    }

    private static Optional<Measured> feet(Parts parts, BuiltinContext context) {
        boolean isQuotation = parts.preceding().equals("'") || parts.runsOn();
        return isQuotation ? Optional.empty() : Optional.of(Measured.of(parts.get(0, BigDecimal.class), FOOT));
    }

    private static Optional<Measured> feetAndInches(Parts parts, BuiltinContext context) {
        BigDecimal inches = parts.get(1, BigDecimal.class);
        BigDecimal all = parts.get(0, BigDecimal.class).multiply(INCHES_OF_FOOT).add(inches);
        boolean fits = inches.compareTo(INCHES_OF_FOOT) < 0 && !parts.runsOn();
        return fits ? Optional.of(AmountRows.led(Measured.of(all, INCH), FOOT)) : Optional.empty();
    }

    /** 5ft10in; with blanks it is a sum as others are. */
    private static Optional<Measured> gluedFeetAndInches(Parts parts, BuiltinContext context) {
        return parts.isGlued() ? feetAndInches(parts, context) : Optional.empty();
    }

    /** "Eleven stone four". */
    private static Optional<Measured> stoneFour(Parts parts, BuiltinContext context) {
        return lastOf(parts, STONE, POUND, POUNDS_OF_STONE);
    }

    /** "Five foot ten", with nothing behind it that the ten may count. */
    private static Optional<Measured> footTen(Parts parts, BuiltinContext context) {
        return isArea(parts) ? Optional.empty() : lastOf(parts, FOOT, INCH, INCHES_OF_FOOT);
    }

    /** "300 ft2" is an area, "6ft2" somebody's height. */
    private static boolean isArea(Parts parts) {
        boolean isGluedToUnit = parts.behind(0).endsWith("t");
        return isGluedToUnit && parts.get(0, BigDecimal.class).compareTo(TALLEST_IN_FEET) > 0;
    }

    private static Optional<Measured> lastOf(Parts parts, MeasureUnit large, MeasureUnit small, BigDecimal ratio) {
        BigDecimal rest = BigDecimal.valueOf(parts.number(1));
        BigDecimal all = parts.get(0, BigDecimal.class).multiply(ratio).add(rest);
        boolean isLast = parts.following().isEmpty()
                || !Character.isLetterOrDigit(parts.following().charAt(0));
        boolean fits = rest.compareTo(ratio) < 0 && isLast;
        return fits ? Optional.of(AmountRows.led(Measured.of(all, small), large)) : Optional.empty();
    }
}
