package dev.loquat.evaluation.builtin;

import dev.loquat.nlu.slot.builtin.Meanings;
import dev.loquat.nlu.slot.builtin.Resolution;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A number, or so much of something.
 *
 * @param least the lower bound
 * @param most the upper bound
 * @param units what may be counted
 */
record ExpectedAmount(Optional<BigDecimal> least, Optional<BigDecimal> most, List<UnitTable.Unit> units)
        implements ExpectedValue {

    /** What both sources compute with floating-point numbers cannot be compared more exactly. */
    private static final double TOLERANCE = 1e-9;

    static ExpectedAmount of(BigDecimal value, List<UnitTable.Unit> units) {
        return new ExpectedAmount(Optional.of(value), Optional.of(value), units);
    }

    @Override
    public boolean isMetBy(Resolution resolution) {
        return resolution instanceof Resolution.Amount amount
                && units.stream()
                        .anyMatch(unit -> unit.isNamed(amount.unit())
                                && isSame(least, amount.least(), unit.factor())
                                && isSame(most, amount.most(), unit.factor()));
    }

    private static boolean isSame(Optional<BigDecimal> expected, Optional<BigDecimal> found, BigDecimal factor) {
        if (expected.isEmpty() || found.isEmpty()) {
            return expected.isEmpty() && found.isEmpty();
        }
        double wanted = expected.get().multiply(factor).doubleValue();
        return Math.abs(found.get().doubleValue() - wanted) <= TOLERANCE * Math.max(Math.abs(wanted), TOLERANCE);
    }

    @Override
    public String toString() {
        return Meanings.amount(least, most, units.get(0).name());
    }
}
