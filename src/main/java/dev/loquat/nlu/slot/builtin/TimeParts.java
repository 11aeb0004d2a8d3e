package dev.loquat.nlu.slot.builtin;

import dev.loquat.nlu.grammar.Meaning;
import dev.loquat.nlu.grammar.Parts;
import dev.loquat.nlu.time.TimeExpression;
import dev.loquat.nlu.time.Within;
import java.util.Optional;

/** Meanings that rows of many kinds of times share. */
final class TimeParts {

    private TimeParts() {}

    /** The time that a category of a row's template stands for. */
    static TimeExpression time(Parts parts, int index) {
        return parts.get(index, TimeExpression.class);
    }

    /** Always the same. */
    static Meaning<BuiltinContext> always(TimeExpression expression) {
        Optional<TimeExpression> meaning = Optional.of(expression);
        return (parts, context) -> meaning;
    }

    /** What the row's only category stands for. */
    static Optional<TimeExpression> same(Parts parts, BuiltinContext context) {
        return Optional.of(time(parts, 0));
    }

    /** What both of the row's categories say. */
    static Optional<TimeExpression> both(Parts parts, BuiltinContext context) {
        return Within.both(time(parts, 0), time(parts, 1));
    }
}
