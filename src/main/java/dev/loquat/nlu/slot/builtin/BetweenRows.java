package dev.loquat.nlu.slot.builtin;

import dev.loquat.nlu.grammar.Grammar;
import dev.loquat.nlu.grammar.Parts;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/**
 * From one amount to another one, as rows of {@code range}: "between 5 and 10 miles", "2-7 g", "$10-20", "2 to 3 million dollars".
 * Needs {@link AmountRows} and {@link MoneyRows}.
 */
final class BetweenRows {

    /** Words that count for the number before them too: "two to three hundred dollars". */
    private static final Map<String, Integer> SCALES = Map.ofEntries(
            Map.entry("hundred", 2),
            Map.entry("thousand", 3),
            Map.entry("lakh", 5),
            Map.entry("million", 6),
            Map.entry("mln", 6),
            Map.entry("crore", 7),
            Map.entry("billion", 9),
            Map.entry("bln", 9),
            Map.entry("trillion", 12));

    private BetweenRows() {}

    static void addTo(Grammar.Builder<BuiltinContext> grammar) {
        grammar.row(
                        "range",
                        "(between|from) [{hedge}] ({number}|{amount}) (and|to|-|until|till|through|up to) {amount}",
                        BetweenRows::between)
                .row(
                        "range",
                        "(between|from) [{hedge}] ({number}|{amount}) (and|to|-|until|till|through|up to) {hedge} {amount}",
                        BetweenRows::between)
                .row("range", "({number}|{amount}) (-|to|through) [{hedge}] {amount}", BetweenRows::between)
                .row("range", "{amount} {amount}", BetweenRows::joined)
                .row("range", "{money} (-|to) {number}", BetweenRows::ledBySign)
                .row("range", "(between|from) {money} (and|to|-) {number}", BetweenRows::ledBySign);
    }

    /** Between the two that are no hedges. */
    private static Optional<Measured> between(Parts parts, BuiltinContext context) {
        int first = parts.get(0, Object.class).equals(AmountRangeRows.HEDGE) ? 1 : 0;
        return between(parts, first, parts.size() - 1);
    }

    private static Optional<Measured> between(Parts parts, int first, int second) {
        Measured most = parts.get(second, Measured.class);
        Object start = parts.get(first, Object.class);
        Measured least = start instanceof Measured amount
                ? amount
                : Measured.of(scaled((BigDecimal) start, most, parts.words(second)), most.unit());
        return range(least, most);
    }

    private static Optional<Measured> range(Measured least, Measured most) {
        if (!least.comparesWith(most)) {
            return Optional.empty();
        }
        Measured converted = most.in(least.unit());
        boolean ascending = least.value().compareTo(converted.value()) < 0;
        Measured range = Measured.range(least.least(), converted.most(), least.unit());
        return ascending ? Optional.of(most.isDoubtful() ? range.doubtful() : range) : Optional.empty();
    }

    /** "2 to 3 million" begins with two million, "200 to 3 thousand" with two hundred. */
    private static BigDecimal scaled(BigDecimal start, Measured most, String words) {
        for (String word : words.split(" ", -1)) {
            if (SCALES.containsKey(word)) {
                BigDecimal scaled = start.movePointRight(SCALES.get(word));
                return scaled.compareTo(most.value()) < 0 ? scaled : start;
            }
        }
        return start;
    }

    /** "3km-5km": the hyphen between words is no token. */
    private static Optional<Measured> joined(Parts parts, BuiltinContext context) {
        String between = parts.behind(0).strip();
        return between.equals("-") || between.equals("–") ? between(parts, 0, 1) : Optional.empty();
    }

    /** "$10-20", "EUR 10 to 20". */
    private static Optional<Measured> ledBySign(Parts parts, BuiltinContext context) {
        Measured least = parts.get(0, Measured.class);
        String words = parts.words(0);
        boolean isLed = !Character.isDigit(words.charAt(0))
                && Character.isDigit(words.charAt(words.length() - 1))
                && !parts.runsOn();
        return isLed ? range(least, Measured.of(parts.get(1, BigDecimal.class), least.unit())) : Optional.empty();
    }
}
