package dev.loquat.bot.condition;

/** A value in a comparison. */
public sealed interface Operand permits Reference, Operand.FunctionOf, Operand.Constant {

    /** Hands this operand to the case that it is. */
    <R> R match(Cases<R> cases);

    /** How it is written. */
    String text();

    /**
     * Something about the value of a reference.
     *
     * @param function what is wanted to be known
     * @param argument of what
     */
    record FunctionOf(Function function, Reference argument) implements Operand {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.function(this);
        }

        @Override
        public String text() {
            return function.text() + "(" + argument.text() + ")";
        }
    }

    /**
     * A value that stands in the expression itself.
     *
     * @param value the value without quotes
     */
    record Constant(String value) implements Operand {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.constant(this);
        }

        @Override
        public String text() {
            return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
        }
    }

    /** What can be known about a reference. */
    enum Function {
        /** How many values it has. */
        COUNT,
        /** Whether it has a value. */
        IS_SET,
        /** How many characters its value has. */
        LENGTH;

        /** How it is written. */
        public String text() {
            return "fn." + name();
        }
    }

    /**
     * One answer for each kind of operand.
     *
     * @param <R> the answer
     */
    interface Cases<R> {
        /** For a reference. */
        R reference(Reference reference);

        /** For a function of a reference. */
        R function(FunctionOf function);

        /** For a constant. */
        R constant(Constant constant);
    }
}
