package dev.loquat.nlu.slot.builtin;

import dev.loquat.nlu.grammar.Grammar;
import dev.loquat.nlu.grammar.Parts;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Optional;

/**
 * Days by their weekday: rows of the categories {@code date} and {@code bare-date}. A weekday, also with "next", is the first
 * one after today; "this" may be today. Needs {@link DateRows} and {@link OrdinalRows}.
 */
final class WeekdayRows {

    private WeekdayRows() {}

    static void addTo(Grammar.Builder<BuiltinContext> grammar) {
        addWeekdays(grammar);
        addWeeks(grammar);
    }

    private static void addWeekdays(Grammar.Builder<BuiltinContext> grammar) {
        for (DayOfWeek day : DayOfWeek.values()) {
            String name = day.name().toLowerCase(Locale.ROOT);
            grammar.constant("weekday", "(" + name + "|" + name + "'s|" + name + "s)", day)
                    .constant("short-weekday", "(" + name.substring(0, 3) + "|" + name.substring(0, 3) + " .)", day);
        }
        grammar.constant("weekday", "(tues|tues .)", DayOfWeek.TUESDAY)
                .constant("weekday", "(thur|thurs|thurs .)", DayOfWeek.THURSDAY);
        grammar.row("date", "[on] {weekday}", WeekdayRows::upcoming)
                .row("date", "(on|next) {short-weekday}", WeekdayRows::upcoming)
                .row("bare-date", "{short-weekday}", WeekdayRows::upcoming)
                .row("date", "[the] [this] (next|coming|upcoming|following) {weekday}", WeekdayRows::upcoming)
                .row(
                        "date",
                        "this {weekday}",
                        (parts, context) ->
                                Optional.of(context.today().with(TemporalAdjusters.nextOrSame(weekday(parts, 0)))))
                .row(
                        "date",
                        "(last|past|this past) {weekday}",
                        (parts, context) ->
                                Optional.of(context.today().with(TemporalAdjusters.previous(weekday(parts, 0)))))
                .row(
                        "date",
                        "({weekday}|{short-weekday}) [,] [the] {calendar-date}",
                        (parts, context) -> Optional.of(parts.get(1, LocalDate.class)))
                .row(
                        "date",
                        "({weekday}|{short-weekday}) [the] {ordinal-day}",
                        (parts, context) -> Calendar.onOrAfter(context.today(), parts.number(1)))
                .row("date", "[the] {ordinal} {weekday} (of|in) {month}", WeekdayRows::nthWeekday);
    }

    private static void addWeeks(Grammar.Builder<BuiltinContext> grammar) {
        grammar.row("date", "{weekday} [of] next week", WeekdayRows::nextWeek)
                .row("date", "next week [on] {weekday}", WeekdayRows::nextWeek)
                .row(
                        "date",
                        "{weekday} [of] this week",
                        (parts, context) -> Optional.of(Calendar.inWeek(context.today(), 0, weekday(parts, 0))))
                .row(
                        "date",
                        "({weekday} week|[the] {weekday} after next)",
                        (parts, context) -> Optional.of(Calendar.next(context.today(), weekday(parts, 0))
                                .plusWeeks(1)))
                .row(
                        "date",
                        "(this|the|this coming) weekend",
                        RelativeDateRows.from(day -> Calendar.inWeek(day, 0, DayOfWeek.SATURDAY)))
                .row("date", "next weekend", RelativeDateRows.from(day -> Calendar.inWeek(day, 1, DayOfWeek.SATURDAY)))
                .row(
                        "date",
                        "last weekend",
                        RelativeDateRows.from(day -> Calendar.inWeek(day, -1, DayOfWeek.SATURDAY)));
    }

    private static Optional<LocalDate> upcoming(Parts parts, BuiltinContext context) {
        return Optional.of(Calendar.next(context.today(), weekday(parts, 0)));
    }

    private static Optional<LocalDate> nextWeek(Parts parts, BuiltinContext context) {
        return Optional.of(Calendar.inWeek(context.today(), 1, weekday(parts, 0)));
    }

    private static Optional<LocalDate> nthWeekday(Parts parts, BuiltinContext context) {
        int month = parts.get(2, Month.class).getValue();
        return Calendar.onOrAfter(context.today().withDayOfMonth(1), month, 1)
                .map(first -> first.with(TemporalAdjusters.dayOfWeekInMonth(parts.number(0), weekday(parts, 1))))
                .filter(day -> day.getMonthValue() == month);
    }

    private static DayOfWeek weekday(Parts parts, int index) {
        return parts.get(index, DayOfWeek.class);
    }
}
