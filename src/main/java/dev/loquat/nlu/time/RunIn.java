package dev.loquat.nlu.time;

import java.time.LocalDateTime;
import java.util.stream.Stream;

/**
 * The first or last few days, weeks, months ... of a time: "the last three weeks of this year".
 *
 * @param count how many; the last ones when negative
 */
public record RunIn(int count, Grain grain, TimeExpression within) implements TimeExpression {

    @Override
    public boolean isFixed() {
        return within.isFixed();
    }

    @Override
    public Stream<Stretch> from(LocalDateTime moment, LocalDateTime now) {
        return within.from(moment, now).map(this::in);
    }

    @Override
    public Stream<Stretch> before(LocalDateTime moment, LocalDateTime now) {
        return within.before(moment, now).map(this::in);
    }

    private Stretch in(Stretch where) {
        if (count > 0) {
            return Stretch.of(NthIn.firstIn(where.start(), grain), grain, count);
        }
        LocalDateTime end = NthIn.firstIn(where.end(), grain);
        return new Stretch(grain.plus(end, count), end, grain);
    }
}
