package dev.loquat.bot.condition;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * When a branch is taken.
 *
 * @param text the expression as it was written, which is what goes back into an export
 * @param expression what it means
 */
public record Condition(String text, Expression expression) {

    private static final Expression NEVER = ConditionParser.parse("NOT (true = true)");

    /** The longest expression that Lex takes, in characters. */
    public static final int MAX_LENGTH = 1024;

    /**
     * Reads an expression.
     *
     * @throws InvalidCondition when it cannot be read; it knows the column, what was found and what was expected
     */
    public static Condition parse(String text) {
        return new Condition(text, ConditionParser.parse(text));
    }

    /**
     * Reads an expression of somebody else's bot, which is kept as it was written when it cannot be read, and then never holds. Who
     * reads the bot from its files is told.
     */
    public static Condition kept(String text) {
        try {
            return parse(text);
        } catch (InvalidCondition unreadable) {
            return new Condition(text, NEVER);
        }
    }

    /**
     * A text that is one reference and nothing else, as where a slot is set to <code>[attribute]</code>; empty for any other
     * text.
     */
    public static Optional<Reference> reference(String text) {
        return ConditionParser.reference(text);
    }

    /** What it refers to, each once, in the order of the first mention. */
    public List<Reference> references() {
        return references(expression).distinct().toList();
    }

    private static Stream<Reference> references(Expression expression) {
        return expression.match(new Expression.Cases<>() {
            @Override
            public Stream<Reference> or(Expression.Or or) {
                return Stream.concat(references(or.left()), references(or.right()));
            }

            @Override
            public Stream<Reference> and(Expression.And and) {
                return Stream.concat(references(and.left()), references(and.right()));
            }

            @Override
            public Stream<Reference> not(Expression.Not not) {
                return references(not.negated());
            }

            @Override
            public Stream<Reference> comparison(Expression.Comparison comparison) {
                return Stream.concat(references(comparison.left()), references(comparison.right()));
            }

            @Override
            public Stream<Reference> isSet(Expression.IsSet isSet) {
                return Stream.of(isSet.reference());
            }
        });
    }

    private static Stream<Reference> references(Operand operand) {
        return operand.match(new Operand.Cases<>() {
            @Override
            public Stream<Reference> reference(Reference reference) {
                return Stream.of(reference);
            }

            @Override
            public Stream<Reference> function(Operand.FunctionOf function) {
                return Stream.of(function.argument());
            }

            @Override
            public Stream<Reference> constant(Operand.Constant constant) {
                return Stream.empty();
            }
        });
    }
}
