package dev.loquat.nlu.slot.builtin;

import dev.loquat.nlu.grammar.Grammar;
import dev.loquat.nlu.grammar.Parts;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;

/**
 * Coins, and what they add to whole money, as rows of {@code money}: "3 dimes", "five dollars and ten cents", "five dollars ten".
 * Belongs to {@link MoneyRows}.
 */
final class CoinRows {

    private static final MeasureUnit POUND = MeasureUnit.of("GBP", Dimension.MONEY);
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Without "and" fewer cents than this may count something else: "5 dollars 2". */
    private static final int LEAST_UNJOINED_CENTS = 10;

    /** Behind "five dollars and ten" the ten are cents if one of these words, a mark or nothing follows. */
    private static final Set<String> BEHIND_CENTS = Set.of(
            "and",
            "or",
            "for",
            "to",
            "from",
            "in",
            "on",
            "at",
            "of",
            "by",
            "with",
            "per",
            "each",
            "please",
            "is",
            "are",
            "was",
            "were",
            "i",
            "it",
            "as",
            "but",
            "if",
            "so",
            "then",
            "than",
            "today",
            "tomorrow",
            "now",
            "only",
            "just",
            "thanks",
            "more",
            "less",
            "a",
            "an",
            "the");

    private static final Set<String> COUNTING_MARKS = Set.of("%", "$", "€", "£");

    private CoinRows() {}

    static void addTo(Grammar.Builder<BuiltinContext> grammar) {
        addCoins(grammar);
        grammar.row("whole-money", "{counted-money}", CoinRows::whole)
                .row(
                        "money",
                        "{whole-money} [and|,] {number} {hundredth}",
                        (parts, context) -> plusHundredths(parts, 0))
                .row("money", "{whole-money} [and] {positive}", CoinRows::plusUnnamed)
                .row("money", "{whole-money} and a half", (parts, context) -> plusHalf(parts));
    }

    private static Optional<Measured> whole(Parts parts, BuiltinContext context) {
        return Optional.of(parts.get(0, Measured.class))
                .filter(amount -> amount.value().stripTrailingZeros().scale() <= 0);
    }

    private static void addCoins(Grammar.Builder<BuiltinContext> grammar) {
        grammar.row("money", "{number} {coin}", (parts, context) -> MoneyRows.counted(parts, 0, 1))
                .row(
                        "money",
                        "{numeral} c",
                        (parts, context) -> parts.isGlued() && !parts.runsOn()
                                ? Optional.of(cents(parts, context))
                                : Optional.empty())
                .row(
                        "money",
                        "{numeral} p",
                        (parts, context) -> parts.isGlued() && !parts.runsOn()
                                ? Optional.of(Measured.of(
                                        parts.get(0, BigDecimal.class).movePointLeft(2), POUND))
                                : Optional.empty())
                .row("money", "({numeral}|{cardinal}|{mixed}|{decimal-number}|a) {grand}", CoinRows::grands)
                .row(
                        "money",
                        "(a|one) (penny|cent)",
                        (parts, context) ->
                                Optional.of(Measured.of(new BigDecimal("0.01"), CurrencyRows.own(context))));
    }

    static Measured cents(Parts parts, BuiltinContext context) {
        return Measured.of(parts.get(0, BigDecimal.class).movePointLeft(2), CurrencyRows.own(context));
    }

    private static Optional<Measured> grands(Parts parts, BuiltinContext context) {
        BigDecimal count = parts.size() > 1 ? parts.get(0, BigDecimal.class) : BigDecimal.ONE;
        return Optional.of(MoneyRows.amount(count, parts.get(parts.size() - 1, MeasureUnit.class)));
    }

    /** "5 dollars and ten" and "5 dollars 50", not "5 dollars and 2 tickets" and "5 dollars 2". */
    private static Optional<Measured> plusUnnamed(Parts parts, BuiltinContext context) {
        String following = parts.following();
        boolean isSeparate = following.isEmpty()
                || BEHIND_CENTS.contains(following)
                || (!Character.isLetterOrDigit(following.charAt(0)) && !COUNTING_MARKS.contains(following));
        boolean isAlone = isSeparate && !parts.runsOn() && !(parts.isGluedToWhatFollows() && following.equals("-"));
        boolean isJoined = parts.behind(0).strip().equals("and");
        return isAlone ? plusHundredths(parts, isJoined ? 0 : LEAST_UNJOINED_CENTS) : Optional.empty();
    }

    /** "Two dollars and a half", not "and a half litre". */
    private static Optional<Measured> plusHalf(Parts parts) {
        Measured whole = parts.get(0, Measured.class);
        boolean ends = parts.following().isEmpty()
                || BEHIND_CENTS.contains(parts.following())
                || !Character.isLetterOrDigit(parts.following().charAt(0));
        return ends ? Optional.of(Measured.of(whole.value().add(HALF), whole.unit())) : Optional.empty();
    }

    private static Optional<Measured> plusHundredths(Parts parts, int least) {
        Measured whole = parts.get(0, Measured.class);
        BigDecimal hundredths = parts.get(1, BigDecimal.class);
        boolean fits = hundredths.compareTo(HUNDRED) < 0
                && hundredths.compareTo(BigDecimal.valueOf(least)) >= 0
                && hundredths.stripTrailingZeros().scale() <= 0;
        return fits
                ? Optional.of(Measured.of(whole.value().add(hundredths.movePointLeft(2)), whole.unit()))
                : Optional.empty();
    }
}
