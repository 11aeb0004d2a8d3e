package dev.loquat.nlu.slot.builtin;

import dev.loquat.nlu.grammar.Grammar;
import dev.loquat.nlu.grammar.Meaning;
import dev.loquat.nlu.grammar.Parts;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Days and periods counted from today; {@link WeekdayRows} has the weekdays. Periods are as in Lex: "this month" and "last month" are their first days, "next week", "next month" and "next year" the last day of the
 * current week, month after, or year after.
 */
final class RelativeDateRows {

    private RelativeDateRows() {}

    static void addTo(Grammar.Builder<BuiltinContext> grammar) {
        addNearDays(grammar);
        addDistances(grammar);
        addPeriods(grammar);
        addEnds(grammar);
    }

    private static void addNearDays(Grammar.Builder<BuiltinContext> grammar) {
        grammar.row("date", "(today|tonight|today's date|this (morning|afternoon|evening))", from(day -> day))
                .row("date", "(tomorrow|tmrw|tomorrows|tomorrow's)", from(day -> day.plusDays(1)))
                .row("date", "yesterday", from(day -> day.minusDays(1)))
                .row("date", "[the] day after tomorrow", from(day -> day.plusDays(2)))
                .row("date", "[the] day before yesterday", from(day -> day.minusDays(2)))
                .row("date", "[the] (next|following) day", from(day -> day.plusDays(1)))
                .row("bare-date", "[right] now", from(day -> day));
    }

    private static void addDistances(Grammar.Builder<BuiltinContext> grammar) {
        grammar.row("date", "in {duration} [time|from now]", RelativeDateRows::fromToday)
                .row("date", "{duration} (from now|hence|later|out)", RelativeDateRows::fromToday)
                .row("date", "{duration} (ago|back)", (parts, context) -> Calendar.minus(context.today(), span(parts)))
                .row(
                        "date",
                        "{duration} (from|after) {date}",
                        (parts, context) -> Calendar.plus(parts.get(1, LocalDate.class), span(parts)))
                .row(
                        "date",
                        "{duration} (before|prior to) {date}",
                        (parts, context) -> Calendar.minus(parts.get(1, LocalDate.class), span(parts)))
                .row(
                        "date",
                        "[the] day after {date}",
                        (parts, context) ->
                                Optional.of(parts.get(0, LocalDate.class).plusDays(1)))
                .row(
                        "date",
                        "[the] day before {date}",
                        (parts, context) ->
                                Optional.of(parts.get(0, LocalDate.class).minusDays(1)));
    }

    private static void addPeriods(Grammar.Builder<BuiltinContext> grammar) {
        grammar.row("date", "this week", from(day -> Calendar.inWeek(day, 0, DayOfWeek.MONDAY)))
                .row("date", "next week", from(day -> Calendar.inWeek(day, 0, DayOfWeek.SUNDAY)))
                .row("date", "last week", from(day -> Calendar.inWeek(day, -1, DayOfWeek.MONDAY)))
                .row("date", "this month", from(day -> day.withDayOfMonth(1)))
                .row("date", "next month", from(day -> endOfMonth(day.plusMonths(1))))
                .row("date", "last month", from(day -> day.minusMonths(1).withDayOfMonth(1)))
                .row("date", "this year", from(day -> day.withDayOfYear(1)))
                .row("date", "next year", from(day -> endOfYear(day.plusYears(1))))
                .row("date", "last year", from(day -> day.minusYears(1).withDayOfYear(1)))
                .row(
                        "date",
                        "[on] [the] {day} of (this|the) month",
                        (parts, context) -> ofMonth(context.today(), parts.number(0)))
                .row(
                        "date",
                        "[on] [the] {day} of next month",
                        (parts, context) -> ofMonth(context.today().plusMonths(1), parts.number(0)));
    }

    private static void addEnds(Grammar.Builder<BuiltinContext> grammar) {
        grammar.row("date", "[the] end of (the|this) week", from(day -> Calendar.inWeek(day, 0, DayOfWeek.SUNDAY)))
                .row("date", "[the] end of next week", from(day -> Calendar.inWeek(day, 1, DayOfWeek.SUNDAY)))
                .row("date", "[the] end of (the|this) month", from(RelativeDateRows::endOfMonth))
                .row("date", "[the] end of next month", from(day -> endOfMonth(day.plusMonths(1))))
                .row("date", "[the] end of (the|this) year", from(RelativeDateRows::endOfYear))
                .row(
                        "date",
                        "[the] (beginning|start) of next week",
                        from(day -> Calendar.inWeek(day, 1, DayOfWeek.MONDAY)))
                .row(
                        "date",
                        "[the] (beginning|start) of next month",
                        from(day -> day.plusMonths(1).withDayOfMonth(1)))
                .row(
                        "date",
                        "[the] (beginning|start) of next year",
                        from(day -> day.plusYears(1).withDayOfYear(1)))
                .row(
                        "date",
                        "[the] end of {month}",
                        (parts, context) -> Calendar.onOrAfter(
                                        context.today().withDayOfMonth(1),
                                        parts.get(0, Month.class).getValue(),
                                        1)
                                .map(RelativeDateRows::endOfMonth));
    }

    /** A day counted from today. */
    static Meaning<BuiltinContext> from(UnaryOperator<LocalDate> shift) {
        return (parts, context) -> Optional.of(shift.apply(context.today()));
    }

    private static Optional<LocalDate> fromToday(Parts parts, BuiltinContext context) {
        return Calendar.plus(context.today(), span(parts));
    }

    private static Optional<LocalDate> ofMonth(LocalDate month, int day) {
        return Calendar.day(month.getYear(), month.getMonthValue(), day);
    }

    private static LocalDate endOfMonth(LocalDate day) {
        return day.with(TemporalAdjusters.lastDayOfMonth());
    }

    private static LocalDate endOfYear(LocalDate day) {
        return day.with(TemporalAdjusters.lastDayOfYear());
    }

    private static Span span(Parts parts) {
        return parts.get(0, Span.class);
    }
}
