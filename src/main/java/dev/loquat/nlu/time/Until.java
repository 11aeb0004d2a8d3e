package dev.loquat.nlu.time;

import java.time.LocalDateTime;
import java.util.Optional;

/** From now until a time: "by friday"; by the end of something is until it is over. */
public record Until(TimeExpression deadline) implements Fixed {

    @Override
    public Grain grain() {
        return Grain.SECOND;
    }

    @Override
    public Optional<Stretch> at(LocalDateTime now) {
        boolean whole = deadline instanceof Portion portion && portion.which() == Portion.Which.END;
        return deadline.resolve(now)
                .map(stretch -> whole ? stretch.end() : stretch.start())
                .filter(end -> end.isAfter(now))
                .map(end -> new Stretch(Grain.SECOND.floor(now), end, Grain.SECOND));
    }
}
