package dev.loquat.nlu.slot.builtin;

import static dev.loquat.nlu.slot.builtin.TimeParts.time;

import dev.loquat.nlu.grammar.Grammar;
import dev.loquat.nlu.grammar.Parts;
import dev.loquat.nlu.time.Between;
import dev.loquat.nlu.time.Distance;
import dev.loquat.nlu.time.FixedTimes.Cycle;
import dev.loquat.nlu.time.FixedTimes.Now;
import dev.loquat.nlu.time.FixedTimes.Nth;
import dev.loquat.nlu.time.Grain;
import dev.loquat.nlu.time.Lasting;
import dev.loquat.nlu.time.Shift;
import dev.loquat.nlu.time.TimeExpression;
import dev.loquat.nlu.time.Within;
import dev.loquat.nlu.time.Workday;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * Times at a distance from others: rows of the category {@code date} where the distance is of days or more, of
 * {@code clock-shift} where it is of the clock. Needs {@link DurationRows} and {@link DateRows}.
 */
final class DistanceRows {

    private static final Now NOW = new Now(Grain.SECOND);

    private static final String UP_TO = "(within|less than|in less than|no more than|not more than|at most)";

    private DistanceRows() {}

    static void addTo(Grammar.Builder<BuiltinContext> grammar) {
        addFromNow(grammar);
        addFromOthers(grammar);
        addCounted(grammar);
        addLasting(grammar);
    }

    private static void addFromNow(Grammar.Builder<BuiltinContext> grammar) {
        for (boolean ofClock : new boolean[] {false, true}) {
            String category = ofClock ? "clock-shift" : "date";
            grammar.row(category, "in {possessive-span} time", (parts, context) -> fromNow(parts, 1, ofClock))
                    .row(
                            category,
                            "(in|in about|in around|in exactly|in like|in just|in another) {duration} [time|'s time|' time|from now]",
                            (parts, context) -> fromNow(parts, 1, ofClock))
                    .row(
                            category,
                            "{duration} (from now|hence|later|out)",
                            (parts, context) -> fromNow(parts, 1, ofClock))
                    .row(
                            category,
                            "{duration} (ago|back|earlier|before now)",
                            (parts, context) -> fromNow(parts, -1, ofClock))
                    .row("lone-date", "in {positive} {unit-mark}", (parts, context) -> inMarked(parts))
                    .row("clock-shift", "{duration} from right now", (parts, context) -> exactly(parts));
        }
    }

    private static Optional<TimeExpression> fromNow(Parts parts, int sign, boolean ofClock) {
        return parts.get(0, Span.class).longest().isOfClock() == ofClock ? fromNow(parts, sign) : Optional.empty();
    }

    static Optional<TimeExpression> fromNow(Parts parts, int sign) {
        return fromSpan(parts.get(0, Span.class), sign);
    }

    static Optional<TimeExpression> fromSpan(Span span, int sign) {
        return span.distance().map(distance -> new Shift(NOW, signed(distance, sign), distance.grain()));
    }

    private static Optional<TimeExpression> inMarked(Parts parts) {
        return parts.get(1, Span.class)
                .times(parts.get(0, BigDecimal.class))
                .distance()
                .map(distance -> new Shift(NOW, distance, distance.grain()));
    }

    private static Optional<TimeExpression> exactly(Parts parts) {
        return parts.get(0, Span.class).distance().map(distance -> new Shift(NOW, distance, Grain.SECOND));
    }

    private static void addFromOthers(Grammar.Builder<BuiltinContext> grammar) {
        grammar.row("date", "{duration} (from|after|past|following) {date}", (parts, context) -> fromDate(parts, 1))
                .row("date", "{duration} (before|prior to) {date}", (parts, context) -> fromDate(parts, -1))
                .row(
                        "when",
                        UP_TO + " {duration} (from|after|past|following) {date}",
                        (parts, context) -> upTo(parts, 1))
                .row("when", UP_TO + " {duration} (before|prior to) {date}", (parts, context) -> upTo(parts, -1))
                .row("clock-shift", "{duration} (from|after|past) {time}", (parts, context) -> fromTime(parts, 1))
                .row("clock-shift", "{duration} (before|prior to) {time}", (parts, context) -> fromTime(parts, -1))
                .row("date", "[the] day after {date}", (parts, context) -> days(parts, 1))
                .row("date", "[the] day before {date}", (parts, context) -> days(parts, -1))
                .row("date", "the day before", (parts, context) -> Optional.of(new Cycle(Grain.DAY, -1)))
                .row(
                        "date",
                        "the day after",
                        (parts, context) ->
                                parts.isBeforeMark() ? Optional.of(new Cycle(Grain.DAY, 1)) : Optional.empty());
    }

    static Optional<TimeExpression> fromDate(Parts parts, int sign) {
        Span span = parts.get(0, Span.class);
        return span.longest().isOfClock() || isFarFetched(time(parts, 1))
                ? Optional.empty()
                : span.distance()
                        .map(distance ->
                                Shift.of(time(parts, 1), signed(distance, sign).to(Grain.DAY)));
    }

    /** "Less than three days after tomorrow" is between both. */
    private static Optional<TimeExpression> upTo(Parts parts, int sign) {
        return fromDate(parts, sign)
                .map(far ->
                        sign > 0 ? new Between(time(parts, 1), far, false) : new Between(far, time(parts, 1), false));
    }

    private static Optional<TimeExpression> fromTime(Parts parts, int sign) {
        Span span = parts.get(0, Span.class);
        return span.longest().isOfClock() && !isFarFetched(time(parts, 1))
                ? span.distance()
                        .map(distance ->
                                Shift.of(time(parts, 1), signed(distance, sign).to(Grain.MINUTE)))
                : Optional.empty();
    }

    /** Nobody counts from what is counted from something counted; texts that do are hostile. */
    private static boolean isFarFetched(TimeExpression time) {
        return time instanceof Shift shift && shift.of() instanceof Shift;
    }

    private static Distance signed(Distance distance, int sign) {
        return sign > 0 ? distance : distance.negated();
    }

    private static Optional<TimeExpression> days(Parts parts, int count) {
        TimeExpression day = time(parts, 0);
        return day.grain() == Grain.DAY && !isFarFetched(day)
                ? Optional.of(Shift.of(day, new Distance(0, count, 0, Grain.DAY)))
                : Optional.empty();
    }

    /** "Three fridays from now", "thanksgiving in nine months". */
    private static void addCounted(Grammar.Builder<BuiltinContext> grammar) {
        grammar.row(
                        "date",
                        "(in {count} (business|working|work) days|{count} (business|working|work) days (from now|from today|later|hence))",
                        (parts, context) -> Optional.of(new Workday(parts.number(0))))
                .row("date", "{count} {weekday} (ago|back)", (parts, context) -> nth(parts, -parts.number(0)))
                .row("date", "{count} {weekday} (from now|hence)", (parts, context) -> nth(parts, parts.number(0) - 1))
                .row("distant", "in {duration}", (parts, context) -> around(parts, 1))
                .row("distant", "{duration} (from now|hence|later)", (parts, context) -> around(parts, 1))
                .row("distant", "{duration} ago", (parts, context) -> around(parts, -1));
    }

    private static Optional<TimeExpression> nth(Parts parts, int count) {
        return parts.number(0) > 0 ? Optional.of(new Nth(count, time(parts, 1), true)) : Optional.empty();
    }

    /** The month or year that is so far away. */
    private static Optional<TimeExpression> around(Parts parts, int sign) {
        Span span = parts.get(0, Span.class);
        Optional<Integer> count = span.count();
        return span.longest().isOfClock() || count.isEmpty()
                ? Optional.empty()
                : Optional.of(new Cycle(span.longest().grain(), sign * count.get()));
    }

    private static void addLasting(Grammar.Builder<BuiltinContext> grammar) {
        for (String from : new String[] {"{date}", "{time}", "{when}", "{hour-h}"}) {
            grammar.row(
                            "when",
                            "(for {duration} from|for {marked} from|for {marked} starting from|[for] {duration} (starting|starting from|starting on|beginning|beginning on)) "
                                    + from,
                            (parts, context) -> lasting(parts, 1, 0))
                    .row(
                            "when",
                            "[from|starting|starting from|beginning] " + from + " for {duration}",
                            (parts, context) -> lasting(parts, 0, 1));
        }
        grammar.row(
                        "marked",
                        "{positive} {unit-mark}",
                        (parts, context) -> Optional.of(parts.get(1, Span.class).times(parts.get(0, BigDecimal.class))))
                .row("when", "from {some-clock} for {duration}", (parts, context) -> lasting(parts, 0, 1))
                .row("date-time", "[in] {duration} (at|@) ({some-clock}|{time})", (parts, context) -> daysAhead(parts))
                .row("date-time", "{duration} ago (at|@) ({some-clock}|{time})", (parts, context) -> daysAgo(parts))
                .row("when", "within {duration} [from now]", (parts, context) -> within(parts))
                .row("when", "[the] (last|past|previous) {duration}", (parts, context) -> upToNow(parts))
                .row("when", "[the] (next|coming|following) {duration}", (parts, context) -> fromNowOn(parts));
    }

    private static Optional<TimeExpression> lasting(Parts parts, int from, int length) {
        return parts.get(length, Span.class).distance().map(distance -> new Lasting(time(parts, from), distance));
    }

    /** "In seven days at five". */
    private static Optional<TimeExpression> daysAhead(Parts parts) {
        Span span = parts.get(0, Span.class);
        return span.longest() == DurationUnit.DAY
                ? span.count().flatMap(count -> Within.both(time(parts, 1), new Cycle(Grain.DAY, count)))
                : Optional.empty();
    }

    private static Optional<TimeExpression> daysAgo(Parts parts) {
        Span span = parts.get(0, Span.class);
        return span.longest() == DurationUnit.DAY
                ? span.count().flatMap(count -> Within.both(time(parts, 1), new Cycle(Grain.DAY, -count)))
                : Optional.empty();
    }

    /** "The last three months and two days" go up to today; those of one unit are whole weeks, months ... */
    private static Optional<TimeExpression> upToNow(Parts parts) {
        Span span = parts.get(0, Span.class);
        TimeExpression end = span.longest().isOfClock() ? NOW : new Cycle(Grain.DAY, 0);
        return several(span).map(distance -> new Between(new Shift(end, distance.negated(), end.grain()), end, false));
    }

    private static Optional<TimeExpression> fromNowOn(Parts parts) {
        Span span = parts.get(0, Span.class);
        TimeExpression start = span.longest().isOfClock() ? NOW : new Cycle(Grain.DAY, 1);
        return several(span).map(distance -> new Between(start, new Shift(start, distance, start.grain()), false));
    }

    private static Optional<Distance> several(Span span) {
        return span.count().isPresent() ? Optional.empty() : span.distance();
    }

    private static Optional<TimeExpression> within(Parts parts) {
        return parts.get(0, Span.class)
                .distance()
                .map(distance -> new Between(NOW, new Shift(NOW, distance, distance.grain()), false));
    }
}
