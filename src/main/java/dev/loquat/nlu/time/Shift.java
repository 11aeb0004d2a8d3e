package dev.loquat.nlu.time;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * So much after or before something: "three days after christmas", "in two hours".
 *
 * @param by how much later
 * @param grain how exactly it is meant
 */
public record Shift(TimeExpression of, Distance by, Grain grain) implements TimeExpression {

    /** The longest distance that is looked over for one that still lies ahead. */
    private static final int MOST = 3;

    /** The time after another one that is as exactly meant as both are. */
    public static Shift of(TimeExpression base, Distance by) {
        return new Shift(base, by, base.grain().finer(by.grain()));
    }

    @Override
    public boolean isFixed() {
        return !recurs();
    }

    /** "Two weeks before christmas" is before any Christmas, "a week from friday" counts from the next one. */
    private boolean recurs() {
        return of instanceof Recurring recurring && recurring.cycle() == Grain.YEAR;
    }

    /** Looked up once: a chain of distances would be looked up twice for each link. */
    @Override
    public Optional<Stretch> resolve(LocalDateTime now) {
        List<Stretch> all = shifted(now).toList();
        Optional<Stretch> ahead =
                all.stream().filter(stretch -> stretch.endsAfter(now)).findFirst();
        return ahead.isPresent() ? ahead : all.stream().findFirst();
    }

    @Override
    public Stream<Stretch> from(LocalDateTime moment, LocalDateTime now) {
        return shifted(now).filter(stretch -> stretch.endsAfter(moment));
    }

    @Override
    public Stream<Stretch> before(LocalDateTime moment, LocalDateTime now) {
        return shifted(now).filter(stretch -> !stretch.endsAfter(moment));
    }

    private Stream<Stretch> shifted(LocalDateTime now) {
        Stream<Stretch> bases = recurs()
                ? Stream.concat(of.before(now, now).limit(1), of.from(now, now).limit(MOST))
                : of.resolve(now).stream();
        return bases.flatMap(base -> by.from(base.start()).stream())
                .map(start -> Stretch.of(grain.floor(start), grain));
    }
}
