package dev.loquat.evaluation.builtin;

import dev.loquat.nlu.slot.builtin.Meanings;
import dev.loquat.nlu.slot.builtin.Resolution;
import dev.loquat.nlu.time.Grain;
import java.time.LocalDateTime;
import java.util.Optional;

/**
 * A stretch of time, on its day or, of times of any day, at its hours.
 *
 * @param start when it begins
 * @param end when it is over
 * @param grain how exactly it is meant, where the source says so
 * @param isOfAnyDay whether only the time of day counts
 */
record ExpectedInterval(
        Optional<LocalDateTime> start, Optional<LocalDateTime> end, Optional<Grain> grain, boolean isOfAnyDay)
        implements ExpectedValue {

    /** One unit of a grain from here on. */
    static ExpectedInterval oneFrom(LocalDateTime start, Grain grain) {
        return new ExpectedInterval(Optional.of(start), Optional.of(behind(start, grain)), Optional.of(grain), false);
    }

    @Override
    public boolean isMetBy(Resolution resolution) {
        return resolution instanceof Resolution.Interval interval
                && isSame(start, interval.start())
                && isSame(end, interval.end())
                && grain.map(interval.grain()::equals).orElse(true);
    }

    private boolean isSame(Optional<LocalDateTime> expected, Optional<LocalDateTime> found) {
        return isOfAnyDay
                ? expected.map(LocalDateTime::toLocalTime).equals(found.map(LocalDateTime::toLocalTime))
                : expected.equals(found);
    }

    /** One unit of a grain later. */
    private static LocalDateTime behind(LocalDateTime start, Grain grain) {
        return shifted(start, grain, 1);
    }

    /** One unit of a grain earlier. */
    static LocalDateTime before(LocalDateTime end, Grain grain) {
        return shifted(end, grain, -1);
    }

    private static LocalDateTime shifted(LocalDateTime from, Grain grain, int units) {
        return switch (grain) {
            case SECOND -> from.plusSeconds(units);
            case MINUTE -> from.plusMinutes(units);
            case HOUR -> from.plusHours(units);
            case DAY -> from.plusDays(units);
            case WEEK -> from.plusWeeks(units);
            case MONTH -> from.plusMonths(units);
            case QUARTER -> from.plusMonths(3L * units);
            case YEAR -> from.plusYears(units);
        };
    }

    @Override
    public String toString() {
        return Meanings.interval(start, end)
                + grain.map(exact -> " to the " + exact).orElse("")
                + (isOfAnyDay ? " of any day" : "");
    }
}
