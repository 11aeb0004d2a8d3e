package dev.loquat.nlu.time;

import java.time.LocalDateTime;
import java.util.stream.Stream;

/**
 * What was said in the time of another zone.
 *
 * @param minutes how much later the clocks here show it
 */
public record Zoned(TimeExpression there, int minutes) implements TimeExpression {

    @Override
    public Grain grain() {
        return there.grain().finer(Grain.MINUTE);
    }

    @Override
    public boolean isFixed() {
        return there.isFixed();
    }

    @Override
    public Stream<Stretch> from(LocalDateTime moment, LocalDateTime now) {
        return there.from(moment.minusMinutes(minutes), now.minusMinutes(minutes))
                .map(this::here);
    }

    @Override
    public Stream<Stretch> before(LocalDateTime moment, LocalDateTime now) {
        return there.before(moment.minusMinutes(minutes), now.minusMinutes(minutes))
                .map(this::here);
    }

    private Stretch here(Stretch stretch) {
        LocalDateTime start = stretch.start().plusMinutes(minutes);
        return stretch.isSingle()
                ? Stretch.of(start, grain())
                : new Stretch(start, stretch.end().plusMinutes(minutes), grain());
    }
}
