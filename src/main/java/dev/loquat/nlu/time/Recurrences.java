package dev.loquat.nlu.time;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.YearMonth;
import java.util.stream.Stream;

/** What recurs in the calendar: months, weekdays, days of a month, quarters, seasons. */
public final class Recurrences {

    private static final int MONTHS_OF_A_SEASON = 3;

    private Recurrences() {}

    /** March. */
    public record MonthOfYear(Month month) implements Recurring {

        @Override
        public Grain grain() {
            return Grain.MONTH;
        }

        @Override
        public Grain cycle() {
            return Grain.YEAR;
        }

        @Override
        public Stream<Stretch> in(LocalDateTime cycleStart) {
            return Stream.of(Stretch.of(cycleStart.withMonth(month.getValue()), Grain.MONTH));
        }
    }

    /** The 5th. */
    public record DayOfMonth(int day) implements Recurring {

        @Override
        public Grain grain() {
            return Grain.DAY;
        }

        @Override
        public Grain cycle() {
            return Grain.MONTH;
        }

        @Override
        public Stream<Stretch> in(LocalDateTime cycleStart) {
            int length = YearMonth.from(cycleStart).lengthOfMonth();
            return day > length ? Stream.empty() : Stream.of(Stretch.of(cycleStart.withDayOfMonth(day), Grain.DAY));
        }
    }

    /** The 5th of March. */
    public record MonthDay(Month month, int day) implements Recurring {

        @Override
        public Grain grain() {
            return Grain.DAY;
        }

        @Override
        public Grain cycle() {
            return Grain.YEAR;
        }

        @Override
        public Stream<Stretch> in(LocalDateTime cycleStart) {
            return dayOf(cycleStart.getYear(), month.getValue(), day);
        }
    }

    /** Friday; on a Friday the one in a week. */
    public record Weekday(DayOfWeek day) implements Recurring {

        @Override
        public Grain grain() {
            return Grain.DAY;
        }

        @Override
        public Grain cycle() {
            return Grain.WEEK;
        }

        @Override
        public boolean skipsPresent() {
            return true;
        }

        @Override
        public Stream<Stretch> in(LocalDateTime cycleStart) {
            return Stream.of(Stretch.of(cycleStart.plusDays(day.getValue() - 1L), Grain.DAY));
        }
    }

    /** From Friday evening to Sunday night. */
    public record Weekend() implements Recurring {

        private static final int HOURS = 54;

        @Override
        public Grain grain() {
            return Grain.HOUR;
        }

        @Override
        public Grain cycle() {
            return Grain.WEEK;
        }

        @Override
        public Stream<Stretch> in(LocalDateTime cycleStart) {
            return Stream.of(Stretch.of(cycleStart.plusDays(4).plusHours(18), Grain.HOUR, HOURS));
        }
    }

    /** The third quarter. */
    public record QuarterOfYear(int number) implements Recurring {

        @Override
        public Grain grain() {
            return Grain.QUARTER;
        }

        @Override
        public Grain cycle() {
            return Grain.YEAR;
        }

        @Override
        public Stream<Stretch> in(LocalDateTime cycleStart) {
            return Stream.of(Stretch.of(Grain.QUARTER.plus(cycleStart, number - 1L), Grain.QUARTER));
        }
    }

    /** Spring to winter, from the day in March, June, September and December that Duckling has them begin. */
    public record Season(int number) implements Recurring {

        private static final int[] FIRST_DAYS = {20, 21, 23, 21};

        @Override
        public Grain grain() {
            return Grain.DAY;
        }

        @Override
        public Grain cycle() {
            return Grain.YEAR;
        }

        @Override
        public Stream<Stretch> in(LocalDateTime cycleStart) {
            int month = MONTHS_OF_A_SEASON * (number + 1);
            LocalDateTime start = cycleStart.withMonth(month).withDayOfMonth(FIRST_DAYS[number]);
            LocalDateTime end =
                    start.plusMonths(MONTHS_OF_A_SEASON).withDayOfMonth(FIRST_DAYS[(number + 1) % FIRST_DAYS.length]);
            // Its last day is the first one of the next season.
            return Stream.of(new Stretch(start, end.plusDays(1), Grain.DAY));
        }
    }

    /** Whichever season it is. */
    public record AnySeason() implements Recurring {

        @Override
        public Grain grain() {
            return Grain.DAY;
        }

        @Override
        public Grain cycle() {
            return Grain.YEAR;
        }

        @Override
        public Stream<Stretch> in(LocalDateTime cycleStart) {
            return Stream.of(0, 1, 2, 3)
                    .flatMap(number -> new Season(number).in(cycleStart))
                    .map(season -> new Stretch(season.start(), season.end().minusDays(2), Grain.DAY));
        }
    }

    /** Every day, week, month ... */
    public record Every(Grain grain) implements Recurring {

        private static final int MOST = 400;

        @Override
        public Grain cycle() {
            return grain;
        }

        @Override
        public Stream<Stretch> in(LocalDateTime cycleStart) {
            return Stream.of(Stretch.of(cycleStart, grain));
        }

        /** All days of a year, unlike what recurs by the year, are worth counting. */
        @Override
        public Stream<Stretch> from(LocalDateTime moment, LocalDateTime now) {
            return Stream.iterate(grain.floor(moment), start -> grain.plus(start, 1))
                    .limit(MOST)
                    .flatMap(this::in);
        }
    }

    private static Stream<Stretch> dayOf(int year, int month, int day) {
        try {
            return Stream.of(Stretch.of(LocalDate.of(year, month, day).atStartOfDay(), Grain.DAY));
        } catch (DateTimeException noSuchDay) {
            return Stream.empty();
        }
    }
}
