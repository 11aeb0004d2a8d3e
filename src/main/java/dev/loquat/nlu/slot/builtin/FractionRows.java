package dev.loquat.nlu.slot.builtin;

import dev.loquat.nlu.grammar.Grammar;
import dev.loquat.nlu.grammar.Parts;
import dev.loquat.nlu.slot.builtin.CardinalRows.Scaled;
import dev.loquat.nlu.slot.builtin.DenominatorRows.Denominator;
import dev.loquat.nlu.text.Token;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Parts of one and more: the categories {@code fraction} ("two thirds", "3/4", "one in three") and {@code mixed} ("two and a
 * half", "2 1/4"), a {@link BigDecimal} of 16 significant digits. What has several readings, such as "one hundred thirty-fifths",
 * is read as Recognizers-Text does. Needs {@link CardinalRows} and {@link DenominatorRows}.
 */
final class FractionRows {

    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal TEN = BigDecimal.TEN;
    private static final int MOST_DIGITS = 4;

    private static final Pattern VULGAR = Pattern.compile("([0-9]{1,4})/([0-9]{1,4})");

    private FractionRows() {}

    static void addTo(Grammar.Builder<BuiltinContext> grammar) {
        addMixed(grammar);
        addInDigits(grammar);
        addInWords(grammar);
        addRatios(grammar);
    }

    private static void addMixed(Grammar.Builder<BuiltinContext> grammar) {
        grammar.row("mixed", "{scaled} (and|&) {fraction}", FractionRows::mixedScale)
                .row("mixed", "({cardinal}|{numeral}) (and|&) {fraction}", FractionRows::mixed)
                .row("mixed", "{numeral} {written-fraction}", FractionRows::mixed);
    }

    /** "Five billion and three quarters" of a billion. */
    private static Optional<BigDecimal> mixedScale(Parts parts, BuiltinContext context) {
        Scaled scaled = parts.get(0, Scaled.class);
        BigDecimal fraction = parts.get(1, BigDecimal.class);
        boolean fits = isProper(fraction) && scaled.scale().compareTo(THOUSAND) > 0;
        return fits ? Optional.of(scaled.value().add(fraction.multiply(scaled.scale()))) : Optional.empty();
    }

    /** In "1/2 and 3/4" there is no "2 and 3/4". */
    private static Optional<BigDecimal> mixed(Parts parts, BuiltinContext context) {
        BigDecimal whole = parts.get(0, BigDecimal.class);
        BigDecimal fraction = parts.get(1, BigDecimal.class);
        boolean isDivisor = parts.isGluedToWhatPrecedes() && parts.preceding().equals("/");
        boolean fits = isProper(fraction) && whole.stripTrailingZeros().scale() <= 0 && !isDivisor;
        return fits ? Optional.of(whole.add(fraction)) : Optional.empty();
    }

    private static boolean isProper(BigDecimal fraction) {
        return fraction.compareTo(BigDecimal.ONE) < 0;
    }

    private static void addInDigits(Grammar.Builder<BuiltinContext> grammar) {
        grammar.token("written-fraction", FractionRows::vulgar)
                .row("written-fraction", "{digits} / {digits}", FractionRows::slash)
                .same("fraction", "{written-fraction}")
                .row("fraction", "{digits} {denominator}", FractionRows::digitsOverWord);
    }

    /** A single character such as ¾, of which normalisation makes {@code 3/4}; of ℀ it makes {@code a/c}. */
    private static Optional<BigDecimal> vulgar(Token token) {
        Matcher matcher = VULGAR.matcher(token.normal());
        return matcher.matches()
                ? quotient(new BigDecimal(matcher.group(1)), new BigDecimal(matcher.group(2)))
                : Optional.empty();
    }

    private static Optional<BigDecimal> slash(Parts parts, BuiltinContext context) {
        String dividend = parts.get(0, String.class);
        String divisor = parts.get(1, String.class);
        int before = parts.gluedBefore();
        boolean isPartOfMore = (before > 0 && !(before == 1 && parts.preceding().equals("-")))
                || (parts.following().equals("/") && parts.isGluedToWhatFollows());
        boolean fits =
                parts.isGlued() && !isPartOfMore && dividend.length() <= MOST_DIGITS && divisor.length() <= MOST_DIGITS;
        return fits ? quotient(new BigDecimal(dividend), new BigDecimal(divisor)) : Optional.empty();
    }

    private static Optional<BigDecimal> digitsOverWord(Parts parts, BuiltinContext context) {
        Denominator denominator = parts.get(1, Denominator.class);
        String digits = parts.get(0, String.class);
        boolean fits = digits.length() <= 2
                && (denominator.isPlural() || digits.equals("1"))
                && denominator.parts().compareTo(HUNDRED) < 0;
        return fits ? quotient(new BigDecimal(digits), denominator.parts()) : Optional.empty();
    }

    private static void addInWords(Grammar.Builder<BuiltinContext> grammar) {
        grammar.constant("fraction", "[a|one] half", HALF)
                .row(
                        "fraction",
                        "{cardinal} halves",
                        (parts, context) ->
                                Optional.of(parts.get(0, BigDecimal.class).multiply(HALF)))
                .row("fraction", "(a|an) {denominator}", FractionRows::one)
                .row("fraction", "{cardinal} {denominator}", FractionRows::several);
    }

    private static Optional<BigDecimal> one(Parts parts, BuiltinContext context) {
        Denominator denominator = parts.get(0, Denominator.class);
        return denominator.isPlural() ? Optional.empty() : quotient(BigDecimal.ONE, denominator.parts());
    }

    private static Optional<BigDecimal> several(Parts parts, BuiltinContext context) {
        BigDecimal count = parts.get(0, BigDecimal.class);
        Denominator denominator = parts.get(1, Denominator.class);
        boolean isOne = count.compareTo(BigDecimal.ONE) == 0;
        boolean torn = denominator.beginsWithOnes() && endsInTens(count);
        boolean fits = count.signum() > 0 && (denominator.isPlural() || isOne) && !torn;
        return fits ? quotient(count, denominator.parts()) : Optional.empty();
    }

    /** "Ninety" in "ninety-five hundredths" has been torn off. */
    private static boolean endsInTens(BigDecimal count) {
        BigDecimal rest = count.remainder(HUNDRED);
        return rest.compareTo(TEN) > 0 && rest.remainder(TEN).signum() == 0;
    }

    private static void addRatios(Grammar.Builder<BuiltinContext> grammar) {
        grammar.row("fraction", "({cardinal}|{numeral}) over ({cardinal}|{numeral})", FractionRows::ratio)
                .row("fraction", "({cardinal}|{digits}) out of ({cardinal}|{numeral})", FractionRows::properRatio)
                .row(
                        "fraction",
                        "(one|1) in ({cardinal}|{digits})",
                        (parts, context) -> quotient(BigDecimal.ONE, number(parts, 0)));
    }

    private static Optional<BigDecimal> ratio(Parts parts, BuiltinContext context) {
        return quotient(number(parts, 0), number(parts, 1));
    }

    private static Optional<BigDecimal> properRatio(Parts parts, BuiltinContext context) {
        return ratio(parts, context).filter(FractionRows::isProper);
    }

    private static BigDecimal number(Parts parts, int index) {
        Object number = parts.get(index, Object.class);
        return number instanceof String digits ? new BigDecimal(digits) : (BigDecimal) number;
    }

    private static Optional<BigDecimal> quotient(BigDecimal dividend, BigDecimal divisor) {
        return divisor.signum() == 0 ? Optional.empty() : Optional.of(dividend.divide(divisor, MathContext.DECIMAL64));
    }
}
