package dev.loquat.nlu.time;

import java.time.LocalDateTime;

/**
 * A stretch of time.
 *
 * @param start when it begins
 * @param end when it is over: the first moment behind it
 * @param grain how exactly it is meant
 */
public record Stretch(LocalDateTime start, LocalDateTime end, Grain grain) {

    /** The stretch of one grain that begins at a moment. */
    public static Stretch of(LocalDateTime start, Grain grain) {
        return new Stretch(start, grain.plus(start, 1), grain);
    }

    /** The stretch of one grain that a moment lies in. */
    public static Stretch around(LocalDateTime moment, Grain grain) {
        return of(grain.floor(moment), grain);
    }

    /** The stretch of several grains that begins at a moment. */
    static Stretch of(LocalDateTime start, Grain grain, int count) {
        return new Stretch(start, grain.plus(start, count), grain);
    }

    /** Whether it is just one hour, day, month ..., and not an interval. */
    public boolean isSingle() {
        return end.equals(grain.plus(start, 1));
    }

    boolean endsAfter(LocalDateTime moment) {
        return end.isAfter(moment);
    }

    boolean covers(LocalDateTime moment) {
        return !start.isAfter(moment) && end.isAfter(moment);
    }
}
