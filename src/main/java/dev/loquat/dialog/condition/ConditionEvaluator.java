package dev.loquat.dialog.condition;

import dev.loquat.bot.condition.Condition;
import dev.loquat.bot.condition.Expression;
import dev.loquat.bot.condition.Operand;
import dev.loquat.bot.condition.Operator;
import dev.loquat.bot.condition.Reference;

/**
 * Says whether a condition holds, by Lex V2's rules: a comparison with something that has no value is not true, not even
 * {@code !=}; numbers, dates, times and durations compare as what they are when both sides are one, all else as text whose case
 * does not matter.
 */
public final class ConditionEvaluator {

    private final ReferenceValues values;
    private final Expression.Cases<Boolean> truth = new Truth();
    private final Operand.Cases<Value> value = new ValueOf();

    /**
     * @param values what the references stand for
     */
    public ConditionEvaluator(ReferenceValues values) {
        this.values = values;
    }

    /** Whether the condition holds. */
    public boolean holds(Condition condition) {
        return condition.expression().match(truth);
    }

    private final class Truth implements Expression.Cases<Boolean> {
        @Override
        public Boolean or(Expression.Or or) {
            return or.left().match(this) || or.right().match(this);
        }

        @Override
        public Boolean and(Expression.And and) {
            return and.left().match(this) && and.right().match(this);
        }

        @Override
        public Boolean not(Expression.Not not) {
            return !not.negated().match(this);
        }

        @Override
        public Boolean comparison(Expression.Comparison comparison) {
            Value left = comparison.left().match(value);
            Value right = comparison.right().match(value);
            return left.isSet() && right.isSet() && compare(left, comparison.operator(), right);
        }

        @Override
        public Boolean isSet(Expression.IsSet isSet) {
            return values.of(isSet.reference()).isSet();
        }

        private static boolean compare(Value left, Operator operator, Value right) {
            if (operator == Operator.CONTAINS) {
                return left.contains(right.joined());
            }
            int order = TypedOrder.compare(left.joined(), right.joinedLike(left));
            return switch (operator) {
                case EQUAL -> order == 0;
                case NOT_EQUAL -> order != 0;
                case LESS -> order < 0;
                case AT_MOST -> order <= 0;
                case GREATER -> order > 0;
                case AT_LEAST -> order >= 0;
                case CONTAINS -> throw new IllegalStateException("CONTAINS is no order");
            };
        }
    }

    private final class ValueOf implements Operand.Cases<Value> {
        @Override
        public Value reference(Reference reference) {
            return values.of(reference);
        }

        @Override
        public Value function(Operand.FunctionOf function) {
            Value argument = values.of(function.argument());
            return switch (function.function()) {
                case COUNT -> Value.of(String.valueOf(argument.values().size()));
                case IS_SET -> Value.of(String.valueOf(argument.isSet()));
                case LENGTH -> argument.isSet() ? Value.of(String.valueOf(length(argument.joined()))) : Value.UNSET;
            };
        }

        @Override
        public Value constant(Operand.Constant constant) {
            return Value.of(constant.value());
        }

        private static int length(String text) {
            return text.codePointCount(0, text.length());
        }
    }
}
