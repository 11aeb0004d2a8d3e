package dev.loquat.conversation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a slot holds: nothing yet, one value, a list of values, or a value made of pieces. */
public sealed interface SlotValue {

    /** A slot that has no value. */
    static SlotValue unfilled() {
        return Unfilled.INSTANCE;
    }

    /** Hands this value to the case that it is. */
    <R> R match(Cases<R> cases);

    /** Whether there is a value. */
    default boolean isFilled() {
        return !(this instanceof Unfilled);
    }

    /** The value as messages show it and conditions compare it; empty when unfilled. */
    String text();

    /** No value; {@code null} in Lex's JSON. */
    record Unfilled() implements SlotValue {
        private static final Unfilled INSTANCE = new Unfilled();

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.unfilled();
        }

        @Override
        public String text() {
            return "";
        }
    }

    /**
     * One value.
     *
     * @param originalValue what the user said
     * @param interpretedValue what it means; empty when that is ambiguous
     * @param resolvedValues all that it may mean, the likeliest first
     */
    record Scalar(String originalValue, Optional<String> interpretedValue, List<String> resolvedValues)
            implements SlotValue {

        /** Keeps a copy of the list. */
        public Scalar {
            resolvedValues = List.copyOf(resolvedValues);
        }

        /** A value that means one thing. */
        public static Scalar of(String originalValue, String interpretedValue) {
            return new Scalar(originalValue, Optional.of(interpretedValue), List.of(interpretedValue));
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.scalar(this);
        }

        @Override
        public String text() {
            return interpretedValue.orElse(originalValue);
        }
    }

    /**
     * Several values of a slot that allows them.
     *
     * @param values at least one, in the order in which they were said
     */
    record Multiple(List<Scalar> values) implements SlotValue {

        /** Keeps a copy of the list. */
        public Multiple {
            values = List.copyOf(values);
            if (values.isEmpty()) {
                throw new IllegalArgumentException("a list of values needs at least one");
            }
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.multiple(this);
        }

        @Override
        public String text() {
            List<String> texts = values.stream().map(Scalar::text).toList();
            int last = texts.size() - 1;
            return last == 0 ? texts.get(0) : String.join(", ", texts.subList(0, last)) + " and " + texts.get(last);
        }
    }

    /**
     * A value that is made of pieces, such as an address.
     *
     * @param subSlots a value, perhaps unfilled, for each piece that has been asked for or mentioned
     */
    record Composite(Map<String, SlotValue> subSlots) implements SlotValue {

        /** Keeps a copy of the map, in its order. */
        public Composite {
            subSlots = Collections.unmodifiableMap(new LinkedHashMap<>(subSlots));
        }

        /** The value of a piece; unfilled when there is none. */
        public SlotValue subSlot(String name) {
            return subSlots.getOrDefault(name, SlotValue.unfilled());
        }

        /** The same value with a piece changed. */
        public Composite with(String name, SlotValue value) {
            Map<String, SlotValue> changed = new LinkedHashMap<>(subSlots);
            changed.put(name, value);
            return new Composite(changed);
        }

        @Override
        public boolean isFilled() {
            return subSlots.values().stream().anyMatch(SlotValue::isFilled);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.composite(this);
        }

        @Override
        public String text() {
            return subSlots.values().stream()
                    .filter(SlotValue::isFilled)
                    .map(SlotValue::text)
                    .collect(Collectors.joining(" "));
        }
    }

    /**
     * One answer for each kind of value.
     *
     * @param <R> the answer
     */
    interface Cases<R> {
        /** For a slot without a value. */
        R unfilled();

        /** For one value. */
        R scalar(Scalar scalar);

        /** For a list of values. */
        R multiple(Multiple multiple);

        /** For a value that is made of pieces. */
        R composite(Composite composite);
    }
}
