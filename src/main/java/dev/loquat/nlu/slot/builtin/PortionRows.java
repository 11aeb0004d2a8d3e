package dev.loquat.nlu.slot.builtin;

import static dev.loquat.nlu.slot.builtin.TimeParts.time;

import dev.loquat.nlu.grammar.Grammar;
import dev.loquat.nlu.grammar.Parts;
import dev.loquat.nlu.time.Between;
import dev.loquat.nlu.time.Closest;
import dev.loquat.nlu.time.FixedTimes.Cycle;
import dev.loquat.nlu.time.FixedTimes.NthFrom;
import dev.loquat.nlu.time.Grain;
import dev.loquat.nlu.time.Half;
import dev.loquat.nlu.time.NthIn;
import dev.loquat.nlu.time.Portion;
import dev.loquat.nlu.time.Portion.Which;
import dev.loquat.nlu.time.Recurrences.Every;
import dev.loquat.nlu.time.RunIn;
import dev.loquat.nlu.time.TimeExpression;
import java.util.Optional;

/**
 * Parts of longer times: rows of the category {@code date} for the beginning or end of a month, the third friday of october, the
 * last week of the year. Needs {@link DateRows}, {@link PeriodRows} and {@link WeekdayRows}.
 */
final class PortionRows {

    private static final double PERHAPS = 0.9;

    private PortionRows() {}

    static void addTo(Grammar.Builder<BuiltinContext> grammar) {
        addPortions(grammar);
        addInitials(grammar);
        addNth(grammar);
        addNthFrom(grammar);
    }

    private static void addPortions(Grammar.Builder<BuiltinContext> grammar) {
        grammar.constant(
                        "which",
                        "(early|beginning of|start of|earlier in|early in|the beginning of|the start of)",
                        Which.BEGINNING)
                .constant("which", "(mid|mid -|middle of|the middle of)", Which.MIDDLE)
                .constant("which", "(end of|the end of)", Which.END)
                .constant("which", "(late|later in|late in|later on in)", Which.LATE)
                .row("date", "[at|by the|in|towards] {which} [around|the] {date}", PERHAPS, PortionRows::portion)
                .row("date", "[at] {which} [around] {lone-date}", PortionRows::portion)
                .row("date", "[at] {which} {year-date}", PortionRows::portion)
                .row("date", "[at] {which} [the|this] {calendar-grain}", PortionRows::ofPresent)
                .row(
                        "date",
                        "[the|for the] (rest|remainder) of (the|this) {grain}",
                        (parts, context) -> Optional.of(
                                new Between(new Cycle(Grain.DAY, 0), new Cycle(parts.get(0, Grain.class), 1), false)))
                .row("date", "early {date}", PERHAPS, (parts, context) -> portion(parts, Which.BEGINNING))
                .row("date", "late {date}", PERHAPS, (parts, context) -> portion(parts, Which.LATE))
                .row("date", "earlier {date}", PERHAPS, (parts, context) -> half(parts, false))
                .row("date", "later {date}", PERHAPS, (parts, context) -> half(parts, true))
                .constant("half-number", "(first|1 st|1st)", false)
                .constant("half-number", "(second|2 nd|2nd|last|latter|other)", true)
                .row(
                        "date",
                        "[the|in the|during the] {half-number} half of [the] ({date}|{year-date}|{lone-date})",
                        PortionRows::numberedHalf);
    }

    private static Optional<TimeExpression> portion(Parts parts, BuiltinContext context) {
        return Optional.of(new Portion(time(parts, 1), parts.get(0, Which.class)));
    }

    private static Optional<TimeExpression> portion(Parts parts, Which which) {
        return Optional.of(new Portion(time(parts, 0), which));
    }

    /** "Earlier this week" has begun already; of a day, a season or a holiday it is a part like any other. */
    private static Optional<TimeExpression> half(Parts parts, boolean isLater) {
        return isPeriod(time(parts, 0))
                ? Optional.of(new Half(time(parts, 0), isLater, true))
                : portion(parts, isLater ? Which.LATE : Which.BEGINNING);
    }

    private static Optional<TimeExpression> numberedHalf(Parts parts, BuiltinContext context) {
        return isPeriod(time(parts, 1))
                ? Optional.of(new Half(time(parts, 1), parts.get(0, Boolean.class), false))
                : Optional.empty();
    }

    private static boolean isPeriod(TimeExpression time) {
        return time.grain().compareTo(Grain.WEEK) >= 0;
    }

    private static Optional<TimeExpression> ofPresent(Parts parts, BuiltinContext context) {
        return Optional.of(new Portion(new Cycle(parts.get(1, Grain.class), 0), parts.get(0, Which.class)));
    }

    /** EOD, BOM and their like. */
    private static void addInitials(Grammar.Builder<BuiltinContext> grammar) {
        initials(grammar, "(month|month's) [-] end", Grain.MONTH, Which.END);
        initials(grammar, "(quarter|quarter's) [-] end", Grain.QUARTER, Which.END);
        initials(grammar, "(year|year's) [-] end", Grain.YEAR, Which.END);
        initials(grammar, "eod", Grain.DAY, Which.END);
        initials(grammar, "bow", Grain.WEEK, Which.BEGINNING);
        initials(grammar, "eow", Grain.WEEK, Which.END);
        initials(grammar, "bom", Grain.MONTH, Which.BEGINNING);
        initials(grammar, "eom", Grain.MONTH, Which.END);
        initials(grammar, "boy", Grain.YEAR, Which.BEGINNING);
        initials(grammar, "eoy", Grain.YEAR, Which.END);
    }

    private static void initials(Grammar.Builder<BuiltinContext> grammar, String word, Grain grain, Which which) {
        String category = word.equals("boy") || word.equals("bow") ? "lone-date" : "date";
        TimeExpression portion = new Portion(new Cycle(grain, 0), which);
        grammar.row(category, "[the|at|at the|by the] " + word, TimeParts.always(portion));
    }

    private static void addNth(Grammar.Builder<BuiltinContext> grammar) {
        grammar.row("countable", "{any-grain}", (parts, context) -> Optional.of(new Every(parts.get(0, Grain.class))))
                .same("countable", "({any-weekday}|{holiday})")
                .row(
                        "date",
                        "[the] {ordinal} {countable} (of|in|from) [the] {date}",
                        (parts, context) -> nth(parts, parts.number(0) - 1, 1))
                .row(
                        "date",
                        "[the] {ordinal} {countable} (of|in) {year-date}",
                        (parts, context) -> nth(parts, parts.number(0) - 1, 1))
                .row(
                        "date",
                        "[the] {ordinal} {countable} (of|in) {lone-date}",
                        (parts, context) -> nth(parts, parts.number(0) - 1, 1))
                .row(
                        "date",
                        "[the] {ordinal} last {countable} (of|in) [the] ({date}|{year-date}|{lone-date})",
                        (parts, context) -> nth(parts, -parts.number(0), 1))
                .row(
                        "date",
                        "[the] (last|final) {countable} (of|in) [the] ({date}|{year-date}|{lone-date})",
                        (parts, context) -> nth(parts, -1, 0))
                .row(
                        "run-in",
                        "[the] first {count} {any-grain} (of|in) [the] ({date}|{year-date}|{lone-date})",
                        (parts, context) -> run(parts, 1))
                .row(
                        "run-in",
                        "[the] last {count} {any-grain} (of|in) [the] ({date}|{year-date}|{lone-date})",
                        (parts, context) -> run(parts, -1));
    }

    private static Optional<TimeExpression> nth(Parts parts, int count, int of) {
        TimeExpression what = time(parts, of);
        TimeExpression within = time(parts, of + 1);
        boolean fits = what.grain().compareTo(within.grain()) < 0 && count < 400;
        return fits ? Optional.of(new NthIn(count, what, within)) : Optional.empty();
    }

    private static Optional<TimeExpression> run(Parts parts, int sign) {
        TimeExpression within = time(parts, 2);
        Grain grain = parts.get(1, Grain.class);
        return grain.compareTo(within.grain()) < 0
                ? Optional.of(new RunIn(sign * parts.number(0), grain, within))
                : Optional.empty();
    }

    /** "The second monday after easter", "the closest friday to the fifth of may". */
    private static void addNthFrom(Grammar.Builder<BuiltinContext> grammar) {
        grammar.row(
                        "date",
                        "[the] {ordinal} {countable} after ({date}|{year-date})",
                        (parts, context) -> nthFrom(parts, parts.number(0) - 1))
                .row(
                        "date",
                        "[the] {ordinal} {countable} before ({date}|{year-date})",
                        (parts, context) -> nthFrom(parts, -parts.number(0)))
                .row(
                        "date",
                        "[the] closest {countable} to ({date}|{year-date})",
                        (parts, context) -> closest(parts, 1, 0))
                .row(
                        "date",
                        "[the] {ordinal} closest {countable} to ({date}|{year-date})",
                        (parts, context) -> closest(parts, parts.number(0), 1));
    }

    private static Optional<TimeExpression> nthFrom(Parts parts, int count) {
        return Optional.of(new NthFrom(count, time(parts, 1), time(parts, 2)));
    }

    private static Optional<TimeExpression> closest(Parts parts, int rank, int of) {
        return Optional.of(new Closest(rank, time(parts, of), time(parts, of + 1)));
    }
}
