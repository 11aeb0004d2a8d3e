package dev.loquat.bot.condition;

/** Something that is true or not. */
public sealed interface Expression {

    /** Hands this expression to the case that it is. */
    <R> R match(Cases<R> cases);

    /**
     * True when one side is.
     *
     * @param left what stands before the {@code OR}
     * @param right what stands behind it
     */
    record Or(Expression left, Expression right) implements Expression {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.or(this);
        }
    }

    /**
     * True when both sides are.
     *
     * @param left what stands before the {@code AND}
     * @param right what stands behind it
     */
    record And(Expression left, Expression right) implements Expression {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.and(this);
        }
    }

    /**
     * True when something is not.
     *
     * @param negated what must not be true
     */
    record Not(Expression negated) implements Expression {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.not(this);
        }
    }

    /**
     * True when two values are to one another as the operator says.
     *
     * @param left the first value, in Lex a reference
     * @param operator the relation
     * @param right the second value, in Lex a constant
     */
    record Comparison(Operand left, Operator operator, Operand right) implements Expression {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.comparison(this);
        }
    }

    /**
     * True when something has a value.
     *
     * @param reference what has to have a value
     */
    record IsSet(Reference reference) implements Expression {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.isSet(this);
        }
    }

    /**
     * One answer for each kind of expression.
     *
     * @param <R> the answer
     */
    interface Cases<R> {
        /** For {@code OR}. */
        R or(Or or);

        /** For {@code AND}. */
        R and(And and);

        /** For {@code NOT}. */
        R not(Not not);

        /** For a comparison. */
        R comparison(Comparison comparison);

        /** For {@code fn.IS_SET} on its own. */
        R isSet(IsSet isSet);
    }
}
