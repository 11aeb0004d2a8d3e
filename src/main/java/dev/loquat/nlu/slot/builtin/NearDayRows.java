package dev.loquat.nlu.slot.builtin;

import static dev.loquat.nlu.slot.builtin.TimeParts.always;
import static dev.loquat.nlu.slot.builtin.TimeParts.time;

import dev.loquat.nlu.grammar.Grammar;
import dev.loquat.nlu.grammar.Parts;
import dev.loquat.nlu.time.DayPart;
import dev.loquat.nlu.time.FixedTimes.Cycle;
import dev.loquat.nlu.time.FixedTimes.Now;
import dev.loquat.nlu.time.Grain;
import dev.loquat.nlu.time.TimeExpression;
import dev.loquat.nlu.time.TimeOfDay;
import dev.loquat.nlu.time.Within;
import java.util.Optional;

/**
 * Today and the days around it: rows of the category {@code date}; {@code today-part} and {@code day-part} for parts of them
 * ("tonight", "tomorrow morning"), {@code now}. Needs {@link TimeRows}.
 */
final class NearDayRows {

    private static final TimeExpression TODAY = new Cycle(Grain.DAY, 0);
    private static final TimeExpression TOMORROW = new Cycle(Grain.DAY, 1);
    private static final TimeExpression YESTERDAY = new Cycle(Grain.DAY, -1);

    private NearDayRows() {}

    static void addTo(Grammar.Builder<BuiltinContext> grammar) {
        addDays(grammar);
        addParts(grammar);
        addTimes(grammar);
        addNow(grammar);
    }

    private static void addDays(Grammar.Builder<BuiltinContext> grammar) {
        grammar.row("near-day", "(today|todays|today's|today's date|at this time|on this day|otd)", always(TODAY))
                .row(
                        "near-day",
                        "(tomorrow|tmrw|tmr|tomorow|tommorow|tommorrow|tommorows|tomorrows|tomorrow's|tmw|2morrow|2moro)",
                        always(TOMORROW))
                .row("near-day", "(yesterday|yesterdays|yesterday's)", always(YESTERDAY))
                .row("near-day", "[the] day after tomorrow", always(new Cycle(Grain.DAY, 2)))
                .row("near-day", "[the] day before yesterday", always(new Cycle(Grain.DAY, -2)))
                .row("date", "{near-day}", TimeParts::same);
    }

    private static void addParts(Grammar.Builder<BuiltinContext> grammar) {
        grammar.row(
                        "today-part",
                        "(tonight|tonite|tonights|tonight's|toni8|2nite|2night|for tonight)",
                        always(of(DayPart.NI, TODAY)))
                .row("today-part", "[the] late (tonight|tonite)", always(of(DayPart.LATE_NIGHT, TODAY)))
                .row("today-part", "this {bare-part}", (parts, context) -> on(parts, TODAY))
                .row("today-part", "(late|later) this {bare-part}", (parts, context) -> late(parts, TODAY))
                .row("today-part", "(early|earlier) this {bare-part}", (parts, context) -> early(parts, TODAY))
                .row("today-part", "today {some-part}", (parts, context) -> on(parts, TODAY))
                .row("day-part", "tomorrow {some-part}", (parts, context) -> on(parts, TOMORROW))
                .row("day-part", "{bare-part} tomorrow", (parts, context) -> on(parts, TOMORROW))
                .row("day-part", "yesterday {some-part}", (parts, context) -> on(parts, YESTERDAY))
                .row("day-part", "last night", always(of(DayPart.NI, YESTERDAY)))
                .row("day-part", "late last night", always(of(DayPart.LATE_NIGHT, YESTERDAY)))
                .row("day-part", "[the] (next|following) {bare-part}", (parts, context) -> on(parts, TOMORROW));
    }

    private static TimeExpression of(DayPart part, TimeExpression day) {
        return new Within(part, day);
    }

    private static Optional<TimeExpression> on(Parts parts, TimeExpression day) {
        return Optional.of(of(parts.get(0, DayPart.class), day));
    }

    private static Optional<TimeExpression> late(Parts parts, TimeExpression day) {
        return Optional.of(of(parts.get(0, DayPart.class).late(), day));
    }

    private static Optional<TimeExpression> early(Parts parts, TimeExpression day) {
        return Optional.of(of(parts.get(0, DayPart.class).early(), day));
    }

    /** "Eight tonight", "tomorrow morning at nine", "nine tomorrow". */
    private static void addTimes(Grammar.Builder<BuiltinContext> grammar) {
        grammar.row(
                        "today-part",
                        "[at|@|around|about] {some-clock} [,|in] {today-part}",
                        (parts, context) -> timeIn(parts, 0, 1))
                .row(
                        "today-part",
                        "{today-part} [at|@|around|about|for] {some-clock}",
                        (parts, context) -> timeIn(parts, 1, 0))
                .row("today-part", "{today-part} [,|at|@|around|about] {time}", (parts, context) -> timeIn(parts, 1, 0))
                .row(
                        "today-part",
                        "[at|@|around|about] {time} [,] {today-part}",
                        (parts, context) -> timeIn(parts, 0, 1))
                .row(
                        "day-part",
                        "[at|@|around|about] {some-clock} [in] {day-part}",
                        (parts, context) -> timeIn(parts, 0, 1))
                .row("day-part", "{day-part} (at|@|around|about) {some-clock}", (parts, context) -> timeIn(parts, 1, 0))
                .row("day-part", "{day-part} [,|at|@|around|about] {time}", (parts, context) -> timeIn(parts, 1, 0));
    }

    private static Optional<TimeExpression> timeIn(Parts parts, int clock, int day) {
        return time(parts, day) instanceof Within within
                        && within.finer() instanceof DayPart part
                        && time(parts, clock) instanceof TimeOfDay time
                ? Optional.of(new Within(time.in(part), within.coarser()))
                : Optional.empty();
    }

    private static void addNow(Grammar.Builder<BuiltinContext> grammar) {
        grammar.row(
                "now",
                "(now|right now|just now|immediately|at the moment|at this moment|atm)",
                always(new Now(Grain.SECOND)));
    }
}
