package dev.loquat.nlu.slot.builtin;

import static dev.loquat.nlu.slot.builtin.ClockRows.time;

import dev.loquat.nlu.grammar.Grammar;
import dev.loquat.nlu.grammar.Parts;
import dev.loquat.nlu.time.DayPart;
import dev.loquat.nlu.time.TimeOfDay;
import java.util.Optional;

/**
 * Times of the day: the category {@code time}, and {@code bare-time} for what is one only where a time is asked for ("seven",
 * "six thirty", "morning"); a {@link TimeOfDay} or a {@link DayPart}. Needs {@link ClockRows}.
 */
final class TimeRows {

    private static final double PERHAPS = 0.8;

    private TimeRows() {}

    static void addTo(Grammar.Builder<BuiltinContext> grammar) {
        addHalves(grammar);
        addParts(grammar);
        addTimes(grammar);
        addTimesInParts(grammar);
        addBareTimes(grammar);
    }

    private static void addHalves(Grammar.Builder<BuiltinContext> grammar) {
        grammar.constant("half", "[in the] (am|a m|a.m.|a.m)", DayPart.AM)
                .constant("half", "[in the] (pm|p m|p.m.|p.m)", DayPart.PM)
                .constant("half-letter", "a", DayPart.AM)
                .constant("half-letter", "p", DayPart.PM);
    }

    private static void addParts(Grammar.Builder<BuiltinContext> grammar) {
        part(grammar, "(morning|mornings)", DayPart.MO);
        part(grammar, "(afternoon|afternoons|after noon)", DayPart.AF);
        part(grammar, "(evening|evenings)", DayPart.EV);
        grammar.constant("bare-part", "(night|nights)", DayPart.NI)
                .constant("bare-part", "(nighttime|night time)", DayPart.NI)
                .constant(
                        "part",
                        "(at night|in the night|at nite|during the night|(in|during) the nighttime|(in|during) the night time)",
                        DayPart.NI);
        portion(grammar, "early [in the]", "morning", DayPart.EARLY_MORNING);
        portion(grammar, "early [in the]", "afternoon", DayPart.AF.early());
        portion(grammar, "(late|later) [in the]", "morning", DayPart.LATE_MORNING);
        portion(grammar, "(late|later) [in the]", "afternoon", DayPart.LATE_AFTERNOON);
        portion(grammar, "(late|later) [in the]", "(evening|night)", DayPart.LATE_NIGHT);
        grammar.constant("part", "(late at night|in the middle of the night)", DayPart.LATE_NIGHT)
                .constant("part", "in the early hours [of the morning]", DayPart.EARLY_MORNING)
                .constant("bare-part", "breakfast", DayPart.BREAKFAST)
                .constant("bare-part", "lunch", DayPart.LUNCH)
                .constant("part", "[at] (lunchtime|lunch time)", DayPart.LUNCH)
                .constant("part", "(at|for|during) lunch", DayPart.LUNCH)
                .constant("part", "after [-] (work|working)", DayPart.AFTER_WORK)
                .constant("part", "after [-] lunch", DayPart.AFTER_LUNCH)
                .constant("part", "after [-] school", DayPart.AFTER_SCHOOL)
                .same("bare-part", "{half}")
                .same("some-part", "({part}|{bare-part})");
    }

    private static void part(Grammar.Builder<BuiltinContext> grammar, String words, DayPart part) {
        grammar.constant("bare-part", words, part)
                .constant("part", "(in|in the|of the|during the|that) " + words, part);
    }

    /** "Late in the afternoon" is a time by itself, "late afternoon" beside a day. */
    private static void portion(Grammar.Builder<BuiltinContext> grammar, String which, String words, DayPart part) {
        grammar.constant("bare-part", which + " " + words, part)
                .constant("part", which.replace("[in the]", "in the") + " " + words, part)
                .constant("part", "(in the|during the) " + which.replace(" [in the]", "") + " " + words, part);
    }

    private static void addTimes(Grammar.Builder<BuiltinContext> grammar) {
        grammar.same("some-clock", "({clock}|{spoken-clock}|{dotted-clock}|{hour-h}|{hour})")
                .same("time", "({clock}|{part})")
                .row("time", "{some-clock} [.|ish] {half}", TimeRows::inPart)
                .row(
                        "time",
                        "{some-clock} {half-letter}",
                        (parts, context) -> parts.isGlued() ? inPart(parts, context) : Optional.empty())
                .row("time", "{time} (sharp|exactly|approximately)", TimeRows::first)
                .row("time", "(at|@|around|about|by|at around|at about) {some-clock}", PERHAPS, TimeRows::first)
                .row(
                        "time",
                        "(at|@|around|about|exactly|approximately|at around|at about|at exactly|for) {time}",
                        TimeRows::first);
    }

    /** "Tonight at eight", "this morning at ten": the part of the day tells which hour is meant. */
    private static void addTimesInParts(Grammar.Builder<BuiltinContext> grammar) {
        grammar.row("time", "{some-clock} {part}", TimeRows::inPart)
                .row("time", "{clock} {bare-part}", TimeRows::inPart)
                .row("bare-time", "{some-clock} {bare-part}", PERHAPS, TimeRows::inPart)
                .row("time", "{some-part} (at|@|around|about|at around|at about) {some-clock}", TimeRows::ofPart);
    }

    private static void addBareTimes(Grammar.Builder<BuiltinContext> grammar) {
        grammar.same("bare-time", "({some-clock}|{bare-part})")
                .same("lone-time", "{hour-h}")
                .row("bare-time", "{hour} {half-letter}", (parts, context) -> inPart(parts, context));
    }

    static Optional<Object> first(Parts parts, BuiltinContext context) {
        return Optional.of(parts.get(0, Object.class));
    }

    static Optional<TimeOfDay> inPart(Parts parts, BuiltinContext context) {
        return Optional.of(time(parts, 0).typedIn(parts.get(1, DayPart.class)));
    }

    static Optional<TimeOfDay> ofPart(Parts parts, BuiltinContext context) {
        return Optional.of(time(parts, 1).in(parts.get(0, DayPart.class)));
    }
}
