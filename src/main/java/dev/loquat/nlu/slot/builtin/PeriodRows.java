package dev.loquat.nlu.slot.builtin;

import static dev.loquat.nlu.slot.builtin.TimeParts.always;
import static dev.loquat.nlu.slot.builtin.TimeParts.time;

import dev.loquat.nlu.grammar.Grammar;
import dev.loquat.nlu.grammar.Parts;
import dev.loquat.nlu.time.Around;
import dev.loquat.nlu.time.DaysOfWeeks;
import dev.loquat.nlu.time.Distance;
import dev.loquat.nlu.time.FixedTimes.Absolute;
import dev.loquat.nlu.time.FixedTimes.Cycle;
import dev.loquat.nlu.time.FixedTimes.Run;
import dev.loquat.nlu.time.Grain;
import dev.loquat.nlu.time.Recurrences.QuarterOfYear;
import dev.loquat.nlu.time.Shift;
import dev.loquat.nlu.time.Stretch;
import dev.loquat.nlu.time.TimeExpression;
import dev.loquat.nlu.time.Within;
import dev.loquat.nlu.time.Workdays;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Optional;

/**
 * Weeks, months, quarters and years counted from the present: rows of the category {@code date}, of {@code clock-shift} where
 * they are of the clock, and {@code grain}. Needs {@link YearRows} and {@link OrdinalRows}.
 */
final class PeriodRows {

    private static final int DAYS_OF_A_WEEK = 7;
    private static final int DAYS_OF_A_WEEKEND = 2;

    private PeriodRows() {}

    static void addTo(Grammar.Builder<BuiltinContext> grammar) {
        addGrains(grammar);
        addPeriods(grammar);
        addMonths(grammar);
        addRuns(grammar);
        addQuarters(grammar);
        addWeeks(grammar);
    }

    private static void addGrains(Grammar.Builder<BuiltinContext> grammar) {
        grammar.constant("clock-grain", "(second|seconds|sec|secs)", Grain.SECOND)
                .constant("clock-grain", "(minute|minutes|min|mins)", Grain.MINUTE)
                .constant("clock-grain", "(hour|hours|hr|hrs)", Grain.HOUR)
                .constant("day-grain", "(day|days)", Grain.DAY)
                .constant("grain", "(week|weeks|wk|wks)", Grain.WEEK)
                .constant("grain", "(month|months)", Grain.MONTH)
                .constant("grain", "(quarter|quarters|qtr|qtrs)", Grain.QUARTER)
                .constant("grain", "[calendar] (year|years|yr|yrs)", Grain.YEAR)
                .constant(
                        "weeks", "(workweek|work week|working week|business week)", DAYS_OF_A_WEEK - DAYS_OF_A_WEEKEND)
                .constant("weeks", "fortnight", 2 * DAYS_OF_A_WEEK)
                .constant("many-grains", "(seconds|secs)", Grain.SECOND)
                .constant("many-grains", "(minutes|mins)", Grain.MINUTE)
                .constant("many-grains", "(hours|hrs)", Grain.HOUR)
                .constant("many-grains", "days", Grain.DAY)
                .constant("many-grains", "(weeks|wks)", Grain.WEEK)
                .constant("many-grains", "months", Grain.MONTH)
                .constant("many-grains", "(quarters|qtrs)", Grain.QUARTER)
                .constant("many-grains", "(years|yrs)", Grain.YEAR)
                .same("calendar-grain", "({grain}|{day-grain})")
                .same("any-grain", "({calendar-grain}|{clock-grain})");
    }

    private static void addPeriods(Grammar.Builder<BuiltinContext> grammar) {
        grammar.row(
                        "date",
                        "[in|during] (this|current|the current|this current|the same|same) {grain}",
                        (parts, context) -> cycle(parts, 0))
                .row("date", "(the|for the|in the|during the) {calendar-grain}", PeriodRows::present)
                .row(
                        "date",
                        "[in|during] [the] (next|following|coming|upcoming|around next) {grain}",
                        (parts, context) -> cycle(parts, 1))
                .row("date", "[in|during] [the] (last|past|previous) {grain}", (parts, context) -> cycle(parts, -1))
                .row("date", "[the] {grain} after next", (parts, context) -> cycle(parts, 2))
                .row("date", "[the] {grain} before last", (parts, context) -> cycle(parts, -2))
                .row(
                        "date",
                        "[in|during] [the] (this|current|this current) {weeks}",
                        (parts, context) -> weeks(parts, 0))
                .row(
                        "date",
                        "[in|during] [the] (next|following|coming|upcoming) {weeks}",
                        (parts, context) -> weeks(parts, 1))
                .row("date", "[in|during] [the] (last|past|previous) {weeks}", (parts, context) -> weeks(parts, -1))
                .row("date", "[the] (next|following) day", always(new Cycle(Grain.DAY, 1)))
                .row("date", "[the] (previous|last) day", always(new Cycle(Grain.DAY, -1)))
                .row("clock-shift", "[the|in the] (next|coming) {clock-grain}", (parts, context) -> cycle(parts, 1))
                .row(
                        "clock-shift",
                        "[the|in the] (last|past|previous) {clock-grain}",
                        (parts, context) -> cycle(parts, -1));
    }

    /** "The week", not that of "the week 31". */
    private static Optional<TimeExpression> present(Parts parts, BuiltinContext context) {
        boolean isNumbered = !parts.following().isEmpty()
                && Character.isDigit(parts.following().charAt(0));
        return isNumbered ? Optional.empty() : cycle(parts, 0);
    }

    private static Optional<TimeExpression> cycle(Parts parts, int count) {
        return Optional.of(new Cycle(parts.get(0, Grain.class), count));
    }

    /** Of fortnights this one begins this week, the next one when it is over, as Recognizers-Text has it. */
    private static Optional<TimeExpression> weeks(Parts parts, int count) {
        int days = parts.number(0);
        return Optional.of(new DaysOfWeeks(count * (days + DAYS_OF_A_WEEKEND) / DAYS_OF_A_WEEK, days));
    }

    private static void addMonths(Grammar.Builder<BuiltinContext> grammar) {
        grammar.constant("month-period", "(this|the|the current|current) month", new Cycle(Grain.MONTH, 0))
                .constant("month-period", "[the] (next|following|coming) month", new Cycle(Grain.MONTH, 1))
                .constant("month-period", "[the] (last|past|previous) month", new Cycle(Grain.MONTH, -1));
    }

    private static void addRuns(Grammar.Builder<BuiltinContext> grammar) {
        grammar.row(
                        "count",
                        "{integer}",
                        (parts, context) -> Optional.of(parts.number(0)).filter(count -> count > 0))
                .constant("count", "[a] (couple|pair) [of]", 2)
                .constant("count", "[a] few", 3)
                .constant("count", "(several|some)", 3)
                .row(
                        "run",
                        "[in|during|over|for] [the] (next|coming|following) {count} {any-grain}",
                        (parts, context) -> run(parts, 1))
                .row(
                        "run",
                        "[in|during|over|for] [the] (last|past|previous) {count} {any-grain}",
                        (parts, context) -> run(parts, -1))
                .row(
                        "run",
                        "[in|during|over|for] [the] (next|coming|following) {count} (business|working|work|week) days",
                        (parts, context) -> Optional.of(new Workdays(parts.number(0))))
                .row(
                        "run",
                        "[in|during|over|for] [the] (next|coming|following) (business|working|work) day",
                        always(new Workdays(1)))
                .row(
                        "run",
                        "[in|during|over|for] {count} (next|coming|following) {many-grains}",
                        (parts, context) -> run(parts, 1))
                .row(
                        "run",
                        "[in|during|over|for] {count} (last|past|previous) {many-grains}",
                        (parts, context) -> run(parts, -1))
                .row("date", "[the] (upcoming {count}|{count} upcoming) {calendar-grain}", PeriodRows::upcoming);
    }

    private static Optional<TimeExpression> run(Parts parts, int sign) {
        return Optional.of(new Run(parts.get(1, Grain.class), sign * parts.number(0)));
    }

    /** As Duckling has it: the second of "two upcoming weeks". */
    private static Optional<TimeExpression> upcoming(Parts parts, BuiltinContext context) {
        return Optional.of(new Cycle(parts.get(1, Grain.class), parts.number(0)));
    }

    private static void addQuarters(Grammar.Builder<BuiltinContext> grammar) {
        grammar.row("quarter-number", "{ordinal} (quarter|qtr)", (parts, context) -> quarter(parts.number(0)))
                .row(
                        "quarter-number",
                        "q {digits}",
                        (parts, context) -> parts.isGlued()
                                ? CardinalRows.small(parts.get(0, String.class)).flatMap(PeriodRows::quarter)
                                : Optional.empty())
                .row("date", "[the] {quarter-number}", TimeParts::same)
                .row("date", "[the] {quarter-number} [of|,|in|-] {year-date}", TimeParts::both)
                .row("date", "[the] {quarter-number} of (the|this) year", (parts, context) -> ofYear(parts, 0))
                .row("date", "[the] {quarter-number} of next year", (parts, context) -> ofYear(parts, 1))
                .row("date", "[the] {quarter-number} of last year", (parts, context) -> ofYear(parts, -1))
                .row("date", "next year 's {quarter-number}", (parts, context) -> ofYear(parts, 1))
                .row("date", "next year's {quarter-number}", (parts, context) -> ofYear(parts, 1))
                .row("date", "last year's {quarter-number}", (parts, context) -> ofYear(parts, -1))
                .row("date", "this year's {quarter-number}", (parts, context) -> ofYear(parts, 0))
                .row("date", "{year-date} [-] {quarter-number}", TimeParts::both)
                .row("date", "(h1|h 1) [of] {year}", (parts, context) -> half(parts.number(0), 1))
                .row("date", "(h2|h 2) [of] {year}", (parts, context) -> half(parts.number(0), 7))
                .row("date", "{year} [-] (h1|h 1)", (parts, context) -> half(parts.number(0), 1))
                .row("date", "{year} [-] (h2|h 2)", (parts, context) -> half(parts.number(0), 7));
    }

    private static Optional<TimeExpression> quarter(int number) {
        return number >= 1 && number <= 4 ? Optional.of(new QuarterOfYear(number)) : Optional.empty();
    }

    private static Optional<TimeExpression> ofYear(Parts parts, int yearsAhead) {
        return Within.both(time(parts, 0), new Cycle(Grain.YEAR, yearsAhead));
    }

    private static Optional<TimeExpression> half(int year, int firstMonth) {
        LocalDate start = LocalDate.of(year, firstMonth, 1);
        return Optional.of(new Absolute(
                new Stretch(start.atStartOfDay(), start.plusMonths(6).atStartOfDay(), Grain.MONTH)));
    }

    private static void addWeeks(Grammar.Builder<BuiltinContext> grammar) {
        grammar.row(
                        "date",
                        "week [number] {integer} [of|in|,] {year}",
                        (parts, context) -> week(LocalDate.of(parts.number(1), 6, 30), parts.number(0)))
                .row("date", "week [number] {integer}", (parts, context) -> week(context.today(), parts.number(0)))
                .row(
                        "date",
                        "[the] (week|week of|week commencing|week starting|week beginning|w / c) [on] {date}",
                        PeriodRows::weekOf)
                .row("date", "[the] {holiday} week", PeriodRows::weekOf)
                .row("date", "[the] week (after|following) {date}", (parts, context) -> weekBeside(parts, 1))
                .row("date", "[the] week before {date}", (parts, context) -> weekBeside(parts, -1));
    }

    private static Optional<TimeExpression> weekOf(Parts parts, BuiltinContext context) {
        TimeExpression day = time(parts, 0);
        return day.grain() == Grain.DAY ? Optional.of(new Around(Grain.WEEK, day)) : Optional.empty();
    }

    /** As Duckling has it, the whole week before or after the one in which the day is. */
    private static Optional<TimeExpression> weekBeside(Parts parts, long weeks) {
        TimeExpression day = time(parts, 0);
        return day.grain() == Grain.DAY && !(day instanceof Shift)
                ? Optional.of(new Around(
                        Grain.WEEK, Shift.of(day, new Distance(0, (long) DAYS_OF_A_WEEK * weeks, 0, Grain.DAY))))
                : Optional.empty();
    }

    /** A week by its number in ISO 8601. */
    private static Optional<TimeExpression> week(LocalDate today, int number) {
        if (number < 1
                || number
                        > IsoFields.WEEK_OF_WEEK_BASED_YEAR
                                .rangeRefinedBy(today)
                                .getMaximum()) {
            return Optional.empty();
        }
        LocalDate day = today.with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, number);
        return Optional.of(new Absolute(Stretch.around(day.atStartOfDay(), Grain.WEEK)));
    }
}
