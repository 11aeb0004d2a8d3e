package dev.loquat.fulfillment.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a slot holds.
 *
 * @param shape {@code Scalar} for one value, {@code List} for several, {@code Composite} for one that is made of pieces
 * @param value the value; of a list or of pieces the whole
 * @param values the single values of a list
 * @param subSlots the pieces; {@code null} is one without a value
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record LexSlot(
        String shape, Optional<Value> value, List<LexSlot> values, Map<String, @Nullable LexSlot> subSlots) {

    /** Keeps copies of the collections. */
    public LexSlot {
        values = List.copyOf(values);
        subSlots = Collections.unmodifiableMap(new LinkedHashMap<>(subSlots));
    }

    /** A slot with one value. */
    public static LexSlot of(String interpretedValue) {
        return new LexSlot("Scalar", Optional.of(Value.of(interpretedValue)), List.of(), Map.of());
    }

    /** A slot with several values. */
    public static LexSlot listOf(List<String> interpretedValues) {
        return new LexSlot(
                "List",
                Optional.of(Value.of(String.join(" ", interpretedValues))),
                interpretedValues.stream().map(LexSlot::of).toList(),
                Map.of());
    }

    /** What the value of a piece means; empty when it has none, or it is ambiguous. */
    public Optional<String> subSlot(String name) {
        return Optional.ofNullable(subSlots.get(name)).flatMap(LexSlot::interpretedValue);
    }

    /** What the value means; empty when that is ambiguous. */
    public Optional<String> interpretedValue() {
        return value.flatMap(Value::interpretedValue);
    }

    /**
     * One value.
     *
     * @param originalValue what the user said
     * @param interpretedValue what it means; empty when that is ambiguous
     * @param resolvedValues all that it may mean, the likeliest first
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record Value(
            Optional<String> originalValue, Optional<String> interpretedValue, List<String> resolvedValues) {

        /** Keeps a copy of the list. */
        public Value {
            resolvedValues = List.copyOf(resolvedValues);
        }

        /** A value that means one thing, in the words of its meaning. */
        public static Value of(String interpretedValue) {
            return new Value(Optional.of(interpretedValue), Optional.of(interpretedValue), List.of(interpretedValue));
        }
    }
}
