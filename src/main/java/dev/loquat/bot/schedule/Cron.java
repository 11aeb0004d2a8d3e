package dev.loquat.bot.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.BitSet;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * By the calendar: minutes, hours, day of the month, month, day of the week, year. A time that a clock change leaves out does not
 * happen, one that it repeats happens once.
 */
public final class Cron implements ScheduleExpression {

    private static final int FIELDS = 6;

    /** Leap days skip eight years around 1900, 2100 and 2200; what does not happen within ten does not happen. */
    private static final int YEARS_AHEAD = 10;

    private final String text;
    private final BitSet minutes;
    private final BitSet hours;
    private final BitSet months;
    private final BitSet years;
    private final Predicate<LocalDate> days;

    private Cron(String text, String[] fields) {
        this.text = text;
        this.minutes = CronField.MINUTES.parse(fields[0]);
        this.hours = CronField.HOURS.parse(fields[1]);
        this.days = CronDays.of(fields[2], fields[4]);
        this.months = CronField.MONTHS.parse(fields[3]);
        this.years = CronField.YEARS.parse(fields[5]);
    }

    static Cron parse(String text) {
        String[] fields =
                text.substring("cron(".length(), text.length() - 1).strip().split(" +");
        if (fields.length != FIELDS) {
            throw new InvalidSchedule(
                    "a cron expression has six fields: minutes, hours, day of the month, month, day of"
                            + " the week, year; found '" + text + "'");
        }
        return new Cron(text, fields);
    }

    @Override
    public String text() {
        return text;
    }

    @Override
    public Optional<Instant> next(Instant after, ZoneId zone) {
        LocalDateTime from = after.atZone(zone).toLocalDateTime();
        LocalDate day = from.toLocalDate();
        LocalDate end = day.plusYears(YEARS_AHEAD);
        while (day.isBefore(end)) {
            if (!years.get(day.getYear())) {
                day = day.withDayOfYear(1).plusYears(1);
            } else if (!months.get(day.getMonthValue())) {
                day = day.withDayOfMonth(1).plusMonths(1);
            } else {
                Optional<Instant> found = days.test(day) ? onDay(day, after, zone) : Optional.empty();
                if (found.isPresent()) {
                    return found;
                }
                day = day.plusDays(1);
            }
        }
        return Optional.empty();
    }

    private Optional<Instant> onDay(LocalDate day, Instant after, ZoneId zone) {
        for (int hour = hours.nextSetBit(0); hour >= 0; hour = hours.nextSetBit(hour + 1)) {
            for (int minute = minutes.nextSetBit(0); minute >= 0; minute = minutes.nextSetBit(minute + 1)) {
                LocalDateTime local = day.atTime(hour, minute);
                ZonedDateTime time = local.atZone(zone);
                if (time.toLocalDateTime().equals(local) && time.toInstant().isAfter(after)) {
                    return Optional.of(time.toInstant());
                }
            }
        }
        return Optional.empty();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Cron cron && cron.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
