package dev.loquat.nlu.slot.builtin;

import dev.loquat.nlu.grammar.Grammar;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.function.IntFunction;

/** Holidays, each the next one from today on: rows of the category {@code calendar-date}. */
final class HolidayRows {

    private HolidayRows() {}

    static void addTo(Grammar.Builder<BuiltinContext> grammar) {
        holiday(grammar, "new year's [day]", Month.JANUARY, 1);
        holiday(grammar, "new years [day]", Month.JANUARY, 1);
        holiday(grammar, "(valentine's|valentines|valentine) [day]", Month.FEBRUARY, 14);
        holiday(grammar, "good friday", year -> easter(year).minusDays(2));
        holiday(grammar, "easter [sunday]", HolidayRows::easter);
        holiday(grammar, "easter monday", year -> easter(year).plusDays(1));
        holiday(grammar, "(independence day|the fourth of july)", Month.JULY, 4);
        holiday(grammar, "(halloween|hallowe'en)", Month.OCTOBER, 31);
        addThanksgiving(grammar);
        holiday(grammar, "christmas eve", Month.DECEMBER, 24);
        holiday(grammar, "(christmas|xmas) [day]", Month.DECEMBER, 25);
        holiday(grammar, "boxing day", Month.DECEMBER, 26);
        holiday(grammar, "(new year's|new years) eve", Month.DECEMBER, 31);
    }

    private static void holiday(Grammar.Builder<BuiltinContext> grammar, String template, Month month, int day) {
        holiday(grammar, template, year -> LocalDate.of(year, month, day));
    }

    private static void holiday(
            Grammar.Builder<BuiltinContext> grammar, String template, IntFunction<LocalDate> dayOfYear) {
        grammar.row("calendar-date", template, (parts, context) -> Calendar.onOrAfter(context.today(), dayOfYear));
    }

    /** The fourth Thursday of November, in Canada the second Monday of October. */
    private static void addThanksgiving(Grammar.Builder<BuiltinContext> grammar) {
        grammar.row(
                "calendar-date",
                "thanksgiving [day]",
                (parts, context) -> Calendar.onOrAfter(
                        context.today(),
                        year -> context.region().equals("CA")
                                ? nth(2, DayOfWeek.MONDAY, year, Month.OCTOBER)
                                : nth(4, DayOfWeek.THURSDAY, year, Month.NOVEMBER)));
    }

    private static LocalDate nth(int count, DayOfWeek weekday, int year, Month month) {
        return LocalDate.of(year, month, 1).with(TemporalAdjusters.dayOfWeekInMonth(count, weekday));
    }

    /**
     * Easter Sunday of the Gregorian calendar, after the rule of Oudin (1940) as the U.S. Naval Observatory prints it: the
     * Sunday behind the full moon of the church's tables.
     */
    private static LocalDate easter(int year) {
        int century = year / 100;
        int golden = year % 19;
        int correction = (century - 17) / 25;
        int moon = Math.floorMod(century - century / 4 - (century - correction) / 3 + 19 * golden + 15, 30);
        moon -= moon / 28 * (1 - moon / 28 * (29 / (moon + 1)) * ((21 - golden) / 11));
        int weekday = Math.floorMod(year + year / 4 + moon + 2 - century + century / 4, 7);
        return LocalDate.of(year, Month.MARCH, 28).plusDays(moon - weekday);
    }
}
