package dev.loquat.nlu.slot.builtin;

import dev.loquat.nlu.grammar.Grammar;
import dev.loquat.nlu.grammar.Parts;
import java.time.ZonedDateTime;
import java.util.Optional;

/**
 * Times of the day: the category {@code time}, and {@code bare time} for what is one only where a time is asked for
 * ("seven", "six thirty", "morning"); a {@link ClockTime} or a {@link DayPart}. Needs {@link NumberRows} and
 * {@link DurationRows}.
 */
final class TimeRows {

    private static final int MINUTES_OF_A_QUARTER = 15;
    private static final double PERHAPS = 0.8;

    private TimeRows() {}

    static void addTo(Grammar.Builder<BuiltinContext> grammar) {
        addHours(grammar);
        addMinutes(grammar);
        addClock(grammar);
        addPast(grammar);
        addParts(grammar);
        addTimes(grammar);
        addBareTimes(grammar);
    }

    private static void addHours(Grammar.Builder<BuiltinContext> grammar) {
        grammar.row("hour", "{digits}", (parts, context) -> hourInDigits(parts.get(0, String.class)))
                .row("hour", "{below100}", (parts, context) -> hour(parts.number(0), false))
                .constant("hour", "(noon|midday)", new ClockTime(12, 0, false))
                .constant("hour", "midnight", new ClockTime(0, 0, false));
    }

    /** Seven of 07 are of the day, not of the dial. */
    private static Optional<ClockTime> hourInDigits(String digits) {
        return digits.length() > 2 ? Optional.empty() : hour(Integer.parseInt(digits), digits.startsWith("0"));
    }

    private static Optional<ClockTime> hour(int number, boolean ofDay) {
        return number > 24
                ? Optional.empty()
                : Optional.of(new ClockTime(number % 24, 0, !ofDay && number >= 1 && number <= 12));
    }

    private static void addMinutes(Grammar.Builder<BuiltinContext> grammar) {
        grammar.row("two-digits", "{digits}", (parts, context) -> sexagesimal(parts.get(0, String.class)))
                .row("spoken-minute", "{below100}", (parts, context) -> within(parts.number(0), 10, 59))
                .row("spoken-minute", "(oh|o|zero) {ones}", (parts, context) -> Optional.of(parts.number(0)));
    }

    private static Optional<Integer> sexagesimal(String digits) {
        return digits.length() == 2 ? within(Integer.parseInt(digits), 0, 59) : Optional.empty();
    }

    private static Optional<Integer> within(int number, int least, int most) {
        return number >= least && number <= most ? Optional.of(number) : Optional.empty();
    }

    private static void addClock(Grammar.Builder<BuiltinContext> grammar) {
        grammar.row("clock", "{hour} : {two-digits}", TimeRows::hourAndMinute)
                .row("clock", "{hour} : {two-digits} : {two-digits}", TimeRows::hourAndMinute)
                .row(
                        "clock",
                        "{hour} (o'clock|oclock|o clock)",
                        (parts, context) -> Optional.of(parts.get(0, ClockTime.class)))
                .row("clock", "{hour} hundred hours", TimeRows::ofDay)
                .row(
                        "clock",
                        "{digits} hours",
                        (parts, context) -> compact(parts.get(0, String.class)).map(TimeRows::ofDay))
                .row("spoken-clock", "{hour} {spoken-minute}", TimeRows::hourAndMinute)
                .row("spoken-clock", "{digits}", (parts, context) -> compact(parts.get(0, String.class)))
                .row("spoken-clock", "{hour} h {two-digits}", TimeRows::hourAndMinute)
                .same("spoken-clock", "{hour}");
    }

    private static Optional<ClockTime> hourAndMinute(Parts parts, BuiltinContext context) {
        ClockTime hour = parts.get(0, ClockTime.class);
        return Optional.of(new ClockTime(hour.hour(), parts.number(1), hour.onDial()));
    }

    private static Optional<ClockTime> ofDay(Parts parts, BuiltinContext context) {
        return Optional.of(ofDay(parts.get(0, ClockTime.class)));
    }

    private static ClockTime ofDay(ClockTime time) {
        return new ClockTime(time.hour(), time.minute(), false);
    }

    /** 730 and 1830. */
    private static Optional<ClockTime> compact(String digits) {
        if (digits.length() != 3 && digits.length() != 4) {
            return Optional.empty();
        }
        String hour = digits.substring(0, digits.length() - 2);
        return sexagesimal(digits.substring(digits.length() - 2))
                .flatMap(minute -> hourInDigits(hour).map(time -> time.plusMinutes(minute)));
    }

    private static void addPast(Grammar.Builder<BuiltinContext> grammar) {
        grammar.row(
                        "minutes",
                        "{integer} [minutes|minute|mins|min]",
                        (parts, context) -> within(parts.number(0), 1, 59))
                .constant("minutes", "[a] quarter", MINUTES_OF_A_QUARTER)
                .row(
                        "clock",
                        "half (past|after) {hour}",
                        (parts, context) ->
                                Optional.of(parts.get(0, ClockTime.class).plusMinutes(30)))
                .row(
                        "clock",
                        "{minutes} (past|after) {hour}",
                        PERHAPS,
                        (parts, context) ->
                                Optional.of(parts.get(1, ClockTime.class).plusMinutes(parts.number(0))))
                .row(
                        "clock",
                        "{minutes} (to|til|till|before|of) {hour}",
                        PERHAPS,
                        (parts, context) ->
                                Optional.of(parts.get(1, ClockTime.class).plusMinutes(-parts.number(0))))
                .row(
                        "spoken-clock",
                        "half {hour}",
                        (parts, context) ->
                                Optional.of(parts.get(0, ClockTime.class).plusMinutes(30)));
    }

    private static void addParts(Grammar.Builder<BuiltinContext> grammar) {
        grammar.constant("half", "(am|a m|a.m.|a.m)", DayPart.AM).constant("half", "(pm|p m|p.m.|p.m)", DayPart.PM);
        addPart(grammar, "morning", DayPart.MO);
        addPart(grammar, "afternoon", DayPart.AF);
        addPart(grammar, "evening", DayPart.EV);
        grammar.constant("bare-part", "night", DayPart.NI)
                .constant("part", "(tonight|at night|this night|in the night|tomorrow night)", DayPart.NI);
    }

    private static void addPart(Grammar.Builder<BuiltinContext> grammar, String word, DayPart part) {
        grammar.constant("bare-part", word, part)
                .constant("part", "(this|in the|of the|early in the|late in the|tomorrow|that) " + word, part);
    }

    private static void addTimes(Grammar.Builder<BuiltinContext> grammar) {
        grammar.same("time", "({clock}|{part})")
                .constant("time", "[twelve|12] (noon|midday)", new ClockTime(12, 0, false))
                .constant("time", "[twelve|12] midnight", new ClockTime(0, 0, false))
                .row("time", "({clock}|{spoken-clock}) ({half}|{part})", TimeRows::inPart)
                .row("time", "({clock}|{spoken-clock}) {bare-part}", PERHAPS, TimeRows::inPart)
                .row(
                        "time",
                        "{part} at ({clock}|{spoken-clock})",
                        (parts, context) ->
                                Optional.of(parts.get(1, ClockTime.class).in(parts.get(0, DayPart.class))))
                .row(
                        "time",
                        "(at|around|about|by|until|till|before|after|since|from) {spoken-clock}",
                        PERHAPS,
                        TimeRows::first)
                .row("time", "in {duration}", TimeRows::fromNow)
                .row("time", "{duration} from now", TimeRows::fromNow);
    }

    private static void addBareTimes(Grammar.Builder<BuiltinContext> grammar) {
        grammar.same("bare-time", "({spoken-clock}|{bare-part}|{half})")
                .row("bare-time", "[right] now", (parts, context) -> Optional.of(at(context.now())));
    }

    private static Optional<Object> first(Parts parts, BuiltinContext context) {
        return Optional.of(parts.get(0, Object.class));
    }

    private static Optional<ClockTime> inPart(Parts parts, BuiltinContext context) {
        return Optional.of(parts.get(0, ClockTime.class).in(parts.get(1, DayPart.class)));
    }

    /** "In ten minutes" is a time, "in two days" is none. */
    private static Optional<ClockTime> fromNow(Parts parts, BuiltinContext context) {
        return Calendar.plus(context.now(), parts.get(0, Span.class))
                .filter(later -> parts.get(0, Span.class).longest().isOfClock())
                .map(TimeRows::at);
    }

    private static ClockTime at(ZonedDateTime moment) {
        return new ClockTime(moment.getHour(), moment.getMinute(), false);
    }
}
