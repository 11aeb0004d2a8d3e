package dev.loquat.nlu.slot.builtin;

import dev.loquat.nlu.grammar.Grammar;
import dev.loquat.nlu.grammar.Parts;
import java.math.BigDecimal;
import java.time.Month;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Stretches of time: the category {@code duration}, a {@link Span}; {@code duration-value}, {@code lone-duration} for what is one
 * only when nothing else is said ("2 m", "all day"), {@code bare-duration}: a {@link DurationRange}. Needs {@link NumberRows} and
 * {@link FractionRows}.
 */
final class DurationRows {

    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final BigDecimal QUARTER = new BigDecimal("0.25");
    private static final double PERHAPS = 0.8;
    private static final BigDecimal A_FEW = BigDecimal.valueOf(3);

    private static final Set<String> MONTHS = Stream.of(Month.values())
            .map(month -> month.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());

    private DurationRows() {}

    static void addTo(Grammar.Builder<BuiltinContext> grammar) {
        addUnits(grammar);
        addCounts(grammar);
        addMeasures(grammar);
        addHalves(grammar);
        addMinutesBehindHours(grammar);
        addPossessives(grammar);
        grammar.same("duration", "{measure}").row("duration", "{measure} [,] [and] {duration}", DurationRows::sum);
        addValues(grammar);
    }

    private static void addUnits(Grammar.Builder<BuiltinContext> grammar) {
        grammar.constant("unit", "(years|year|yrs|yr)", one(DurationUnit.YEAR))
                .constant("unit", "(decades|decade)", Span.of(BigDecimal.TEN, DurationUnit.YEAR))
                .constant("unit", "(centuries|century)", Span.of(BigDecimal.valueOf(100), DurationUnit.YEAR))
                .constant("unit", "(quarters|qtrs)", Span.of(BigDecimal.valueOf(3), DurationUnit.MONTH))
                .constant("unit", "(months|month|mos)", one(DurationUnit.MONTH))
                .constant("unit", "(weeks|week|wks|wk)", one(DurationUnit.WEEK))
                .constant("unit", "(fortnights|fortnight)", Span.of(BigDecimal.valueOf(2), DurationUnit.WEEK))
                .constant("unit", "(days|day|nights|night)", one(DurationUnit.DAY))
                .constant("unit", "(weekends)", Span.of(BigDecimal.valueOf(2), DurationUnit.DAY))
                .constant("unit", "(hours|hour|hrs|hr)", one(DurationUnit.HOUR))
                .constant("unit", "(minutes|minute|mins|min)", one(DurationUnit.MINUTE))
                .constant("unit", "(seconds|secs|sec)", one(DurationUnit.SECOND))
                .same("counted-unit", "{unit}")
                .row("counted-unit", "second", DurationRows::second)
                .constant("lone-duration", "a second", DurationRange.exactly(one(DurationUnit.SECOND)))
                .constant("unit-letter", "y", one(DurationUnit.YEAR))
                .constant("unit-letter", "w", one(DurationUnit.WEEK))
                .constant("unit-letter", "d", one(DurationUnit.DAY))
                .constant("unit-letter", "h", one(DurationUnit.HOUR))
                .constant("unit-letter", "m", one(DurationUnit.MINUTE))
                .constant("unit-letter", "s", one(DurationUnit.SECOND))
                .constant("unit-mark", "'", one(DurationUnit.MINUTE))
                .constant("unit-mark", "(\"|'')", one(DurationUnit.SECOND));
    }

    /** Not the "second" of "february twenty second". */
    private static Optional<Span> second(Parts parts, BuiltinContext context) {
        boolean isOrdinal =
                MONTHS.contains(parts.preceding(2)) || parts.preceding(2).equals("the");
        return isOrdinal ? Optional.empty() : Optional.of(one(DurationUnit.SECOND));
    }

    private static Span one(DurationUnit unit) {
        return Span.of(BigDecimal.ONE, unit);
    }

    /** How many: numbers, and what people say for them only before units. */
    private static void addCounts(Grammar.Builder<BuiltinContext> grammar) {
        grammar.same("times", "{positive}")
                .constant("times", "[a] few", A_FEW)
                .constant("times", "(several|some)", A_FEW)
                .constant("times", "[a] (couple|pair) [of]", BigDecimal.valueOf(2))
                .row("times", "{below100} and {ones}", DurationRows::tensAndOnes)
                .row("times", "{positive} and [a|an|one] half", (parts, context) -> plus(parts, HALF))
                .row("times", "{positive} and [a|one] quarter [of] [a|an]", (parts, context) -> plus(parts, QUARTER))
                .row(
                        "times",
                        "{positive} and (two quarter|two quarters) [of] [a|an]",
                        (parts, context) -> plus(parts, HALF))
                .row(
                        "times",
                        "{positive} and (three|3) [-] (quarter|quarters) [of] [a|an]",
                        (parts, context) -> plus(parts, HALF.add(QUARTER)));
    }

    /** "Twenty and four hours". */
    private static Optional<BigDecimal> tensAndOnes(Parts parts, BuiltinContext context) {
        int tens = parts.number(0);
        return tens >= 20 && tens % 10 == 0
                ? Optional.of(BigDecimal.valueOf(tens + parts.number(1)))
                : Optional.empty();
    }

    private static Optional<BigDecimal> plus(Parts parts, BigDecimal fraction) {
        return Optional.of(parts.get(0, BigDecimal.class).add(fraction));
    }

    private static void addMeasures(Grammar.Builder<BuiltinContext> grammar) {
        grammar.row(
                        "measure",
                        "{times} [more|fewer|less|additional|extra|full|whole|of] {counted-unit}",
                        DurationRows::counted)
                .row(
                        "measure",
                        "{positive} {unit-letter}",
                        (parts, context) ->
                                parts.isGlued() && !isDecade(parts) ? counted(parts, context) : Optional.empty())
                .row("measure", "{fraction} {unit-letter}", DurationRows::counted)
                .row(
                        "measure",
                        "{numeral} h",
                        (parts, context) -> Optional.of(Span.of(parts.get(0, BigDecimal.class), DurationUnit.HOUR)))
                .row(
                        "measure",
                        "(a|an|another) [full|whole] {unit}",
                        (parts, context) -> times(BigDecimal.ONE, parts, 0));
    }

    /** "The 90s" and "1970s" are no seconds. */
    private static boolean isDecade(Parts parts) {
        BigDecimal number = parts.get(0, BigDecimal.class);
        boolean isYear =
                number.compareTo(BigDecimal.valueOf(1500)) >= 0 && number.compareTo(BigDecimal.valueOf(2200)) < 0;
        return parts.get(1, Span.class).longest() == DurationUnit.SECOND
                && number.remainder(BigDecimal.TEN).signum() == 0
                && (isYear || parts.preceding().equals("the"));
    }

    /** "In a week's time". */
    private static void addPossessives(Grammar.Builder<BuiltinContext> grammar) {
        grammar.constant("possessive-span", "(an|one) (hour's|hour 's)", one(DurationUnit.HOUR))
                .constant("possessive-span", "(a|one) (day's|day 's)", one(DurationUnit.DAY))
                .constant("possessive-span", "(a|one) (week's|week 's)", one(DurationUnit.WEEK))
                .constant("possessive-span", "(a|one) (month's|month 's)", one(DurationUnit.MONTH))
                .constant("possessive-span", "(a|one) (year's|year 's)", one(DurationUnit.YEAR))
                .constant(
                        "possessive-span",
                        "(a|one) (fortnight's|fortnight 's)",
                        Span.of(BigDecimal.valueOf(2), DurationUnit.WEEK));
    }

    private static void addHalves(Grammar.Builder<BuiltinContext> grammar) {
        grammar.row("measure", "[a] half [a|an] {unit}", (parts, context) -> times(HALF, parts, 0))
                .row(
                        "measure",
                        "(a|one|[a] 1) quarter [-] [of] (a|an) {unit}",
                        (parts, context) -> times(QUARTER, parts, 0))
                .row(
                        "measure",
                        "three [-] (quarter|quarters) [of] (a|an) {unit}",
                        (parts, context) -> times(HALF.add(QUARTER), parts, 0))
                .row(
                        "measure",
                        "(a|an) {unit} and [a] half",
                        (parts, context) -> times(HALF.add(BigDecimal.ONE), parts, 0))
                .row(
                        "measure",
                        "{positive} {unit} and [a] half",
                        (parts, context) -> times(parts.get(0, BigDecimal.class).add(HALF), parts, 1))
                .row(
                        "measure",
                        "(a|an) {unit} and a quarter",
                        (parts, context) -> times(QUARTER.add(BigDecimal.ONE), parts, 0));
    }

    /** "One hour thirty", "1h30": minutes that are not called so are round, lest "1 hour 7 people" has some. */
    private static void addMinutesBehindHours(Grammar.Builder<BuiltinContext> grammar) {
        grammar.row("round-minutes", "{integer}", (parts, context) -> roundMinutes(parts.number(0)))
                .row(
                        "duration",
                        "{positive} (hours|hour|hrs|hr) [and] {round-minutes}",
                        PERHAPS,
                        (parts, context) -> hoursAndMinutes(parts.get(0, BigDecimal.class), parts.number(1)))
                .row(
                        "duration",
                        "an hour [and] {round-minutes}",
                        PERHAPS,
                        (parts, context) -> hoursAndMinutes(BigDecimal.ONE, parts.number(0)))
                .row(
                        "duration",
                        "{numeral} h {round-minutes}",
                        (parts, context) -> parts.isGlued()
                                ? hoursAndMinutes(parts.get(0, BigDecimal.class), parts.number(1))
                                : Optional.empty());
    }

    private static Optional<Integer> roundMinutes(int minutes) {
        return minutes >= 10 && minutes < 60 && minutes % 5 == 0 ? Optional.of(minutes) : Optional.empty();
    }

    private static Optional<Span> hoursAndMinutes(BigDecimal hours, int minutes) {
        return Optional.of(
                Span.of(hours, DurationUnit.HOUR).plus(Span.of(BigDecimal.valueOf(minutes), DurationUnit.MINUTE)));
    }

    private static Optional<Span> counted(Parts parts, BuiltinContext context) {
        return times(parts.get(0, BigDecimal.class), parts, 1);
    }

    private static Optional<Span> times(BigDecimal count, Parts parts, int unitIndex) {
        return Optional.of(parts.get(unitIndex, Span.class).times(count));
    }

    /** "Two hours ten minutes" is one duration and so is "two days one month", "two hours three hours" are two. */
    private static Optional<Span> sum(Parts parts, BuiltinContext context) {
        Span first = parts.get(0, Span.class);
        Span rest = parts.get(1, Span.class);
        return first.sharesUnitWith(rest) ? Optional.empty() : Optional.of(first.plus(rest));
    }

    private static void addValues(Grammar.Builder<BuiltinContext> grammar) {
        grammar.row("duration-value", "{duration}", (parts, context) -> bounded(parts, DurationRange.Bound.EXACTLY))
                .row(
                        "duration-value",
                        "(more than|longer than|over|at least) {duration}",
                        (parts, context) -> bounded(parts, DurationRange.Bound.MORE))
                .row(
                        "duration-value",
                        "(less than|shorter than|under|at most|up to) {duration}",
                        (parts, context) -> bounded(parts, DurationRange.Bound.LESS));
        wholeUnit(grammar, "(hour)", DurationUnit.HOUR);
        wholeUnit(grammar, "(day|night)", DurationUnit.DAY);
        wholeUnit(grammar, "week", DurationUnit.WEEK);
        wholeUnit(grammar, "month", DurationUnit.MONTH);
        wholeUnit(grammar, "year", DurationUnit.YEAR);
        grammar.row("lone-duration", "{positive} {unit-letter}", DurationRows::value)
                .row("lone-duration", "{positive} {unit-mark}", DurationRows::value)
                .same("bare-duration", "{duration-value}");
    }

    private static void wholeUnit(Grammar.Builder<BuiltinContext> grammar, String words, DurationUnit unit) {
        grammar.constant(
                "duration-value", "(all|full|whole|entire) [-] [the] " + words, DurationRange.exactly(one(unit)));
    }

    private static Optional<DurationRange> bounded(Parts parts, DurationRange.Bound bound) {
        return Optional.of(new DurationRange(parts.get(0, Span.class), bound));
    }

    private static Optional<DurationRange> value(Parts parts, BuiltinContext context) {
        return counted(parts, context).map(DurationRange::exactly);
    }
}
