package dev.loquat.nlu.slot.builtin;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/**
 * An amount of something, or a range of amounts.
 *
 * @param least the lower bound, itself included
 * @param most the upper bound, itself included; where both are the same it is one amount
 * @param unit what is counted
 * @param leading the first unit that was named, which differs from {@code unit} in "5 feet 2 inches"
 * @param isDoubtful whether its words are an amount only where one is talked about, such as "10 c"
 */
record Measured(
        Optional<BigDecimal> least,
        Optional<BigDecimal> most,
        MeasureUnit unit,
        MeasureUnit leading,
        boolean isDoubtful) {

    static Measured of(BigDecimal value, MeasureUnit unit) {
        return new Measured(Optional.of(value), Optional.of(value), unit, unit, false);
    }

    static Measured range(Optional<BigDecimal> least, Optional<BigDecimal> most, MeasureUnit unit) {
        return new Measured(least, most, unit, unit, false);
    }

    Dimension dimension() {
        return unit.dimension();
    }

    /** Whether it is one amount, not a range. */
    boolean isExact() {
        return least.isPresent() && least.equals(most);
    }

    /** The one amount that it is. */
    BigDecimal value() {
        return least.orElseThrow();
    }

    /** Whether both are counted in the same unit, or in units of which each is so many of the other. */
    boolean comparesWith(Measured other) {
        boolean converts = dimension() != Dimension.MONEY && dimension() != Dimension.TEMPERATURE;
        return dimension() == other.dimension() && (converts || unit.equals(other.unit));
    }

    Measured doubtful() {
        return new Measured(least, most, unit, leading, true);
    }

    /** The same amount, counted in another unit of its dimension. */
    Measured in(MeasureUnit other) {
        return other.equals(unit)
                ? this
                : new Measured(
                        least.map(bound -> convert(bound, other)),
                        most.map(bound -> convert(bound, other)),
                        other,
                        leading,
                        isDoubtful);
    }

    private BigDecimal convert(BigDecimal amount, MeasureUnit other) {
        return amount.multiply(unit.factor()).divide(other.factor(), MathContext.DECIMAL64);
    }

    /** As it is written: {@code 21.5 celsius}, {@code 2..7 gram}, {@code ..6 pound}, {@code 5}. */
    String written() {
        String amount = isExact() ? NumberRows.written(value()) : bound(least) + ".." + bound(most);
        return (amount + " " + unit.name()).strip();
    }

    private static String bound(Optional<BigDecimal> bound) {
        return bound.map(NumberRows::written).orElse("");
    }
}
