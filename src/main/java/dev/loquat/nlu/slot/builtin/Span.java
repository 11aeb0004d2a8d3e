package dev.loquat.nlu.slot.builtin;

import static dev.loquat.nlu.slot.builtin.DurationUnit.DAY;
import static dev.loquat.nlu.slot.builtin.DurationUnit.SECOND;
import static dev.loquat.nlu.slot.builtin.DurationUnit.WEEK;

import dev.loquat.nlu.time.Distance;
import dev.loquat.nlu.time.Grain;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * A stretch of time in the units in which it was said.
 *
 * @param amounts how many of each unit; never empty
 */
record Span(Map<DurationUnit, BigDecimal> amounts) {

    private static final BigDecimal FURTHEST = BigDecimal.valueOf(100_000);

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

    /** Whether both have a unit in common. */
    boolean sharesUnitWith(Span other) {
        return !Collections.disjoint(amounts.keySet(), other.amounts.keySet());
    }

    /** How many of its unit, when it is whole and there is only one. */
    Optional<Integer> count() {
        BigDecimal amount = amounts.values().iterator().next();
        boolean whole = amounts.size() == 1 && amount.stripTrailingZeros().scale() <= 0;
        return whole && amount.compareTo(FURTHEST) < 0 ? Optional.of(amount.intValue()) : Optional.empty();
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

    /** How far away that is; empty when it is out of all proportion. */
    Optional<Distance> distance() {
        long months = 0;
        long days = 0;
        long seconds = 0;
        Grain grain = longest().grain();
        for (Map.Entry<DurationUnit, BigDecimal> part : wholeAmounts().entrySet()) {
            if (part.getValue().compareTo(FURTHEST) > 0) {
                return Optional.empty();
            }
            long amount = part.getValue().longValue();
            DurationUnit unit = part.getKey();
            months += amount * unit.months();
            days += amount * unit.days();
            seconds += amount * unit.seconds();
            grain = grain.finer(unit.grain());
        }
        return Optional.of(new Distance(months, days, seconds, finer(grain)));
    }

    /** "In three days" is meant to the hour, "in three weeks" to the day, as in Duckling. */
    private static Grain finer(Grain grain) {
        return switch (grain) {
            case SECOND, MINUTE -> Grain.SECOND;
            case HOUR -> Grain.MINUTE;
            case DAY -> Grain.HOUR;
            case WEEK, MONTH -> Grain.DAY;
            case QUARTER, YEAR -> Grain.MONTH;
        };
    }

    /** "Two years three months" are 27 months. */
    private BigDecimal inMonths() {
        BigDecimal years = amounts.getOrDefault(DurationUnit.YEAR, BigDecimal.ZERO);
        return years.multiply(BigDecimal.valueOf(DurationUnit.YEAR.months()))
                .add(amounts.getOrDefault(DurationUnit.MONTH, BigDecimal.ZERO));
    }

    /** How long it is, a month having 30 days and a year 365. */
    BigDecimal seconds() {
        if (longest() == DurationUnit.YEAR && shortest() == DurationUnit.MONTH) {
            return inMonths().multiply(BigDecimal.valueOf(DurationUnit.MONTH.length()));
        }
        BigDecimal total = BigDecimal.ZERO;
        for (Map.Entry<DurationUnit, BigDecimal> part : amounts.entrySet()) {
            total = total.add(
                    part.getValue().multiply(BigDecimal.valueOf(part.getKey().length())));
        }
        return total;
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
