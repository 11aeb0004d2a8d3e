package dev.loquat.nlu.time;

import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.stream.Stream;

/** What comes again in every day, week, month or year. */
public non-sealed interface Recurring extends TimeExpression {

    /** What is not there in so many cycles, never is: a 29th of February that is a Friday comes within forty years. */
    int FURTHEST = 120;

    /** In what it recurs. */
    Grain cycle();

    /** Those in one cycle, in their order; none in February for the 30th. */
    Stream<Stretch> in(LocalDateTime cycleStart);

    @Override
    default Stream<Stretch> from(LocalDateTime moment, LocalDateTime now) {
        // Those of the cycle before may last into this one, as winter does.
        LocalDateTime first = cycle().plus(cycle().floor(moment), -1);
        return Stream.iterate(first, start -> cycle().plus(start, 1))
                .limit(FURTHEST)
                .flatMap(this::in)
                .filter(stretch -> stretch.endsAfter(moment));
    }

    @Override
    default Stream<Stretch> before(LocalDateTime moment, LocalDateTime now) {
        return Stream.iterate(cycle().floor(moment), start -> cycle().plus(start, -1))
                .limit(FURTHEST)
                .flatMap(start ->
                        in(start).sorted(Comparator.comparing(Stretch::start).reversed()))
                .filter(stretch -> !stretch.endsAfter(moment));
    }

    @Override
    default boolean isFixed() {
        return false;
    }
}
