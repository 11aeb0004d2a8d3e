package dev.loquat.nlu.time;

import java.time.LocalDateTime;
import java.util.Optional;

/**
 * All that comes after or before a time.
 *
 * @param side on which side it is open
 */
public record OpenTime(TimeExpression bound, Side side) {

    /** On which side it is open, and which end of its bound counts. */
    public enum Side {
        /** "Since monday". */
        FROM_START,
        /** "After 2018". */
        FROM_END,
        /** "Before friday". */
        TO_START,
        /** "Until the end of may". */
        TO_END
    }

    /** Where it ends or begins; empty when there is no such time. */
    public Optional<LocalDateTime> limit(LocalDateTime now) {
        boolean start = side == Side.FROM_START || side == Side.TO_START;
        return bound.resolve(now).map(stretch -> start ? stretch.start() : stretch.end());
    }

    /** Whether it has no end; otherwise it has no beginning. */
    public boolean isFuture() {
        return side == Side.FROM_START || side == Side.FROM_END;
    }
}
