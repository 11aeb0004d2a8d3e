package dev.loquat.nlu.time;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;

/** How exactly a time is meant: "3 pm" to the hour, "tomorrow" to the day; the shortest first. */
public enum Grain {
    SECOND,
    MINUTE,
    HOUR,
    DAY,
    WEEK,
    MONTH,
    QUARTER,
    YEAR;

    /** The beginning of the stretch of this length that a moment lies in; weeks begin on Monday. */
    public LocalDateTime floor(LocalDateTime moment) {
        LocalDate day = moment.toLocalDate();
        return switch (this) {
            case SECOND -> moment.truncatedTo(ChronoUnit.SECONDS);
            case MINUTE -> moment.truncatedTo(ChronoUnit.MINUTES);
            case HOUR -> moment.truncatedTo(ChronoUnit.HOURS);
            case DAY -> day.atStartOfDay();
            case WEEK -> day.minusDays(day.getDayOfWeek().getValue() - 1L).atStartOfDay();
            case MONTH -> day.withDayOfMonth(1).atStartOfDay();
            case QUARTER -> day.with(IsoFields.DAY_OF_QUARTER, 1).atStartOfDay();
            case YEAR -> day.withDayOfYear(1).atStartOfDay();
        };
    }

    /** So many stretches of this length later; earlier when negative. */
    public LocalDateTime plus(LocalDateTime moment, long count) {
        return switch (this) {
            case SECOND -> moment.plusSeconds(count);
            case MINUTE -> moment.plusMinutes(count);
            case HOUR -> moment.plusHours(count);
            case DAY -> moment.plusDays(count);
            case WEEK -> moment.plusWeeks(count);
            case MONTH -> moment.plusMonths(count);
            case QUARTER -> moment.plusMonths(3 * count);
            case YEAR -> moment.plusYears(count);
        };
    }

    /** The finer one of two. */
    public Grain finer(Grain other) {
        return compareTo(other) < 0 ? this : other;
    }

    /** Whether a stretch of it is a day or more. */
    public boolean isOfCalendar() {
        return compareTo(DAY) >= 0;
    }
}
