package dev.loquat.nlu.slot.builtin;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * So long, or longer or shorter than that.
 *
 * @param length what was said
 * @param bound on which side of it
 */
record DurationRange(Span length, Bound bound) {

    /** On which side of what was said. */
    enum Bound {
        EXACTLY,
        MORE,
        LESS
    }

    static DurationRange exactly(Span length) {
        return new DurationRange(length, Bound.EXACTLY);
    }

    /** The same in seconds. */
    Resolution amount() {
        Optional<BigDecimal> seconds = Optional.of(length.seconds());
        return new Resolution.Amount(
                bound == Bound.LESS ? Optional.empty() : seconds,
                bound == Bound.MORE ? Optional.empty() : seconds,
                "second");
    }
}
