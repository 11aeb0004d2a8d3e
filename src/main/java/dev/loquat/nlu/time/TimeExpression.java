package dev.loquat.nlu.time;

import java.time.LocalDateTime;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What words say about a time. A value with {@code equals}: the same words twice are the same expression. Immutable.
 */
public sealed interface TimeExpression
        permits Recurring,
                Fixed,
                Within,
                Between,
                NthIn,
                RunIn,
                Around,
                Shift,
                Portion,
                Half,
                Lasting,
                Zoned,
                LongWeekend {

    /** How exactly it is meant. */
    Grain grain();

    /** Those stretches that are not over at a moment, the earliest first. */
    Stream<Stretch> from(LocalDateTime moment, LocalDateTime now);

    /** Those that are over at a moment, the latest first. */
    Stream<Stretch> before(LocalDateTime moment, LocalDateTime now);

    /** Whether it means one stretch of time once the present is known: "tomorrow", "2014", not "friday". */
    boolean isFixed();

    /** Whether the present one is not meant: on a Friday, "friday" is in a week. */
    default boolean skipsPresent() {
        return false;
    }

    /** The one that is meant: the first that is not over, for want of one the latest; empty when there is none at all. */
    default Optional<Stretch> resolve(LocalDateTime now) {
        Optional<Stretch> ahead = from(now, now)
                .filter(stretch -> !skipsPresent() || !stretch.covers(now))
                .findFirst();
        return ahead.isPresent() ? ahead : before(now, now).findFirst();
    }

    /** The one that is meant where the past is spoken of: the last that has begun, for want of one what else is meant. */
    default Optional<Stretch> latest(LocalDateTime now) {
        if (isFixed()) {
            return resolve(now);
        }
        Optional<Stretch> present =
                from(now, now).findFirst().filter(stretch -> !skipsPresent() && stretch.covers(now));
        return present.or(() -> before(now, now).findFirst()).or(() -> resolve(now));
    }
}
