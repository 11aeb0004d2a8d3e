package dev.loquat.evaluation.builtin;

import dev.loquat.nlu.slot.builtin.Resolution;
import dev.loquat.nlu.time.Grain;
import java.time.LocalDateTime;

/**
 * A point of time to the hour or more exactly, where the source does not say how exactly it is meant.
 *
 * @param start when it is
 * @param isOfAnyDay whether only the time of day counts
 */
record ExpectedPoint(LocalDateTime start, boolean isOfAnyDay) implements ExpectedValue {

    @Override
    public boolean isMetBy(Resolution resolution) {
        return resolution instanceof Resolution.Interval interval
                && interval.grain().compareTo(Grain.HOUR) <= 0
                && interval.end().isPresent()
                && interval.start().filter(this::isSame).isPresent();
    }

    private boolean isSame(LocalDateTime found) {
        return isOfAnyDay ? found.toLocalTime().equals(start.toLocalTime()) : found.equals(start);
    }

    @Override
    public String toString() {
        return isOfAnyDay ? start.toLocalTime() + " of any day" : start.toString();
    }
}
