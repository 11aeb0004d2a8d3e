package dev.loquat.nlu.slot.builtin;

import dev.loquat.nlu.time.Grain;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.Optional;

/**
 * What a value of a built-in type means, apart from the one string that Lex writes for it: what can be compared, counted with
 * and measured.
 */
public sealed interface Resolution {

    /** What means just its words: a name, an address, yes or no. */
    record Text(String value) implements Resolution {}

    /**
     * A number, or so much of something. Where both bounds are there and the same it is one value; "under five" has only the
     * upper one.
     *
     * @param least the lower bound, itself included
     * @param most the upper bound, itself included
     * @param unit what is counted, such as {@code USD} or {@code celsius}; empty for bare numbers
     */
    record Amount(Optional<BigDecimal> least, Optional<BigDecimal> most, String unit) implements Resolution {

        /** Exactly so much. */
        public static Amount of(BigDecimal value, String unit) {
            return new Amount(Optional.of(value), Optional.of(value), unit);
        }
    }

    /**
     * A stretch of time in the user's zone: "tomorrow" begins at midnight and ends a day later; "after five" has no end.
     *
     * @param start when it begins
     * @param end when it is over
     * @param grain how exactly it is meant
     */
    record Interval(Optional<LocalDateTime> start, Optional<LocalDateTime> end, Grain grain) implements Resolution {}
}
