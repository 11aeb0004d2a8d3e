package dev.loquat.evaluation.builtin;

import dev.loquat.nlu.slot.builtin.Grain;
import dev.loquat.nlu.slot.builtin.Meanings;
import dev.loquat.nlu.slot.builtin.Resolution;
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

    private static LocalDateTime behind(LocalDateTime start, Grain grain) {
        return switch (grain) {
            case SECOND -> start.plusSeconds(1);
            case MINUTE -> start.plusMinutes(1);
            case HOUR -> start.plusHours(1);
            case DAY -> start.plusDays(1);
            case WEEK -> start.plusWeeks(1);
            case MONTH -> start.plusMonths(1);
            case QUARTER -> start.plusMonths(3);
            case YEAR -> start.plusYears(1);
        };
    }

    @Override
    public String toString() {
        return Meanings.interval(start, end)
                + grain.map(exact -> " to the " + exact).orElse("")
                + (isOfAnyDay ? " of any day" : "");
    }
}
