package dev.loquat.nlu.slot.builtin;

import dev.loquat.nlu.grammar.Grammar;
import dev.loquat.nlu.grammar.Parts;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;

/**
 * Places in an order: the category {@code position}, a {@link BigDecimal} counted from the beginning or a {@link Relative}. The
 * relative ones are those of Recognizers-Text, and "third to last" and "last but two" after their pattern. Needs
 * {@link OrdinalRows}.
 */
final class PositionRows {

    private static final Set<String> BEFORE_TIME_UNIT = Set.of("a", "one", "per", "each", "every");

    /**
     * A place counted from another one.
     *
     * @param from {@code end} or {@code current}
     * @param offset how many places behind it; before it, less than none
     */
    record Relative(String from, int offset) {

        /** Such as {@code end-1}. */
        String written() {
            return from + (offset < 0 ? "-" : "+") + Math.abs(offset);
        }
    }

    private PositionRows() {}

    static void addTo(Grammar.Builder<BuiltinContext> grammar) {
        grammar.row("position", "{rank}", PositionRows::rank)
                .constant("position", "last", fromEnd(0))
                .constant("position", "(penultimate|the last but one|next to [the] last)", fromEnd(1))
                .constant("position", "the one before the last [one]", fromEnd(1))
                .constant("position", "antepenultimate", fromEnd(2))
                .row(
                        "position",
                        "the {ordinal} (to|from) [the] last",
                        (parts, context) -> beforeLast(parts.number(0) - 1))
                .row("position", "the {ordinal-ones} last", (parts, context) -> beforeLast(parts.number(0) - 1))
                .row("position", "the last but {ones}", (parts, context) -> beforeLast(parts.number(0)))
                .constant("position", "next [one]", new Relative("current", 1))
                .constant("position", "previous [one]", new Relative("current", -1))
                .constant("position", "current [one]", new Relative("current", 0));
    }

    /** In "wait a second" and "metres per second" there is no order. */
    private static Optional<BigDecimal> rank(Parts parts, BuiltinContext context) {
        boolean isTime = parts.firstWord(0).equals("second")
                && BEFORE_TIME_UNIT.contains(parts.preceding())
                && (parts.following().isEmpty()
                        || !Character.isLetter(parts.following().charAt(0)));
        return isTime ? Optional.empty() : Optional.of(parts.get(0, BigDecimal.class));
    }

    private static Relative fromEnd(int before) {
        return new Relative("end", -before);
    }

    private static Optional<Relative> beforeLast(int before) {
        return before == 0 ? Optional.empty() : Optional.of(fromEnd(before));
    }
}
