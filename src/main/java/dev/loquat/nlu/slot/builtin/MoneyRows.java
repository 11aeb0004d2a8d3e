package dev.loquat.nlu.slot.builtin;

import dev.loquat.nlu.grammar.Grammar;
import dev.loquat.nlu.grammar.Parts;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;

/**
 * Amounts of money: the category {@code money}, which is an {@code amount} too, and {@code bare-money} for what is one only where
 * money is asked for; a {@link Measured} in a currency of ISO 4217. Needs {@link NumberRows} and {@link CurrencyRows}.
 */
final class MoneyRows {

    /** Currencies whose names are everyday words: "he won 3 games". */
    private static final Set<String> NOT_BEFORE_NUMBERS = Set.of(
            "won",
            "soles",
            "leone",
            "tala",
            "kina",
            "pound",
            "pounds",
            "buck",
            "bucks",
            "real",
            "quid",
            "rand",
            "sterling",
            "sol",
            "kip",
            "som",
            "lek");

    private static final int LONGEST_BEFORE_HYPHEN = 3;

    private MoneyRows() {}

    static void addTo(Grammar.Builder<BuiltinContext> grammar) {
        addCounted(grammar);
        CoinRows.addTo(grammar);
        grammar.same("amount", "{money}");
        addBare(grammar);
    }

    private static void addCounted(Grammar.Builder<BuiltinContext> grammar) {
        grammar.row(
                        "counted-money",
                        "({currency-sign}|{currency-letters}) ({positive}|{short-money})",
                        MoneyRows::signBefore)
                .row(
                        "counted-money",
                        "- {currency-sign} ({positive}|{short-money})",
                        (parts, context) -> NumberRows.isSign(parts)
                                ? counted(parts, 1, 0).map(MoneyRows::negated)
                                : Optional.empty())
                .row(
                        "counted-money",
                        "(minus|negative) {currency-sign} ({positive}|{short-money})",
                        (parts, context) -> counted(parts, 1, 0).map(MoneyRows::negated))
                .row(
                        "counted-money",
                        "{currency-sign} - {positive}",
                        (parts, context) ->
                                parts.isGlued() ? counted(parts, 1, 0).map(MoneyRows::negated) : Optional.empty())
                .row(
                        "counted-money",
                        "({number}|{short-money}) ({currency-sign}|{currency-letters})",
                        (parts, context) -> counted(parts, 0, 1))
                .row(
                        "counted-money",
                        "{number} ({currency-name}|{currency-code})",
                        (parts, context) -> counted(parts, 0, 1))
                .row(
                        "counted-money",
                        "{short-money} ({currency-name}|{currency-code})",
                        (parts, context) -> counted(parts, 0, 1))
                .row(
                        "counted-money",
                        "{fraction} (a|of a) ({currency-name}|{coin})",
                        (parts, context) -> counted(parts, 0, 1))
                .row(
                        "counted-money",
                        "{scaled} of {currency-name}",
                        (parts, context) -> Optional.of(amount(
                                parts.get(0, CardinalRows.Scaled.class).value(), parts.get(1, MeasureUnit.class))))
                .row(
                        "counted-money",
                        "couple [of] {currency-name}",
                        (parts, context) -> Optional.of(amount(BigDecimal.valueOf(2), parts.get(0, MeasureUnit.class))))
                .row(
                        "counted-money",
                        "({currency-name}|{currency-code}) ({positive}|{short-money})",
                        MoneyRows::currencyBefore)
                .row("counted-money", "{numeral} ({currency-name}|{currency-code}) {scale}", MoneyRows::scaleBehind)
                .row(
                        "counted-money",
                        "(a|one) {currency-name}",
                        (parts, context) -> Optional.of(Measured.of(BigDecimal.ONE, parts.get(0, MeasureUnit.class))))
                .same("money", "{counted-money}");
    }

    static Optional<Measured> counted(Parts parts, int countIndex, int unitIndex) {
        return parts.runsOn()
                ? Optional.empty()
                : Optional.of(amount(parts.get(countIndex, BigDecimal.class), parts.get(unitIndex, MeasureUnit.class)));
    }

    static Measured amount(BigDecimal count, MeasureUnit unit) {
        return Measured.of(count.multiply(unit.factor()), MeasureUnit.of(unit.name(), Dimension.MONEY));
    }

    private static Measured negated(Measured amount) {
        return Measured.of(amount.value().negate(), amount.unit());
    }

    /** Not the "€ 20" of "10 € 20 $". */
    private static Optional<Measured> signBefore(Parts parts, BuiltinContext context) {
        boolean isTaken = isCounted(parts) && !parts.isFirstGlued();
        return isTaken ? Optional.empty() : counted(parts, 1, 0);
    }

    /** Whether a number stands before the match. */
    private static boolean isCounted(Parts parts) {
        return !parts.preceding().isEmpty()
                && Character.isDigit(parts.preceding().charAt(0));
    }

    /** "Dollar 22.5 million", "EUR 20", not "ALL 5" and "the dollars thousands of times". */
    /** "Dollars 20"; at the end also in words, as many say who read "$20" aloud, and "rupees five hundred". */
    private static Optional<Measured> currencyBefore(Parts parts, BuiltinContext context) {
        boolean isSaid = parts.firstWord(0).endsWith("s") && parts.following().isEmpty();
        boolean fits = (isSaid || Character.isDigit(parts.firstWord(1).charAt(0)))
                && !Currencies.isDoubtfulBeforeNumber(parts.firstWord(0))
                && !isCounted(parts)
                && !NOT_BEFORE_NUMBERS.contains(parts.firstWord(0))
                && !isPartOfCode(parts);
        return fits ? counted(parts, 1, 0) : Optional.empty();
    }

    /** The account number in "lira 1111-22223333". */
    private static boolean isPartOfCode(Parts parts) {
        return parts.isGluedToWhatFollows()
                && parts.following().equals("-")
                && parts.words(1).length() > LONGEST_BEFORE_HYPHEN;
    }

    private static Optional<Measured> scaleBehind(Parts parts, BuiltinContext context) {
        BigDecimal count = parts.get(0, BigDecimal.class).multiply(parts.get(2, BigDecimal.class));
        return Optional.of(amount(count, parts.get(1, MeasureUnit.class)));
    }

    private static void addBare(Grammar.Builder<BuiltinContext> grammar) {
        grammar.row("bare-money", "[{hedge}] {short-money}", MoneyRows::unnamed)
                .row("bare-money", "{integer} {integer}", MoneyRows::twoFigures)
                .row("bare-money", "{numeral} c", (parts, context) -> Optional.of(CoinRows.cents(parts, context)))
                .row("bare-money", "{number} {quarter}", (parts, context) -> counted(parts, 0, 1))
                .row(
                        "bare-money",
                        "[a] ({coin}|{quarter})",
                        (parts, context) -> Optional.of(amount(BigDecimal.ONE, parts.get(0, MeasureUnit.class))));
    }

    private static Optional<Measured> unnamed(Parts parts, BuiltinContext context) {
        return Optional.of(Measured.of(parts.get(parts.size() - 1, BigDecimal.class), CurrencyRows.own(context)));
    }

    /** "Five fifteen" is 515, as Lex reads it. */
    private static Optional<Measured> twoFigures(Parts parts, BuiltinContext context) {
        BigDecimal amount = BigDecimal.valueOf(100L * parts.number(0) + parts.number(1));
        return Optional.of(Measured.of(amount, CurrencyRows.own(context)));
    }
}
