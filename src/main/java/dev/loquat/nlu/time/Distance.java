package dev.loquat.nlu.time;

import java.time.LocalDateTime;
import java.util.Optional;

/**
 * How far away something is.
 *
 * @param months how many months later; earlier when negative
 * @param days and how many days
 * @param seconds and how many seconds
 * @param grain how exactly "in three weeks" is meant
 */
public record Distance(long months, long days, long seconds, Grain grain) {

    private static final int LAST_YEAR = 9999;

    /** The same into the past. */
    public Distance negated() {
        return new Distance(-months, -days, -seconds, grain);
    }

    /** The same, meant otherwise. */
    public Distance to(Grain newGrain) {
        return new Distance(months, days, seconds, newGrain);
    }

    /** The moment so far from another one; empty where ISO 8601 ends, in whose years are four digits. */
    Optional<LocalDateTime> from(LocalDateTime moment) {
        if (Math.abs(months) > 12L * LAST_YEAR || Math.abs(days) > 366L * LAST_YEAR) {
            return Optional.empty();
        }
        LocalDateTime then = moment.plusMonths(months).plusDays(days).plusSeconds(seconds);
        return then.getYear() > 0 && then.getYear() <= LAST_YEAR ? Optional.of(then) : Optional.empty();
    }
}
