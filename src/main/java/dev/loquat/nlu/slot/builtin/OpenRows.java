package dev.loquat.nlu.slot.builtin;

import static dev.loquat.nlu.slot.builtin.TimeParts.time;

import dev.loquat.nlu.grammar.Grammar;
import dev.loquat.nlu.grammar.Parts;
import dev.loquat.nlu.time.FixedTimes.Now;
import dev.loquat.nlu.time.Grain;
import dev.loquat.nlu.time.OpenTime;
import dev.loquat.nlu.time.OpenTime.Side;
import dev.loquat.nlu.time.Portion;
import dev.loquat.nlu.time.TimeExpression;
import dev.loquat.nlu.time.Until;
import dev.loquat.nlu.time.Within;
import java.util.Optional;

/**
 * All that comes before or after a time: the category {@code open}, an {@link OpenTime}; and what ends with a time ("by friday"),
 * rows of {@code when}. Needs the rows of dates and times.
 */
final class OpenRows {

    private static final String AFTER =
            "[any time|anytime|some time|sometime|sometimes|starting|as early as] (after|later than)";
    private static final String SINCE =
            "(since|ever since|starting|starting on|starting from|starting with|starting in|beginning|beginning on|beginning from"
                    + "|beginning with|as early as|anytime from|any time from|as of|not before|no earlier than|not earlier than"
                    + "|no sooner than|not sooner than|after or equal to|on or after|later than or equal to|> =)";
    private static final String BEFORE =
            "[any time|anytime|some time|sometime|sometimes] (before|earlier than|sooner than|prior to|in advance of)";
    private static final String UNTIL =
            "[any time|anytime|some time|sometime] (until|till|til|through|up to|as late as|up until|no later than|not later than"
                    + "|not after|ending|ending on|ending with|ending in|before or equal to|on or before)";

    private static final double PERHAPS = 0.8;

    private OpenRows() {}

    static void addTo(Grammar.Builder<BuiltinContext> grammar) {
        grammar.same("bound", "({date}|{time}|{lone-date}|{date-time}|{year-date}|{now})")
                .row("open", AFTER + " {bound}", (parts, context) -> Optional.of(after(time(parts, 0))))
                .row("open", SINCE + " {bound}", PERHAPS, (parts, context) -> since(time(parts, 0)))
                .row("open", BEFORE + " {bound}", (parts, context) -> Optional.of(before(time(parts, 0))))
                .row("open", UNTIL + " {bound}", (parts, context) -> open(parts, Side.TO_START))
                .row("open", "more than {duration} (before|prior to) {date}", (parts, context) -> distant(parts, -1))
                .row("open", "more than {duration} (after|from) {date}", (parts, context) -> distant(parts, 1))
                .row("open", "more than {duration} ago", (parts, context) -> ago(parts))
                .row("open", "< = ({year-date}|{date})", (parts, context) -> open(parts, Side.TO_END))
                .row("open", "> ({year-date}|{day-date})", (parts, context) -> Optional.of(after(time(parts, 0))))
                .row("open", "< ({year-date}|{day-date})", (parts, context) -> Optional.of(before(time(parts, 0))))
                .row(
                        "open",
                        "[from|on|in|starting|starting from] ({date}|{date-time}|{year-date}) (onward|onwards|forward|forwards)",
                        (parts, context) -> since(time(parts, 0)))
                .row("open", "from ({date}|{date-time}|{time}) on", OpenRows::andLater)
                .row(
                        "open",
                        "[on|in] ({date}|{date-time}|{year-date}) (and|or) (after|later|thereafter|afterwards|beyond)",
                        OpenRows::andLater)
                .row(
                        "open",
                        "[on|in] ({date}|{date-time}|{year-date}) (and|or) (before|earlier)",
                        (parts, context) -> parts.isBeforeMark() ? open(parts, Side.TO_END) : Optional.empty())
                .row(
                        "open",
                        "till date",
                        (parts, context) -> Optional.of(new OpenTime(new Now(Grain.SECOND), Side.TO_START)))
                .row("open", "{date} {open-time}", OpenRows::onDay)
                .row("open", "{open-time} [on] {date}", OpenRows::onSameDay)
                .row(
                        "open-time",
                        "[any time|anytime|some time|sometime|,] (after|since|later than|past) {time}",
                        (parts, context) -> open(parts, Side.FROM_START))
                .row(
                        "open-time",
                        "[any time|anytime|some time|sometime|,] (before|by|until|till|up to|no later than|earlier than) {time}",
                        (parts, context) -> open(parts, Side.TO_START))
                .row("when", "by [the] {bound}", (parts, context) -> Optional.of(new Until(time(parts, 0))))
                .row(
                        "open",
                        "(as soon as possible|asap)",
                        (parts, context) -> Optional.of(new OpenTime(new Now(Grain.SECOND), Side.FROM_START)));
    }

    /** After a month or a year is when it is over, after an hour or a day is when it has begun. */
    private static OpenTime after(TimeExpression bound) {
        boolean isLong = bound.grain().compareTo(Grain.WEEK) >= 0 || bound instanceof Portion;
        return new OpenTime(bound, isLong ? Side.FROM_END : Side.FROM_START);
    }

    /** Before the end of a month is until it is over. */
    private static OpenTime before(TimeExpression bound) {
        boolean end = bound instanceof Portion portion && portion.which() == Portion.Which.END;
        return new OpenTime(bound, end ? Side.TO_END : Side.TO_START);
    }

    private static Optional<OpenTime> since(TimeExpression bound) {
        return Optional.of(new OpenTime(bound, Side.FROM_START));
    }

    /** "On friday and after", "from friday on", not "on friday and after six". */
    private static Optional<OpenTime> andLater(Parts parts, BuiltinContext context) {
        return parts.isBeforeMark() ? since(time(parts, 0)) : Optional.empty();
    }

    private static Optional<OpenTime> open(Parts parts, Side side) {
        return Optional.of(new OpenTime(time(parts, 0), side));
    }

    private static Optional<OpenTime> distant(Parts parts, int sign) {
        return DistanceRows.fromDate(parts, sign)
                .map(bound -> new OpenTime(bound, sign > 0 ? Side.FROM_START : Side.TO_START));
    }

    private static Optional<OpenTime> ago(Parts parts) {
        return DistanceRows.fromNow(parts, -1).map(bound -> new OpenTime(bound, Side.TO_START));
    }

    /** "Tomorrow after five". */
    private static Optional<OpenTime> onDay(Parts parts, BuiltinContext context) {
        OpenTime open = parts.get(1, OpenTime.class);
        return Optional.of(time(parts, 0))
                .filter(date -> date.grain() == Grain.DAY)
                .flatMap(date -> Within.both(open.bound(), date))
                .map(bound -> new OpenTime(bound, open.side()));
    }

    private static Optional<OpenTime> onSameDay(Parts parts, BuiltinContext context) {
        OpenTime open = parts.get(0, OpenTime.class);
        return Within.both(open.bound(), time(parts, 1)).map(bound -> new OpenTime(bound, open.side()));
    }
}
