package dev.loquat.nlu.slot.builtin;

import dev.loquat.nlu.grammar.Grammar;
import dev.loquat.nlu.grammar.Parts;
import java.util.List;
import java.util.Optional;

/** First to ninety-ninth, in words or digits: the category {@code ordinal}. Needs {@link NumberRows}. */
final class OrdinalRows {

    private static final List<String> UP_TO_NINETEEN = List.of(
            "first",
            "second",
            "third",
            "fourth",
            "fifth",
            "sixth",
            "seventh",
            "eighth",
            "ninth",
            "tenth",
            "eleventh",
            "twelfth",
            "thirteenth",
            "fourteenth",
            "fifteenth",
            "sixteenth",
            "seventeenth",
            "eighteenth",
            "nineteenth");
    private static final List<String> TENS = List.of("twentieth", "thirtieth");

    private OrdinalRows() {}

    static void addTo(Grammar.Builder<BuiltinContext> grammar) {
        for (int i = 0; i < UP_TO_NINETEEN.size(); i++) {
            grammar.constant(i < 9 ? "ordinal-ones" : "ordinal", UP_TO_NINETEEN.get(i), i + 1);
        }
        for (int i = 0; i < TENS.size(); i++) {
            grammar.constant("ordinal", TENS.get(i), 10 * (i + 2));
        }
        grammar.same("ordinal", "{ordinal-ones}")
                .row(
                        "ordinal",
                        "{tens} {ordinal-ones}",
                        (parts, context) -> Optional.of(parts.number(0) + parts.number(1)))
                .row("ordinal", "{digits} (st|nd|rd|th)", OrdinalRows::inDigits);
    }

    private static Optional<Integer> inDigits(Parts parts, BuiltinContext context) {
        String digits = parts.get(0, String.class);
        return parts.isGlued() && digits.length() <= 2 ? Optional.of(Integer.valueOf(digits)) : Optional.empty();
    }
}
