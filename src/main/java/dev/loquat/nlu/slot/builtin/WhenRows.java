package dev.loquat.nlu.slot.builtin;

import static dev.loquat.nlu.slot.builtin.TimeParts.time;

import dev.loquat.nlu.grammar.Grammar;
import dev.loquat.nlu.grammar.Parts;
import dev.loquat.nlu.time.Between;
import dev.loquat.nlu.time.DayPart;
import dev.loquat.nlu.time.Grain;
import dev.loquat.nlu.time.Portion;
import dev.loquat.nlu.time.TimeExpression;
import dev.loquat.nlu.time.TimeOfDay;
import dev.loquat.nlu.time.Within;
import java.util.Optional;

/**
 * Dates with times: the category {@code date-time} for one moment, {@code when} for what lasts. Needs the rows of dates and times.
 */
final class WhenRows {

    private static final double PERHAPS = 0.5;
    private static final String AT = "[,|at|@|on|from|in|for|around|about|-]";

    private WhenRows() {}

    static void addTo(Grammar.Builder<BuiltinContext> grammar) {
        addDates(grammar);
        addDatesWithTimes(grammar);
        addDatesWithRanges(grammar);
        addZones(grammar);
    }

    /** "Tuesday of next week", "thanksgiving 2014", "christmas of last year". */
    private static void addDates(Grammar.Builder<BuiltinContext> grammar) {
        grammar.row("date", "{date} [of|in|from|,|on] {date}", TimeParts::both)
                .row("date", "{date} [of|in|,] {year-date}", TimeParts::both)
                .row("date", "({date}|{lone-date}) {distant}", TimeParts::both)
                .row("date", "(around|about|approximately|exactly|on|during|@|for) {date}", TimeParts::same)
                .row("date", "this {holiday}", TimeParts::same);
    }

    private static void addDatesWithTimes(Grammar.Builder<BuiltinContext> grammar) {
        grammar.same("any-date", "({date}|{lone-date})")
                .row("day-date", "{any-date}", WhenRows::day)
                .row("date-time", "({day-date}|{day-mention}) " + AT + " {time}", TimeParts::both)
                .row("date-time", "{time} [,|on|of|in|for|-] [the] {day-date}", TimeParts::both)
                .row("date-time", "{some-clock} {near-day}", TimeParts::both)
                .row("date-time", "{bare-part} (of|on|in) [the] {day-date}", TimeParts::both)
                .row("date-time", "{day-date} [in the] {bare-part}", TimeParts::both)
                .row(
                        "date-time",
                        "{day-date} [in the] {bare-part} (at|@|around|about) ({some-clock}|{time})",
                        WhenRows::clockInPart)
                .row("date-time", "{day-date} (-|at) {dotted-clock}", TimeParts::both)
                .row("date-time", "{day-date} {spoken-clock}", PERHAPS, TimeParts::both)
                .row("date-time", "{day-date} T {clock}", TimeParts::both)
                .row("date-time", "({today-part}|{day-part})", TimeParts::same)
                .row("when", "[in|during] {which} [the] day [,|on] {day-date}", WhenRows::portionOfDay)
                .row("date-time", "({time}|{some-clock}) in {duration}", WhenRows::distant);
    }

    /** "Early in the day wednesday". */
    private static Optional<TimeExpression> portionOfDay(Parts parts, BuiltinContext context) {
        return Optional.of(new Portion(time(parts, 1), parts.get(0, Portion.Which.class)));
    }

    /** Times of the clock go with days, not with months or years. */
    private static Optional<TimeExpression> day(Parts parts, BuiltinContext context) {
        return Optional.of(time(parts, 0)).filter(date -> date.grain() == Grain.DAY);
    }

    private static Optional<TimeExpression> clockInPart(Parts parts, BuiltinContext context) {
        TimeOfDay time = parts.get(2, TimeOfDay.class).in(parts.get(1, DayPart.class));
        return Within.both(time, time(parts, 0));
    }

    private static Optional<TimeExpression> distant(Parts parts, BuiltinContext context) {
        return parts.get(1, Span.class).longest().isOfClock()
                ? Optional.empty()
                : DistanceRows.fromSpan(parts.get(1, Span.class), 1)
                        .filter(day -> day.grain().isOfCalendar())
                        .flatMap(day -> Within.both(time(parts, 0), day));
    }

    private static void addDatesWithRanges(Grammar.Builder<BuiltinContext> grammar) {
        grammar.row("when", "{clock-range}", TimeParts::same)
                .row("when", "({day-date}|{day-mention}) " + AT + " {clock-range}", TimeParts::both)
                .row("when", "{day-date} " + AT + " {bare-clock-range}", PERHAPS, TimeParts::both)
                .row("when", "{clock-range} [,|on|of|in] {day-date}", TimeParts::both)
                .row("when", "{bare-clock-range} [on] {day-date}", PERHAPS, TimeParts::both)
                .row("when", "{date-time} ({clock-range}|{bare-clock-range})", WhenRows::rangeInPart)
                .row("when", "({clock-range}|{bare-clock-range}) {date-time}", WhenRows::rangeBeforePart)
                .row("when", "{run}", TimeParts::same)
                .row("when", "{date-time}", TimeParts::same)
                .row("when", "{now}", TimeParts::same);
    }

    private static Optional<TimeExpression> rangeInPart(Parts parts, BuiltinContext context) {
        return inPart(time(parts, 1), time(parts, 0));
    }

    private static Optional<TimeExpression> rangeBeforePart(Parts parts, BuiltinContext context) {
        return inPart(time(parts, 0), time(parts, 1));
    }

    private static Optional<TimeExpression> inPart(TimeExpression times, TimeExpression day) {
        return day instanceof Within within
                        && within.finer() instanceof DayPart part
                        && times instanceof Between range
                        && range.first() instanceof TimeOfDay first
                        && range.last() instanceof TimeOfDay last
                ? Within.both(new Between(first.in(part), last.in(part), true), within.coarser())
                : Optional.empty();
    }

    private static void addZones(Grammar.Builder<BuiltinContext> grammar) {
        TimeZones.addTo(grammar);
        grammar.row("zoned", "({time}|{date-time}|{when}|{hour-h}|{bare-clock-range}) {zone}", TimeZones::zoned)
                .row("zoned", "{day-date} (at|@) {some-clock} {zone}", TimeZones::zonedOnDay)
                .row("zoned", "{time} {zone} [on|,] {day-date}", TimeZones::zonedBeforeDay)
                .row("zoned", "[from] {zoned} (-|to|until|till) {zoned}", RangeRows::through);
    }
}
