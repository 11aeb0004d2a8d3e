package dev.loquat.nlu.slot.builtin;

import dev.loquat.nlu.grammar.Grammar;
import dev.loquat.nlu.grammar.Parts;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Into how many parts a fraction in words divides something: the category {@code denominator}, a {@link Denominator}. Needs
 * {@link CardinalRows}.
 */
final class DenominatorRows {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final List<String> SCALES = List.of("hundred", "thousand", "million", "billion", "trillion");
    private static final Set<String> ONES = Set.copyOf(CardinalRows.ONES);

    /**
     * A number of parts.
     *
     * @param parts the number
     * @param isPlural "thirds", not "third"
     * @param beginsWithOnes as "five hundredths" does: behind "twenty" it is no denominator
     */
    record Denominator(BigDecimal parts, boolean isPlural, boolean beginsWithOnes) {}

    private DenominatorRows() {}

    static void addTo(Grammar.Builder<BuiltinContext> grammar) {
        addSimple(grammar);
        grammar.same("denominator", "{simple-denominator}")
                .row("denominator", "{tens} [-] {denominator-ones}", DenominatorRows::tensAndOnes)
                .row("denominator", "{scaled} [and] ({simple-denominator}|{denominator-ones})", DenominatorRows::sum)
                .same("denominator", "{denominator-scale}")
                .row("denominator", "{cardinal} {denominator-scale}", DenominatorRows::product);
    }

    private static void addSimple(Grammar.Builder<BuiltinContext> grammar) {
        for (int i = 0; i < OrdinalRows.ONES.size(); i++) {
            word(grammar, i < 2 ? "denominator-ones" : "simple-denominator", OrdinalRows.ONES.get(i), i + 1);
            if (i >= 2) {
                word(grammar, "denominator-ones", OrdinalRows.ONES.get(i), i + 1);
            }
        }
        for (int i = 0; i < OrdinalRows.TEENS.size(); i++) {
            word(grammar, "simple-denominator", OrdinalRows.TEENS.get(i), i + 10);
        }
        CardinalRows.TENS.forEach(
                (tens, value) -> word(grammar, "simple-denominator", OrdinalRows.ordinalOf(tens), value));
        word(grammar, "simple-denominator", "quarter", 4);
        OrdinalRows.SCALES.forEach(
                (word, power) -> word(grammar, "denominator-scale", word, (long) Math.pow(10, power)));
    }

    private static void word(Grammar.Builder<BuiltinContext> grammar, String category, String word, long parts) {
        BigDecimal number = BigDecimal.valueOf(parts);
        grammar.constant(category, word, new Denominator(number, false, false))
                .constant(category, word + "s", new Denominator(number, true, false));
    }

    private static Optional<Denominator> tensAndOnes(Parts parts, BuiltinContext context) {
        Denominator ones = parts.get(1, Denominator.class);
        return Optional.of(
                new Denominator(ones.parts().add(BigDecimal.valueOf(parts.number(0))), ones.isPlural(), false));
    }

    /** "One hundred and fifth"; "hundred thirty-fifths" is what is left of "one hundred thirty-fifths". */
    private static Optional<Denominator> sum(Parts parts, BuiltinContext context) {
        Denominator rest = parts.get(1, Denominator.class);
        BigDecimal scaled = parts.get(0, CardinalRows.Scaled.class).value();
        String first = parts.firstWord(0);
        boolean fits = !SCALES.contains(first) && scaled.remainder(HUNDRED).signum() == 0;
        return fits
                ? Optional.of(new Denominator(scaled.add(rest.parts()), rest.isPlural(), ONES.contains(first)))
                : Optional.empty();
    }

    private static Optional<Denominator> product(Parts parts, BuiltinContext context) {
        Denominator scale = parts.get(1, Denominator.class);
        String first = parts.firstWord(0);
        if (SCALES.contains(first)) {
            return Optional.empty();
        }
        return OrdinalRows.product(parts.get(0, BigDecimal.class), scale.parts())
                .map(product -> new Denominator(product, scale.isPlural(), ONES.contains(first)));
    }
}
