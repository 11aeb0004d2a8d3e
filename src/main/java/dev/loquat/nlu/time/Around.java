package dev.loquat.nlu.time;

import java.time.LocalDateTime;
import java.util.stream.Stream;

/** The week, month ... that something lies in: "the week of april 10th". */
public record Around(Grain grain, TimeExpression what) implements TimeExpression {

    @Override
    public boolean isFixed() {
        return what.isFixed();
    }

    @Override
    public Stream<Stretch> from(LocalDateTime moment, LocalDateTime now) {
        return what.from(moment, now).map(stretch -> Stretch.around(stretch.start(), grain));
    }

    @Override
    public Stream<Stretch> before(LocalDateTime moment, LocalDateTime now) {
        return what.before(moment, now).map(stretch -> Stretch.around(stretch.start(), grain));
    }
}
