package dev.loquat.nlu.time;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/**
 * What comes in a year by a rule of its own.
 *
 * @param name tells it from others: two of the same name are equal
 * @param grain what it is counted in
 * @param rule the stretches that begin in a year
 */
public record Holiday(String name, Grain grain, IntFunction<Stream<Stretch>> rule) implements Recurring {

    /** One that is a day long. */
    public static Holiday day(String name, IntFunction<LocalDate> rule) {
        return days(name, rule, 1);
    }

    /** One that is several days long. */
    public static Holiday days(String name, IntFunction<LocalDate> rule, int length) {
        return new Holiday(
                name, Grain.DAY, year -> Stream.of(Stretch.of(rule.apply(year).atStartOfDay(), Grain.DAY, length)));
    }

    /** One that comes never or several times in some years. */
    public static Holiday some(String name, IntFunction<Stream<LocalDate>> rule, int length) {
        return new Holiday(
                name,
                Grain.DAY,
                year -> rule.apply(year).map(day -> Stretch.of(day.atStartOfDay(), Grain.DAY, length)));
    }

    @Override
    public Grain cycle() {
        return Grain.YEAR;
    }

    @Override
    public Stream<Stretch> in(LocalDateTime cycleStart) {
        return rule.apply(cycleStart.getYear());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Holiday holiday && name.equals(holiday.name);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }
}
