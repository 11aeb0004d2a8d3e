package dev.loquat.nlu.slot.builtin;

import static dev.loquat.nlu.slot.builtin.DurationUnit.DAY;
import static dev.loquat.nlu.slot.builtin.DurationUnit.SECOND;
import static dev.loquat.nlu.slot.builtin.DurationUnit.WEEK;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * A stretch of time in the units in which it was said.
 *
 * @param amounts how many of each unit; never empty
 */
record Span(Map<DurationUnit, BigDecimal> amounts) {

    /** Keeps a copy of the map, the longest unit first. */
    Span {
        amounts = Collections.unmodifiableMap(new EnumMap<>(amounts));
    }

    static Span of(BigDecimal amount, DurationUnit unit) {
        return new Span(Map.of(unit, amount));
    }

    /** Both together. */
    Span plus(Span other) {
        Map<DurationUnit, BigDecimal> sum = new EnumMap<>(amounts);
        other.amounts.forEach((unit, amount) -> sum.merge(unit, amount, BigDecimal::add));
        return new Span(sum);
    }

    /** So many of it. */
    Span times(BigDecimal count) {
        Map<DurationUnit, BigDecimal> product = new EnumMap<>(amounts);
        product.replaceAll((unit, amount) -> amount.multiply(count));
        return new Span(product);
    }

    /** The longest unit that was said. */
    DurationUnit longest() {
        return amounts.keySet().iterator().next();
    }

    /** The shortest unit that was said. */
    DurationUnit shortest() {
        return Collections.max(amounts.keySet());
    }

    /** Only whole amounts of each unit: halves become what they are in the next shorter one, down to the second. */
    Map<DurationUnit, BigDecimal> wholeAmounts() {
        Map<DurationUnit, BigDecimal> whole = new EnumMap<>(amounts);
        for (DurationUnit unit : DurationUnit.values()) {
            BigDecimal amount = whole.getOrDefault(unit, BigDecimal.ZERO);
            BigDecimal fraction = amount.remainder(BigDecimal.ONE);
            if (unit != SECOND && fraction.signum() != 0) {
                whole.put(unit, amount.subtract(fraction));
                whole.merge(unit.next(), fraction.multiply(BigDecimal.valueOf(unit.ofNext())), BigDecimal::add);
            }
        }
        whole.values().removeIf(amount -> amount.signum() == 0);
        return whole;
    }

    /** As ISO 8601 writes it: {@code P2YT3H10M}; weeks stand alone there, so beside other units they become days. */
    String written() {
        Map<DurationUnit, BigDecimal> whole = wholeAmounts();
        BigDecimal weeks = whole.getOrDefault(WEEK, BigDecimal.ZERO);
        if (weeks.signum() != 0 && whole.size() > 1) {
            whole.remove(WEEK);
            whole.merge(DAY, weeks.multiply(BigDecimal.valueOf(7)), BigDecimal::add);
        }
        StringBuilder iso = new StringBuilder("P");
        boolean inClock = false;
        for (Map.Entry<DurationUnit, BigDecimal> amount : whole.entrySet()) {
            if (amount.getKey().isOfClock() && !inClock) {
                iso.append('T');
                inClock = true;
            }
            iso.append(NumberRows.written(amount.getValue()))
                    .append(amount.getKey().letter());
        }
        return whole.isEmpty() ? "PT0S" : iso.toString();
    }
}
