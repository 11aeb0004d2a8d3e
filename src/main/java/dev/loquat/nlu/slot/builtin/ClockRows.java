package dev.loquat.nlu.slot.builtin;

import dev.loquat.nlu.grammar.Grammar;
import dev.loquat.nlu.grammar.Parts;
import dev.loquat.nlu.time.TimeOfDay;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * Hours and minutes: the categories {@code clock} for what is a time by itself ("12:30", "half past six"), {@code spoken-clock}
 * for what is one only where a time is expected ("six thirty", "730"), {@code hour}; a {@link TimeOfDay}. Needs
 * {@link NumberRows}.
 */
final class ClockRows {

    private static final int MINUTES_OF_A_QUARTER = 15;
    /** "15 to noon" is no range of hours, "9 to noon" is. */
    private static final int MOST_HOURS = 12;

    private static final double PERHAPS = 0.8;

    private ClockRows() {}

    static void addTo(Grammar.Builder<BuiltinContext> grammar) {
        addHours(grammar);
        addMinutes(grammar);
        addTyped(grammar);
        addSpoken(grammar);
        addPast(grammar);
    }

    private static void addHours(Grammar.Builder<BuiltinContext> grammar) {
        grammar.row("hour", "{digits}", (parts, context) -> hourInDigits(parts.get(0, String.class)))
                .row("hour", "{below100}", (parts, context) -> hour(parts.number(0), false))
                .constant("named-hour", "[12|twelve] (noon|midday|mid day)", TimeOfDay.hour(12, false))
                .constant("named-hour", "[12|twelve] (midnight|mid night)", TimeOfDay.hour(0, false));
    }

    /** Seven of 07 are of the day, not of the dial. */
    private static Optional<TimeOfDay> hourInDigits(String digits) {
        return digits.length() > 2 ? Optional.empty() : hour(Integer.parseInt(digits), digits.startsWith("0"));
    }

    private static Optional<TimeOfDay> hour(int number, boolean ofDay) {
        return number > 24 ? Optional.empty() : Optional.of(TimeOfDay.hour(number, !ofDay));
    }

    private static void addMinutes(Grammar.Builder<BuiltinContext> grammar) {
        grammar.row("two-digits", "{digits}", (parts, context) -> sexagesimal(parts.get(0, String.class)))
                .row("spoken-minute", "{below100} [minutes]", (parts, context) -> within(parts.number(0), 10, 59))
                .row("spoken-minute", "(oh|o|ou|zero) {ones}", (parts, context) -> Optional.of(parts.number(0)));
    }

    private static Optional<Integer> sexagesimal(String digits) {
        return digits.length() == 2 ? within(Integer.parseInt(digits), 0, 59) : Optional.empty();
    }

    private static Optional<Integer> within(int number, int least, int most) {
        return number >= least && number <= most ? Optional.of(number) : Optional.empty();
    }

    private static void addTyped(Grammar.Builder<BuiltinContext> grammar) {
        grammar.row("clock", "{hour} : {two-digits}", ClockRows::hourAndMinute)
                .row(
                        "clock",
                        "{hour} : {two-digits} : {two-digits}",
                        (parts, context) -> hourAndMinute(parts, context).map(time -> time.withSecond(parts.number(2))))
                .row(
                        "clock",
                        "{hour} : {two-digits} (h|hrs|hours)",
                        (parts, context) -> hourAndMinute(parts, context).map(TimeOfDay::ofDay))
                .row("clock", "{hour} h {two-digits}", ClockRows::glued)
                .row(
                        "hour-h",
                        "{hour} h",
                        PERHAPS,
                        (parts, context) -> parts.isGlued()
                                ? Optional.of(time(parts, 0).ofDay().withMinute(0))
                                : Optional.empty())
                .row("dotted-clock", "{numeral}", (parts, context) -> dotted(parts.get(0, BigDecimal.class)))
                .row("spoken-clock", "{hour} {two-digits}", ClockRows::hourAndMinute)
                .row("spoken-clock", "{digits}", PERHAPS, (parts, context) -> compact(parts.get(0, String.class)));
    }

    private static Optional<TimeOfDay> glued(Parts parts, BuiltinContext context) {
        return parts.isGlued() ? hourAndMinute(parts, context).map(TimeOfDay::ofDay) : Optional.empty();
    }

    /** 6.45 has a quarter of an hour to go to seven. */
    private static Optional<TimeOfDay> dotted(BigDecimal number) {
        if (number.scale() != 2 || number.compareTo(BigDecimal.valueOf(25)) >= 0) {
            return Optional.empty();
        }
        int minute = number.remainder(BigDecimal.ONE).movePointRight(2).intValue();
        return within(minute, 0, 59).flatMap(m -> hour(number.intValue(), false).map(hour -> hour.withMinute(m)));
    }

    /** 730 and 1830. */
    private static Optional<TimeOfDay> compact(String digits) {
        if (digits.length() != 3 && digits.length() != 4) {
            return Optional.empty();
        }
        String hour = digits.substring(0, digits.length() - 2);
        return sexagesimal(digits.substring(digits.length() - 2))
                .flatMap(minute -> hourInDigits(hour).map(time -> time.withMinute(minute)));
    }

    private static void addSpoken(Grammar.Builder<BuiltinContext> grammar) {
        grammar.row("spoken-clock", "{hour} {spoken-minute}", ClockRows::hourAndMinute)
                .row("clock", "{hour} (o'clock|oclock|o clock)", (parts, context) -> Optional.of(time(parts, 0)))
                .row(
                        "clock",
                        "({hour}|{spoken-clock}|{clock}) [-] ish",
                        (parts, context) -> Optional.of(time(parts, 0)))
                .row("clock", "[the] {named-hour} [-] [ish|sharp]", (parts, context) -> Optional.of(time(parts, 0)))
                .constant("clock", "noonish", TimeOfDay.hour(12, false))
                .row(
                        "clock",
                        "({clock}|{spoken-clock}) (sharp|exactly)",
                        (parts, context) -> Optional.of(time(parts, 0)))
                .row(
                        "clock",
                        "{hour} hundred [hours]",
                        (parts, context) -> Optional.of(time(parts, 0).ofDay().toTheMinute()))
                .row(
                        "clock",
                        "{digits} (hours|hrs)",
                        PERHAPS,
                        (parts, context) ->
                                fourDigits(parts.get(0, String.class)).map(TimeOfDay::ofDay));
    }

    private static Optional<TimeOfDay> fourDigits(String digits) {
        return digits.length() == 4 ? compact(digits) : Optional.empty();
    }

    private static Optional<TimeOfDay> hourAndMinute(Parts parts, BuiltinContext context) {
        return Optional.of(time(parts, 0).withMinute(parts.number(1)));
    }

    private static void addPast(Grammar.Builder<BuiltinContext> grammar) {
        grammar.row(
                        "minutes",
                        "{integer} (minutes|minute|mins|min)",
                        (parts, context) -> within(parts.number(0), 1, 59))
                .row("minutes", "{below100}", (parts, context) -> roundMinutes(parts.number(0)))
                .constant("minutes", "[a] quarter", MINUTES_OF_A_QUARTER)
                .constant("minutes", "[a] half", 2 * MINUTES_OF_A_QUARTER)
                .row("bare-minutes", "{integer}", (parts, context) -> within(parts.number(0), 1, 59))
                .row(
                        "clock",
                        "({minutes}|{bare-minutes}) (past|after) ({hour}|{named-hour})",
                        PERHAPS,
                        (parts, context) -> Optional.of(time(parts, 1).plusMinutes(parts.number(0))))
                .row(
                        "clock",
                        "{minutes} (to|til|till|before|of) ({hour}|{named-hour})",
                        PERHAPS,
                        (parts, context) -> Optional.of(time(parts, 1).plusMinutes(-parts.number(0))))
                .row(
                        "spoken-clock",
                        "{bare-minutes} (to|til|till|before|of) {hour}",
                        PERHAPS,
                        (parts, context) -> Optional.of(time(parts, 1).plusMinutes(-parts.number(0))))
                .row(
                        "clock",
                        "({minutes}|{bare-minutes}) (to|til|till|before|of) {named-hour}",
                        (parts, context) -> parts.number(0) > MOST_HOURS
                                ? Optional.of(time(parts, 1).plusMinutes(-parts.number(0)))
                                : Optional.empty())
                .row(
                        "spoken-clock",
                        "half {hour}",
                        (parts, context) -> Optional.of(time(parts, 0).plusMinutes(2 * MINUTES_OF_A_QUARTER)));
    }

    /** "Five to six" may be a time; "three to four", as "5 of 10" in figures, is one only where a time is spoken of. */
    private static Optional<Integer> roundMinutes(int number) {
        return number % 5 == 0 ? within(number, 1, 59) : Optional.empty();
    }

    static TimeOfDay time(Parts parts, int index) {
        return parts.get(index, TimeOfDay.class);
    }
}
