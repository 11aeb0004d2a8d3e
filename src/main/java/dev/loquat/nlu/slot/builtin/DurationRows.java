package dev.loquat.nlu.slot.builtin;

import dev.loquat.nlu.grammar.Grammar;
import dev.loquat.nlu.grammar.Parts;
import java.math.BigDecimal;
import java.util.Optional;

/** Stretches of time: the category {@code duration}, and {@code bare-duration} for what is one only where a duration is asked
 * for ("2 m"); a {@link Span}. Needs {@link NumberRows}. */
final class DurationRows {

    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final BigDecimal QUARTER = new BigDecimal("0.25");
    private static final BigDecimal THREE_QUARTERS = new BigDecimal("0.75");
    private static final double PERHAPS = 0.8;
    private static final BigDecimal A_FEW = BigDecimal.valueOf(3);

    private DurationRows() {}

    static void addTo(Grammar.Builder<BuiltinContext> grammar) {
        addUnits(grammar);
        addMeasures(grammar);
        addHalves(grammar);
        addMinutesBehindHours(grammar);
        grammar.same("duration", "{measure}")
                .row("duration", "{measure} [,] [and] {duration}", DurationRows::sum)
                .same("bare-duration", "{duration}")
                .row("bare-duration", "{numeral} {unit-letter}", DurationRows::counted);
    }

    private static void addUnits(Grammar.Builder<BuiltinContext> grammar) {
        grammar.constant("unit", "(years|year|yrs|yr)", one(DurationUnit.YEAR))
                .constant("unit", "(decades|decade)", Span.of(BigDecimal.TEN, DurationUnit.YEAR))
                .constant("unit", "(months|month)", one(DurationUnit.MONTH))
                .constant("unit", "(weeks|week|wks|wk)", one(DurationUnit.WEEK))
                .constant("unit", "(fortnights|fortnight)", Span.of(BigDecimal.valueOf(2), DurationUnit.WEEK))
                .constant("unit", "(days|day|nights|night)", one(DurationUnit.DAY))
                .constant("unit", "(hours|hour|hrs|hr)", one(DurationUnit.HOUR))
                .constant("unit", "(minutes|minute|mins|min)", one(DurationUnit.MINUTE))
                .constant("unit", "(seconds|second|secs|sec)", one(DurationUnit.SECOND))
                .constant("unit-letter", "y", one(DurationUnit.YEAR))
                .constant("unit-letter", "w", one(DurationUnit.WEEK))
                .constant("unit-letter", "d", one(DurationUnit.DAY))
                .constant("unit-letter", "h", one(DurationUnit.HOUR))
                .constant("unit-letter", "m", one(DurationUnit.MINUTE))
                .constant("unit-letter", "s", one(DurationUnit.SECOND));
    }

    private static Span one(DurationUnit unit) {
        return Span.of(BigDecimal.ONE, unit);
    }

    private static void addMeasures(Grammar.Builder<BuiltinContext> grammar) {
        grammar.row("measure", "{positive} [more|additional|extra|full|whole|of] {unit}", DurationRows::counted)
                .row(
                        "measure",
                        "{numeral} {unit-letter}",
                        (parts, context) -> parts.isGlued() ? counted(parts, context) : Optional.empty())
                .row(
                        "measure",
                        "(a|an|another) [full|whole] {unit}",
                        (parts, context) -> times(BigDecimal.ONE, parts, 0))
                .row("measure", "[a] few [more] {unit}", (parts, context) -> times(A_FEW, parts, 0))
                .row("measure", "couple [of] {unit}", (parts, context) -> times(BigDecimal.valueOf(2), parts, 0));
    }

    private static void addHalves(Grammar.Builder<BuiltinContext> grammar) {
        grammar.row("measure", "[a] half [a|an] {unit}", (parts, context) -> times(HALF, parts, 0))
                .row("measure", "(a|one) quarter [of] (a|an) {unit}", (parts, context) -> times(QUARTER, parts, 0))
                .row("measure", "three quarters of (a|an) {unit}", (parts, context) -> times(THREE_QUARTERS, parts, 0))
                .row(
                        "measure",
                        "(a|an) {unit} and a half",
                        (parts, context) -> times(HALF.add(BigDecimal.ONE), parts, 0))
                .row(
                        "measure",
                        "{positive} {unit} and a half",
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

    /** "Two hours ten minutes" is one duration, "ten minutes two hours" are two. */
    private static Optional<Span> sum(Parts parts, BuiltinContext context) {
        Span first = parts.get(0, Span.class);
        Span rest = parts.get(1, Span.class);
        return first.shortest().compareTo(rest.longest()) < 0 ? Optional.of(first.plus(rest)) : Optional.empty();
    }
}
