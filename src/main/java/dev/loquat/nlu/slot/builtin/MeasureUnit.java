package dev.loquat.nlu.slot.builtin;

import java.math.BigDecimal;

/**
 * A unit of measure, or a currency.
 *
 * @param name such as {@code kilometer}, {@code mile per hour}, {@code USD}
 * @param dimension what it measures
 * @param factor how many base units of its dimension one of it is
 */
record MeasureUnit(String name, Dimension dimension, BigDecimal factor) {

    static final MeasureUnit UNNAMED = new MeasureUnit("", Dimension.UNNAMED, BigDecimal.ONE);

    /** A unit that is not counted in others. */
    static MeasureUnit of(String name, Dimension dimension) {
        return new MeasureUnit(name, dimension, BigDecimal.ONE);
    }
}
