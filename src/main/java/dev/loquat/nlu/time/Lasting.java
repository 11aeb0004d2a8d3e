package dev.loquat.nlu.time;

import java.time.LocalDateTime;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * So long from a time on: "from four for thirty minutes". As in Duckling the last grain counts in full.
 */
public record Lasting(TimeExpression from, Distance length) implements TimeExpression {

    @Override
    public Grain grain() {
        return from.grain().finer(lengthGrain());
    }

    private Grain lengthGrain() {
        if (length.seconds() % 3600 != 0) {
            return length.seconds() % 60 == 0 ? Grain.MINUTE : Grain.SECOND;
        }
        return length.seconds() == 0 ? Grain.DAY : Grain.HOUR;
    }

    @Override
    public boolean isFixed() {
        return from.isFixed();
    }

    @Override
    public Stream<Stretch> from(LocalDateTime moment, LocalDateTime now) {
        return from.from(moment, now).flatMap(start -> lasting(start).stream());
    }

    @Override
    public Stream<Stretch> before(LocalDateTime moment, LocalDateTime now) {
        return from.before(moment, now).flatMap(start -> lasting(start).stream());
    }

    private Optional<Stretch> lasting(Stretch start) {
        return length.from(start.start()).map(end -> new Stretch(start.start(), grain().plus(end, 1), grain()));
    }
}
