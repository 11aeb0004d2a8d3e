package dev.loquat.nlu.slot.builtin;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.time.temporal.Temporal;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * Counts days as Lex does: what names no year is the next such day from today on, a weekday is the first one after today, of
 * a present or past period it is the first day, of a future one the last.
 */
final class Calendar {

    private static final BigDecimal FURTHEST = BigDecimal.valueOf(100_000);
    private static final int YEARS_TO_A_LEAP_DAY = 8;

    private Calendar() {}

    /** A day of a year; empty when the month has no such day. */
    static Optional<LocalDate> day(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /** The first day of this month and day that is not before another one; empty when the month has no such day. */
    static Optional<LocalDate> onOrAfter(LocalDate from, int month, int day) {
        for (int year = from.getYear(); year <= from.getYear() + YEARS_TO_A_LEAP_DAY; year++) {
            Optional<LocalDate> date = day(year, month, day).filter(candidate -> !candidate.isBefore(from));
            if (date.isPresent()) {
                return date;
            }
        }
        return Optional.empty();
    }

    /** The first day that a rule gives for a year and that is not before another one. */
    static Optional<LocalDate> onOrAfter(LocalDate from, IntFunction<LocalDate> dayOfYear) {
        LocalDate date = dayOfYear.apply(from.getYear());
        return Optional.of(date.isBefore(from) ? dayOfYear.apply(from.getYear() + 1) : date);
    }

    /** The first such day of any month that is not before another one. */
    static Optional<LocalDate> onOrAfter(LocalDate from, int dayOfMonth) {
        for (int months = 0; months < 12; months++) {
            LocalDate month = from.withDayOfMonth(1).plusMonths(months);
            Optional<LocalDate> date = day(month.getYear(), month.getMonthValue(), dayOfMonth)
                    .filter(candidate -> !candidate.isBefore(from));
            if (date.isPresent()) {
                return date;
            }
        }
        return Optional.empty();
    }

    /** The first such weekday after a day. */
    static LocalDate next(LocalDate from, DayOfWeek weekday) {
        return from.with(TemporalAdjusters.next(weekday));
    }

    /** The weekday in the week that is so many weeks after the one of a day; weeks begin on Monday. */
    static LocalDate inWeek(LocalDate from, int weeksLater, DayOfWeek weekday) {
        return from.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                .plusWeeks(weeksLater)
                .plusDays(weekday.getValue() - 1L);
    }

    /** So much later; empty when that is out of all proportion. */
    static <T extends Temporal> Optional<T> plus(T from, Span span) {
        return shifted(from, span, 1);
    }

    /** So much earlier; empty when that is out of all proportion. */
    static <T extends Temporal> Optional<T> minus(T from, Span span) {
        return shifted(from, span, -1);
    }

    @SuppressWarnings("unchecked") // Temporal.plus returns the type that it is called on, says its contract.
    private static <T extends Temporal> Optional<T> shifted(T from, Span span, int sign) {
        T shifted = from;
        for (Map.Entry<DurationUnit, BigDecimal> amount : span.wholeAmounts().entrySet()) {
            ChronoUnit unit = unit(amount.getKey());
            if (amount.getValue().compareTo(FURTHEST) > 0 || !shifted.isSupported(unit)) {
                return Optional.empty();
            }
            shifted = (T) shifted.plus(sign * amount.getValue().longValue(), unit);
        }
        return isNear(shifted) ? Optional.of(shifted) : Optional.empty();
    }

    /** ISO 8601 has four digits for a year. */
    private static boolean isNear(Temporal date) {
        int year = date.get(ChronoField.YEAR);
        return year > 0 && year < 10_000;
    }

    private static ChronoUnit unit(DurationUnit unit) {
        return switch (unit) {
            case YEAR -> ChronoUnit.YEARS;
            case MONTH -> ChronoUnit.MONTHS;
            case WEEK -> ChronoUnit.WEEKS;
            case DAY -> ChronoUnit.DAYS;
            case HOUR -> ChronoUnit.HOURS;
            case MINUTE -> ChronoUnit.MINUTES;
            case SECOND -> ChronoUnit.SECONDS;
        };
    }
}
