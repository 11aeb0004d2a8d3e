package dev.loquat.access.limit;

import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * A limit.
 *
 * @param rate requests a second, over time; empty for any number. As many as come in one second may come at once
 * @param concurrent requests at once; empty for any number
 */
public record Limit(OptionalDouble rate, OptionalInt concurrent) {

    /** None at all. */
    public static final Limit NONE = new Limit(OptionalDouble.empty(), OptionalInt.empty());
}
