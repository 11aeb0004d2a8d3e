package dev.loquat.nlu.slot.builtin;

import static dev.loquat.nlu.slot.builtin.TimeParts.time;

import dev.loquat.nlu.grammar.Grammar;
import dev.loquat.nlu.grammar.Parts;
import dev.loquat.nlu.time.Between;
import dev.loquat.nlu.time.DayPart;
import dev.loquat.nlu.time.Grain;
import dev.loquat.nlu.time.Recurrences.DayOfMonth;
import dev.loquat.nlu.time.Recurrences.MonthDay;
import dev.loquat.nlu.time.Recurrences.MonthOfYear;
import dev.loquat.nlu.time.Recurrences.Weekday;
import dev.loquat.nlu.time.TimeExpression;
import dev.loquat.nlu.time.TimeOfDay;
import dev.loquat.nlu.time.Within;
import java.time.Month;
import java.util.Optional;

/**
 * From one time to another: the category {@code clock-range} for ranges of the clock, {@code when} for all others. Needs the rows
 * of dates and times.
 */
final class RangeRows {

    private static final double PERHAPS = 0.5;
    private static final String TO = "(-|~|to|til|till|until|untill|thru|through|up to)";

    private RangeRows() {}

    static void addTo(Grammar.Builder<BuiltinContext> grammar) {
        addDays(grammar);
        addDates(grammar);
        addClockRanges(grammar);
        addWhen(grammar);
    }

    /** "July 13 to 15", "from the 13th to the 15th of july". */
    private static void addDays(Grammar.Builder<BuiltinContext> grammar) {
        grammar.row(
                        "date-range",
                        "{month} [the] {day} " + TO + " [the] {day}",
                        (parts, context) -> days(parts, 0, 1, 2))
                .row(
                        "date-range",
                        "[the] {day} " + TO + " [the] {day} [of] {month}",
                        (parts, context) -> days(parts, 2, 0, 1))
                .row(
                        "when",
                        "between [the] {day} and [the] {day} [of] {month}",
                        (parts, context) -> days(parts, 2, 0, 1))
                .row("when", "between {month} [the] {day} and [the] {day}", (parts, context) -> days(parts, 0, 1, 2))
                .row(
                        "when",
                        "(from|between|on) [the] {day} (-|~|to|til|till|until|thru|through|and) [the] {day} (of|in) {month-period}",
                        RangeRows::daysOfPeriod)
                .row("when", "[on|from] {date-range}", TimeParts::same)
                .row("when", "between {date-range}", TimeParts::same)
                .row("when", "[from|on] {date-range} [,] {year-date}", TimeParts::both);
    }

    private static Optional<TimeExpression> days(Parts parts, int month, int first, int last) {
        Month name = parts.get(month, Month.class);
        return parts.number(first) < parts.number(last)
                ? DateRows.monthDay(name, parts.number(last))
                        .map(end -> new Between(new MonthDay(name, parts.number(first)), end, true))
                : Optional.empty();
    }

    private static Optional<TimeExpression> daysOfPeriod(Parts parts, BuiltinContext context) {
        return parts.number(0) < parts.number(1)
                ? Within.both(
                        new Between(new DayOfMonth(parts.number(0)), new DayOfMonth(parts.number(1)), true),
                        time(parts, 2))
                : Optional.empty();
    }

    private static void addDates(Grammar.Builder<BuiltinContext> grammar) {
        grammar.same("end", "({date}|{lone-date}|{now}|{year-date})")
                .row("date-range", "{date} " + TO + " {end}", RangeRows::through)
                .row("when", "from {end} [in] " + TO + " {end}", RangeRows::through)
                .row("when", "(between|in between) {end} (and|to|-|~) {end}", RangeRows::through)
                .row("when", "[from|between|on] ({date}|{lone-date}) ({date}|{lone-date})", RangeRows::joined)
                .row("when", "[from|between|on] {month-day} - {loose-date} [,] {year-date}", RangeRows::daysOfYear)
                .row("when", "{year-date} " + TO + " {date}", RangeRows::through)
                .row("when", "[from|between|on] {date} (-|/) {loose-date}", RangeRows::through)
                .row("bare-when", "{year-date} " + TO + " {year-date}", RangeRows::through)
                .row("when", "[in] {year-range}", TimeParts::same)
                .row("year-range", "{year} (-|~) {year}", RangeRows::years)
                .row("when", "{month} " + TO + " {month}", RangeRows::months)
                .row(
                        "when",
                        "[from|between] {month} [" + TO.substring(1, TO.length() - 1)
                                + "] {month} [,|of|in] {year-date}",
                        RangeRows::monthsOfYear)
                .row(
                        "when",
                        "[from|between] {month} [" + TO.substring(1, TO.length() - 1)
                                + "] {month-day} [,|of|in] {year-date}",
                        RangeRows::monthToDay)
                .row("when", "[from|between] {month-day} {month-day} [,|of|in] {year-date}", RangeRows::daysOfYear)
                .row("lone-when", "{lone-date} " + TO + " {end}", RangeRows::through);
    }

    private static Optional<TimeExpression> years(Parts parts, BuiltinContext context) {
        return parts.isGlued() && !parts.isGluedToWhatPrecedes() && parts.number(0) < parts.number(1)
                ? Optional.of(new Between(YearRows.year(parts.number(0)), YearRows.year(parts.number(1)), true))
                : Optional.empty();
    }

    private static Optional<TimeExpression> months(Parts parts, BuiltinContext context) {
        return range(named(parts, 0), named(parts, 1));
    }

    /** "Nov-Feb 2017": a hyphen between words is not there for the grammar. */
    private static Optional<TimeExpression> monthsOfYear(Parts parts, BuiltinContext context) {
        return Within.both(named(parts, 1), time(parts, 2)).flatMap(end -> range(named(parts, 0), end));
    }

    private static Optional<TimeExpression> monthToDay(Parts parts, BuiltinContext context) {
        return Within.both(time(parts, 1), time(parts, 2)).flatMap(end -> range(named(parts, 0), end));
    }

    private static Optional<TimeExpression> daysOfYear(Parts parts, BuiltinContext context) {
        return Within.both(time(parts, 1), time(parts, 2)).flatMap(end -> range(time(parts, 0), end));
    }

    private static TimeExpression named(Parts parts, int index) {
        return new MonthOfYear(parts.get(index, Month.class));
    }

    private static Optional<TimeExpression> range(TimeExpression first, TimeExpression last) {
        return first.equals(last) ? Optional.empty() : Optional.of(new Between(first, last, true));
    }

    /** "Monday-friday": the hyphen between words is no token. */
    private static Optional<TimeExpression> joined(Parts parts, BuiltinContext context) {
        boolean isRange = time(parts, 0).grain() == time(parts, 1).grain()
                && (time(parts, 0) instanceof MonthDay || !(time(parts, 1) instanceof MonthDay));
        return isJoined(parts) && isRange ? through(parts, context) : Optional.empty();
    }

    private static Optional<TimeExpression> joinedClocks(Parts parts, BuiltinContext context) {
        return isJoined(parts) ? clocks(parts, context) : Optional.empty();
    }

    private static boolean isJoined(Parts parts) {
        String between = parts.behind(0);
        return between.equals("-") || between.equals("–");
    }

    static Optional<TimeExpression> through(Parts parts, BuiltinContext context) {
        TimeExpression first = time(parts, 0);
        TimeExpression last = time(parts, 1);
        // "Last week - monday" is the monday of last week.
        boolean isDayOfWeek = first.grain() == Grain.WEEK && last instanceof Weekday;
        return first.equals(last) || isDayOfWeek ? Optional.empty() : Optional.of(new Between(first, last, true));
    }

    /** "From 3 to 5 pm": what is said of the last time is meant of the first one too, unless that makes it the later one. */
    private static void addClockRanges(Grammar.Builder<BuiltinContext> grammar) {
        grammar.row("sure-clock", "({clock}|{time}|{hour-h})", TimeParts::same)
                .row("clock-range", "[from|between] {sure-clock} {sure-clock}", RangeRows::joinedClocks)
                .row("clock-range", "[from|at|around|about] {sure-clock} " + TO + " {sure-clock}", RangeRows::clocks)
                .row("clock-range", "[from|at|around|about] {some-clock} " + TO + " {time}", RangeRows::clocks)
                .row(
                        "clock-range",
                        "from ({some-clock}|{sure-clock}) " + TO + " ({some-clock}|{sure-clock}) [ish]",
                        RangeRows::clocks)
                .row(
                        "clock-range",
                        "(between|in between) ({some-clock}|{sure-clock}) (and|to|-|~) ({some-clock}|{sure-clock}) [ish]",
                        RangeRows::clocks)
                .row("clock-range", "later than {sure-clock} but before {sure-clock}", RangeRows::clocks)
                .row("clock-range", "[from] {clock-range} {some-part}", RangeRows::inPart)
                .row("bare-clock-range", "{some-clock} " + TO + " ({some-clock}|{sure-clock}) [ish]", RangeRows::clocks)
                .row("bare-clock-range", "{sure-clock} " + TO + " {some-clock} [ish]", RangeRows::clocks);
    }

    static Optional<TimeExpression> clocks(Parts parts, BuiltinContext context) {
        if (time(parts, 0) instanceof TimeOfDay first
                && time(parts, 1) instanceof TimeOfDay last
                && !isMinutesToNoon(first, last)) {
            return Optional.of(new Between(first.beside(last), last.behind(first), true))
                    .map(range -> range);
        }
        return Optional.empty();
    }

    /** "15 to noon" is a quarter to twelve. */
    private static boolean isMinutesToNoon(TimeOfDay first, TimeOfDay last) {
        return first.grain() == Grain.HOUR && last.grain() == Grain.HOUR && last.hour() == 12 && first.hour() > 12;
    }

    static Optional<TimeExpression> inPart(Parts parts, BuiltinContext context) {
        DayPart part = parts.get(1, DayPart.class);
        return time(parts, 0) instanceof Between range
                        && range.first() instanceof TimeOfDay first
                        && range.last() instanceof TimeOfDay last
                ? Optional.of(new Between(first.in(part), last.in(part), true))
                : Optional.empty();
    }

    private static Optional<TimeExpression> toTimeOnDay(Parts parts, BuiltinContext context) {
        return Within.both(time(parts, 1), time(parts, 2)).map(end -> new Between(time(parts, 0), end, true));
    }

    private static void addWhen(Grammar.Builder<BuiltinContext> grammar) {
        grammar.row("when", "{date-time} " + TO + " {date-time}", RangeRows::through)
                .row("when", "{date-time} / {loose-date} {time}", RangeRows::toTimeOnDay)
                .row(
                        "when",
                        "from {date-time} " + TO + " ({date-time}|{sure-clock}|{end})",
                        PERHAPS,
                        RangeRows::through)
                .row("when", "between {date-time} and ({date-time}|{sure-clock}|{end})", PERHAPS, RangeRows::through)
                .row("when", "from ({sure-clock}|{end}) " + TO + " {date-time}", PERHAPS, RangeRows::through)
                .row("when", "between ({sure-clock}|{end}) and {date-time}", PERHAPS, RangeRows::through)
                .row("when", "between {now} and ({sure-clock}|{some-clock})", RangeRows::through)
                .row("when", "from {now} " + TO + " ({sure-clock}|{some-clock})", RangeRows::through)
                .row("when", "between ({sure-clock}|{some-clock}) and {now}", RangeRows::through)
                .row("when", "from ({sure-clock}|{some-clock}) " + TO + " {now}", RangeRows::through);
    }
}
