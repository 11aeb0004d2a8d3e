package dev.loquat.nlu.time;

import java.time.LocalDateTime;
import java.util.Optional;
import java.util.stream.Stream;

/** What means one stretch of time once the present is known. */
public non-sealed interface Fixed extends TimeExpression {

    /** The stretch; empty when there is none, as of a fifth Monday. */
    Optional<Stretch> at(LocalDateTime now);

    /** Looked up once: what counts from other times that count from others would be looked up twice for each. */
    @Override
    default Optional<Stretch> resolve(LocalDateTime now) {
        return at(now);
    }

    @Override
    default Stream<Stretch> from(LocalDateTime moment, LocalDateTime now) {
        return at(now).stream().filter(stretch -> stretch.endsAfter(moment));
    }

    @Override
    default Stream<Stretch> before(LocalDateTime moment, LocalDateTime now) {
        return at(now).stream().filter(stretch -> !stretch.endsAfter(moment));
    }

    @Override
    default boolean isFixed() {
        return true;
    }
}
