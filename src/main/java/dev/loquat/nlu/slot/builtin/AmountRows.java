package dev.loquat.nlu.slot.builtin;

import dev.loquat.nlu.grammar.Grammar;
import dev.loquat.nlu.grammar.Parts;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import java.util.Set;

/**
 * So much of a unit: the category {@code amount}, a {@link Measured} that is exact. Needs {@link NumberRows} and
 * {@link UnitRows}.
 */
final class AmountRows {

    private static final BigDecimal QUARTER = new BigDecimal("0.25");
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final BigDecimal THREE_QUARTERS = new BigDecimal("0.75");
    private static final BigDecimal THIRD = BigDecimal.ONE.divide(BigDecimal.valueOf(3), MathContext.DECIMAL64);
    private static final MeasureUnit KILOMETER =
            new MeasureUnit("kilometer", Dimension.LENGTH, BigDecimal.valueOf(1000));
    private static final MeasureUnit MILE = new MeasureUnit("mile", Dimension.LENGTH, new BigDecimal("1609.344"));
    private static final Set<String> IMPERIAL = Set.of("yard", "foot", "inch");
    private static final Set<Dimension> SUMMED = Set.of(Dimension.LENGTH, Dimension.WEIGHT);
    private static final Set<Dimension> NOT_WITH_ARTICLE =
            Set.of(Dimension.TEMPERATURE, Dimension.ANGLE, Dimension.INFORMATION);

    private static final Set<String> SYMBOLS_WITH_ARTICLE = Set.of("kg", "lb", "oz", "km", "cm", "mm", "ml");
    /** Units of weight are summed only where one is many of the other: "3 tons, 5 tonnes" are two amounts. */
    private static final BigDecimal LEAST_RATIO_OF_WEIGHTS = BigDecimal.TEN;

    private AmountRows() {}

    static void addTo(Grammar.Builder<BuiltinContext> grammar) {
        addCounted(grammar);
        FeetRows.addTo(grammar);
        grammar.row(
                "bare-distance",
                "{numeral} k",
                (parts, context) -> Optional.of(Measured.of(parts.get(0, BigDecimal.class), KILOMETER)));
        grammar.row("amount", "{amount} [and|,|.] {amount}", AmountRows::sum);
    }

    private static void addCounted(Grammar.Builder<BuiltinContext> grammar) {
        grammar.row("amount", "{number} [of] {measure-unit}", AmountRows::counted)
                .row("amount", "{number} \\( {measure-unit} \\)", AmountRows::counted)
                .row("amount", "{number} \\[ {measure-unit} \\]", AmountRows::counted)
                .row("amount", "{fraction} (a|an|of a|of an) {measure-unit}", AmountRows::counted)
                .row(
                        "amount",
                        "[a|one] quarter [of a|of an] {measure-unit}",
                        (parts, context) -> counted(QUARTER, parts, 0))
                .row("amount", "three quarter {measure-unit}", (parts, context) -> counted(THREE_QUARTERS, parts, 0))
                .row("amount", "third (of a|of an) {measure-unit}", (parts, context) -> counted(THIRD, parts, 0))
                .row("amount", "(a|an) {measure-unit}", AmountRows::one)
                .row(
                        "amount",
                        "{number} {measure-unit} and a half",
                        (parts, context) -> andAHalf(parts.get(0, BigDecimal.class), parts, 1))
                .row(
                        "amount",
                        "(a|an) {measure-unit} and a half",
                        (parts, context) -> andAHalf(BigDecimal.ONE, parts, 0));
    }

    private static Optional<Measured> counted(Parts parts, BuiltinContext context) {
        return counted(parts.get(0, BigDecimal.class), parts, 1);
    }

    private static Optional<Measured> counted(BigDecimal count, Parts parts, int unitIndex) {
        return parts.runsOn() || isPreposition(parts, unitIndex)
                ? Optional.empty()
                : Optional.of(Measured.of(count, parts.get(unitIndex, MeasureUnit.class)));
    }

    /** The "in" of "a table for 2 in April"; behind feet, at the end and right behind digits it is inches. */
    private static boolean isPreposition(Parts parts, int unitIndex) {
        return parts.firstWord(unitIndex).equals("in")
                && !parts.isGlued()
                && !parts.following().isEmpty()
                && Character.isLetterOrDigit(parts.following().charAt(0));
    }

    /** "A mile" and "a kg", not "a m" and "a bit". */
    private static Optional<Measured> one(Parts parts, BuiltinContext context) {
        boolean isWord = parts.firstWord(0).length() > 2 || SYMBOLS_WITH_ARTICLE.contains(parts.firstWord(0));
        boolean takesArticle =
                !NOT_WITH_ARTICLE.contains(parts.get(0, MeasureUnit.class).dimension());
        return isWord && takesArticle ? counted(BigDecimal.ONE, parts, 0) : Optional.empty();
    }

    private static Optional<Measured> andAHalf(BigDecimal count, Parts parts, int unitIndex) {
        return counted(count.add(HALF), parts, unitIndex);
    }

    /** "Five feet two inches" is counted in the last, smallest unit, as Duckling does. */
    private static Optional<Measured> sum(Parts parts, BuiltinContext context) {
        Measured second = parts.get(1, Measured.class);
        Measured first = inMiles(parts, second);
        boolean fits = SUMMED.contains(first.dimension())
                && first.dimension() == second.dimension()
                && first.unit().factor().compareTo(second.leading().factor()) > 0
                && isJoint(first, second, parts.behind(0));
        return fits ? Optional.of(sum(first, second, second.unit())) : Optional.empty();
    }

    /** The m of "1m and 1ft" are miles, as Duckling reads them. */
    private static Measured inMiles(Parts parts, Measured second) {
        Measured first = parts.get(0, Measured.class);
        boolean isMiles = parts.words(0).endsWith(" m")
                && IMPERIAL.contains(second.leading().name());
        return isMiles ? Measured.of(first.value(), MILE) : first;
    }

    /** Not "0.5 mg, 200 mcg" and "3 km - 500 m". */
    private static boolean isJoint(Measured first, Measured second, String between) {
        BigDecimal least = second.leading().factor().multiply(LEAST_RATIO_OF_WEIGHTS);
        boolean areListed = first.dimension() == Dimension.WEIGHT
                && (between.indexOf(',') >= 0 || first.unit().factor().compareTo(least) < 0);
        return between.indexOf('-') < 0 && !areListed;
    }

    static Measured sum(Measured first, Measured second, MeasureUnit unit) {
        BigDecimal value = first.in(unit).value().add(second.in(unit).value());
        return led(Measured.of(value, unit), first.leading());
    }

    static Measured led(Measured amount, MeasureUnit leading) {
        return new Measured(amount.least(), amount.most(), amount.unit(), leading, amount.isDoubtful());
    }
}
