package dev.loquat.nlu.time;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * "The second closest monday to the fifth of october".
 *
 * @param rank 1 for the closest
 */
public record Closest(int rank, TimeExpression of, TimeExpression to) implements Fixed {

    @Override
    public Grain grain() {
        return of.grain();
    }

    @Override
    public Optional<Stretch> at(LocalDateTime now) {
        return to.resolve(now)
                .flatMap(base -> Stream.concat(
                                of.from(base.start(), now).limit(rank),
                                of.before(base.start(), now).limit(rank))
                        .sorted(Comparator.comparing(stretch -> distance(stretch, base)))
                        .skip(rank - 1L)
                        .findFirst());
    }

    private static Duration distance(Stretch stretch, Stretch base) {
        return Duration.between(base.start(), stretch.start()).abs();
    }
}
