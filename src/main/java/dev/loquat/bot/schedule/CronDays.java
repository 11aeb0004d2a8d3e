package dev.loquat.bot.schedule;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The days that the two fields for days stand for, one of which is {@code ?}. */
final class CronDays {

    private static final Pattern NEAREST_WEEKDAY = Pattern.compile("(\\d{1,2})W");
    private static final Pattern LAST_OF_KIND = Pattern.compile("(\\w{1,3})L");
    private static final Pattern NTH_OF_KIND = Pattern.compile("(\\w{1,3})#([1-5])");

    private CronDays() {}

    static Predicate<LocalDate> of(String daysOfMonth, String daysOfWeek) {
        if (daysOfMonth.equals("?") == daysOfWeek.equals("?")) {
            throw new InvalidSchedule(
                    "a cron expression has '?' for either the day of the month or the day of the week," + " found '"
                            + daysOfMonth + "' and '" + daysOfWeek + "'");
        }
        return daysOfWeek.equals("?") ? ofMonth(daysOfMonth) : ofWeek(daysOfWeek);
    }

    private static Predicate<LocalDate> ofMonth(String text) {
        if (text.equals("L")) {
            return date -> date.getDayOfMonth() == date.lengthOfMonth();
        }
        if (text.equals("LW")) {
            return date -> date.equals(nearestWeekday(YearMonth.from(date).atEndOfMonth()));
        }
        Matcher nearest = NEAREST_WEEKDAY.matcher(text);
        if (nearest.matches()) {
            int day = CronField.DAYS.number(nearest.group(1), text);
            return date -> day <= date.lengthOfMonth() && date.equals(nearestWeekday(date.withDayOfMonth(day)));
        }
        var days = CronField.DAYS.parse(text);
        return date -> days.get(date.getDayOfMonth());
    }

    private static Predicate<LocalDate> ofWeek(String text) {
        Optional<Predicate<LocalDate>> special = nthOfWeek(text);
        if (special.isPresent()) {
            return special.get();
        }
        var days = CronField.WEEKDAYS.parse(text.equals("L") ? "SAT" : text);
        return date -> days.get(sundayFirst(date));
    }

    private static Optional<Predicate<LocalDate>> nthOfWeek(String text) {
        Matcher nth = NTH_OF_KIND.matcher(text);
        if (nth.matches()) {
            int kind = CronField.WEEKDAYS.number(nth.group(1), text);
            int number = Integer.parseInt(nth.group(2));
            return Optional.of(date -> sundayFirst(date) == kind && (date.getDayOfMonth() - 1) / 7 + 1 == number);
        }
        Matcher last = LAST_OF_KIND.matcher(text);
        if (last.matches()) {
            int kind = CronField.WEEKDAYS.number(last.group(1), text);
            return Optional.of(date -> sundayFirst(date) == kind && date.getDayOfMonth() + 7 > date.lengthOfMonth());
        }
        return Optional.empty();
    }

    /** The weekday that is nearest to a day, in the same month. */
    private static LocalDate nearestWeekday(LocalDate day) {
        if (day.getDayOfWeek() == DayOfWeek.SATURDAY) {
            return day.getDayOfMonth() == 1 ? day.plusDays(2) : day.minusDays(1);
        }
        if (day.getDayOfWeek() == DayOfWeek.SUNDAY) {
            return day.getDayOfMonth() == day.lengthOfMonth() ? day.minusDays(2) : day.plusDays(1);
        }
        return day;
    }

    private static int sundayFirst(LocalDate date) {
        return date.getDayOfWeek().getValue() % 7 + 1;
    }
}
