package dev.loquat.nlu.slot.builtin;

import static dev.loquat.nlu.slot.builtin.TimeParts.time;

import dev.loquat.nlu.grammar.Grammar;
import dev.loquat.nlu.grammar.Parts;
import dev.loquat.nlu.time.FixedTimes.Cycle;
import dev.loquat.nlu.time.FixedTimes.Nth;
import dev.loquat.nlu.time.Grain;
import dev.loquat.nlu.time.NextWeekday;
import dev.loquat.nlu.time.Recurrences.DayOfMonth;
import dev.loquat.nlu.time.Recurrences.Weekday;
import dev.loquat.nlu.time.TimeExpression;
import dev.loquat.nlu.time.Within;
import java.time.DayOfWeek;
import java.util.Locale;
import java.util.Optional;

/**
 * Days by their weekday: rows of the categories {@code date} and {@code lone-date}. A weekday is the first one after today;
 * "this" may be today. Needs {@link DateRows} and {@link OrdinalRows}.
 */
final class WeekdayRows {

    private WeekdayRows() {}

    static void addTo(Grammar.Builder<BuiltinContext> grammar) {
        addNames(grammar);
        addWeekdays(grammar);
        addWeekdaysOfWeeks(grammar);
        addWithDates(grammar);
    }

    private static void addNames(Grammar.Builder<BuiltinContext> grammar) {
        for (DayOfWeek day : DayOfWeek.values()) {
            String name = day.name().toLowerCase(Locale.ROOT);
            String shortName = name.substring(0, 3);
            Weekday weekday = new Weekday(day);
            grammar.constant("weekday", "(" + name + "|" + name + "'s|" + name + "s|" + shortName + " .)", weekday)
                    .constant("short-weekday", shortName, weekday);
        }
        grammar.constant("weekday", "(tues|tues .)", new Weekday(DayOfWeek.TUESDAY))
                .constant("weekday", "(wednes|weds|weds .)", new Weekday(DayOfWeek.WEDNESDAY))
                .constant("weekday", "(thur|thurs|thurs .|thur .)", new Weekday(DayOfWeek.THURSDAY))
                .same("any-weekday", "({weekday}|{short-weekday})");
    }

    private static void addWeekdays(Grammar.Builder<BuiltinContext> grammar) {
        grammar.row("date", "[on|on a|this coming|the] {weekday}", TimeParts::same)
                .row("date", "on {short-weekday}", TimeParts::same)
                .row("lone-date", "{short-weekday}", TimeParts::same)
                .row("date", "[on] [the] [this] (coming|upcoming) {any-weekday}", TimeParts::same)
                .row("date", "[on] [the] (next|following) {any-weekday}", WeekdayRows::next)
                .row("date", "[on] this {any-weekday}", (parts, context) -> nth(parts, 0, false))
                .row("date", "[on] [the] (last|previous) {any-weekday}", (parts, context) -> ofWeek(parts, -1))
                .row(
                        "date",
                        "[on] [the] (past|this past|this last) {any-weekday}",
                        (parts, context) -> nth(parts, -1, false))
                .row("date", "[the] {weekday} after next", (parts, context) -> nth(parts, 1, true))
                .row("date", "[the] {weekday} before last", (parts, context) -> nth(parts, -2, false));
    }

    private static Optional<TimeExpression> next(Parts parts, BuiltinContext context) {
        return Optional.of(new NextWeekday(parts.get(0, Weekday.class)));
    }

    private static Optional<TimeExpression> nth(Parts parts, int count, boolean skipsPresent) {
        return Optional.of(new Nth(count, time(parts, 0), skipsPresent));
    }

    private static void addWeekdaysOfWeeks(Grammar.Builder<BuiltinContext> grammar) {
        grammar.row("date", "{weekday} week", (parts, context) -> nth(parts, 1, true))
                .row("date", "{weekday} [of|from|in] next week", (parts, context) -> ofWeek(parts, 1))
                .row("date", "[on] next week [-|on] {any-weekday}", (parts, context) -> ofWeek(parts, 1))
                .row("date", "{weekday} [of|from|in] (last|previous|past) week", (parts, context) -> ofWeek(parts, -1))
                .row(
                        "date",
                        "[on] (last|previous|past) week [-|on] {any-weekday}",
                        (parts, context) -> ofWeek(parts, -1))
                .row("date", "{weekday} [of|in] (this|the|the current) week", (parts, context) -> ofWeek(parts, 0))
                .row("date", "this week [-|on] {any-weekday}", (parts, context) -> ofWeek(parts, 0));
    }

    private static Optional<TimeExpression> ofWeek(Parts parts, int weeksAhead) {
        return Within.both(time(parts, 0), new Cycle(Grain.WEEK, weeksAhead));
    }

    private static void addWithDates(Grammar.Builder<BuiltinContext> grammar) {
        grammar.row("date", "[this|on] {any-weekday} [,|-] [the] {month-day}", WeekdayRows::second)
                .row("date", "[this|on] {any-weekday} \\( {month-day} \\)", WeekdayRows::second)
                .row("date", "[this|on] {any-weekday} {dotted-day}", (parts, context) -> Optional.of(time(parts, 1)))
                .row(
                        "date",
                        "next {any-weekday} [,|-] [the] {month-day}",
                        (parts, context) -> Optional.of(time(parts, 1)))
                .row("date", "[on] {any-weekday} [the] {ordinal-day}", WeekdayRows::dayOfMonth)
                .row("date", "on {any-weekday} [the] {day}", WeekdayRows::dayOfMonth)
                .row("date", "{month-day} [,] \\( {any-weekday} \\)", TimeParts::same)
                .row("bare-date", "{any-weekday} [the] {day}", WeekdayRows::dayOfMonth);
    }

    /** "Friday, july 18" is the next 18th of July that is a Friday. */
    private static Optional<TimeExpression> second(Parts parts, BuiltinContext context) {
        return Within.both(time(parts, 0), time(parts, 1));
    }

    private static Optional<TimeExpression> dayOfMonth(Parts parts, BuiltinContext context) {
        return Within.both(time(parts, 0), new DayOfMonth(parts.number(1)));
    }
}
