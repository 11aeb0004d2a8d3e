package dev.loquat.nlu.slot.builtin;

import dev.loquat.nlu.grammar.Grammar;
import dev.loquat.nlu.grammar.Parts;
import java.math.BigDecimal;
import java.util.Optional;

/** Dozens, pairs and a few, as rows of {@code positive}. "A few" are three, as Duckling has it. Needs {@link CardinalRows}. */
final class DozenRows {

    private static final BigDecimal TWELVE = BigDecimal.valueOf(12);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private DozenRows() {}

    static void addTo(Grammar.Builder<BuiltinContext> grammar) {
        grammar.constant("positive", "[a|one] dozen", TWELVE)
                .constant("positive", "(half a|half|a half|one half) dozen", BigDecimal.valueOf(6))
                .constant("positive", "(a couple [of]|a pair [of]|couple of)", BigDecimal.valueOf(2))
                .constant("positive", "a few", BigDecimal.valueOf(3))
                .constant("dozens", "(dozen|dozens|doz|dz|dzs)", TWELVE)
                .row("positive", "{cardinal} and {below100} {dozens}", DozenRows::hundredsAndDozens)
                .row("positive", "({cardinal}|{numeral}|{mixed}) {dozens}", DozenRows::dozens)
                .constant("bare-number", "(couple|pair|pairs) [of]", BigDecimal.valueOf(2))
                .constant("bare-number", "few", BigDecimal.valueOf(3));
    }

    private static Optional<BigDecimal> dozens(Parts parts, BuiltinContext context) {
        return Optional.of(parts.get(0, BigDecimal.class).multiply(TWELVE));
    }

    /** "Three hundred and two dozens" are 324. */
    private static Optional<BigDecimal> hundredsAndDozens(Parts parts, BuiltinContext context) {
        BigDecimal hundreds = parts.get(0, BigDecimal.class);
        boolean fits = hundreds.signum() > 0 && hundreds.remainder(HUNDRED).signum() == 0;
        return fits
                ? Optional.of(hundreds.add(TWELVE.multiply(BigDecimal.valueOf(parts.number(1)))))
                : Optional.empty();
    }
}
