package dev.loquat.nlu.slot.builtin;

import dev.loquat.nlu.grammar.Grammar;
import dev.loquat.nlu.grammar.Parts;
import dev.loquat.nlu.text.Token;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/**
 * Numbers in digits. Categories: {@code digits} (as they are written), {@code numeral} (a {@link BigDecimal}), {@code short}
 * ("3k", "1.2M") and {@code power} ("1e3"). The letters behind short numbers are those of Recognizers-Text; in money also small
 * ones count ({@code short-money}).
 */
final class NumeralRows {

    private static final Map<String, Integer> SEPARATE_MULTIPLIERS = Map.of("mil", 6, "mio", 6, "bn", 9, "bil", 9);

    /** Behind a blank only what is hardly anything else. */
    private static final Map<String, Integer> SEPARATE_MULTIPLIERS_OF_MONEY =
            Map.of("k", 3, "mn", 6, "mill", 6, "tn", 12);

    /** Small letters but {@code k} and {@code b} are units more often: metres, grams, tons. */
    private static final Map<String, Integer> MULTIPLIERS =
            Map.of("k", 3, "K", 3, "M", 6, "MM", 6, "mil", 6, "G", 9, "B", 9, "b", 9, "bn", 9, "T", 12);

    private static final Map<String, Integer> MULTIPLIERS_OF_MONEY =
            Map.of("m", 6, "mm", 6, "mn", 6, "mio", 6, "b", 9, "bn", 9, "t", 12, "tn", 12);

    private NumeralRows() {}

    static void addTo(Grammar.Builder<BuiltinContext> grammar) {
        grammar.token("digits", token -> isDigits(token.normal()) ? Optional.of(token.normal()) : Optional.empty())
                .token("numeral", NumeralRows::numeral)
                .token("multiplier", token -> Optional.ofNullable(MULTIPLIERS.get(token.text())))
                .token("money-multiplier", token -> Optional.ofNullable(MULTIPLIERS_OF_MONEY.get(token.normal())))
                .token("separate-multiplier", token -> Optional.ofNullable(SEPARATE_MULTIPLIERS.get(token.normal())))
                .token(
                        "separate-multiplier-of-money",
                        token -> Optional.ofNullable(SEPARATE_MULTIPLIERS_OF_MONEY.get(token.normal())))
                .form("numeral", GroupedDigits::read)
                .form("power", Powers::read)
                .row("numeral", ". {digits}", NumeralRows::bareDecimals)
                .row("short", "{numeral} {multiplier}", NumeralRows::multiplied)
                .row("short", "{numeral} k", NumeralRows::thousands)
                .row("short-money", "{numeral} {money-multiplier}", NumeralRows::multiplied)
                .row("short", "({numeral}|{cardinal}|{decimal-number}) {separate-multiplier}", NumeralRows::separate)
                .row(
                        "short-money",
                        "({numeral}|{cardinal}|{decimal-number}) {separate-multiplier-of-money}",
                        NumeralRows::separate);
    }

    static boolean isDigits(String normal) {
        for (int i = 0; i < normal.length(); i++) {
            if (normal.charAt(i) < '0' || normal.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    static Optional<BigDecimal> numeral(Token token) {
        boolean readable = token.isNumber() && token.normal().chars().allMatch(c -> c < 128 && c != '/');
        return readable ? Optional.of(new BigDecimal(token.normal().replace(",", ""))) : Optional.empty();
    }

    private static Optional<BigDecimal> bareDecimals(Parts parts, BuiltinContext context) {
        boolean isBehindMore = parts.isGluedToWhatPrecedes()
                && (parts.preceding().equals(".")
                        || Character.isLetterOrDigit(parts.preceding().charAt(0)));
        return parts.isGlued() && !isBehindMore
                ? Optional.of(new BigDecimal("0." + parts.get(0, String.class)))
                : Optional.empty();
    }

    /** "10 k" at the end of a phrase. */
    private static Optional<BigDecimal> thousands(Parts parts, BuiltinContext context) {
        boolean ends = parts.following().isEmpty()
                || !Character.isLetterOrDigit(parts.following().charAt(0));
        return ends ? Optional.of(parts.get(0, BigDecimal.class).movePointRight(3)) : Optional.empty();
    }

    private static Optional<BigDecimal> separate(Parts parts, BuiltinContext context) {
        return parts.runsOn()
                ? Optional.empty()
                : Optional.of(parts.get(0, BigDecimal.class).movePointRight(parts.number(1)));
    }

    private static Optional<BigDecimal> multiplied(Parts parts, BuiltinContext context) {
        return parts.isGlued() && !parts.runsOn()
                ? Optional.of(parts.get(0, BigDecimal.class).movePointRight(parts.number(1)))
                : Optional.empty();
    }
}
