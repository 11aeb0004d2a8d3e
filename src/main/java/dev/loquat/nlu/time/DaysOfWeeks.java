package dev.loquat.nlu.time;

import java.time.LocalDateTime;
import java.util.Optional;

/**
 * The days from the Monday of a week on: five of them are a workweek, fourteen a fortnight.
 *
 * @param weeksAhead how many weeks after the present one that Monday is; before it when negative
 * @param days how many days
 */
public record DaysOfWeeks(int weeksAhead, int days) implements Fixed {

    @Override
    public Grain grain() {
        return Grain.DAY;
    }

    @Override
    public Optional<Stretch> at(LocalDateTime now) {
        LocalDateTime monday = Grain.WEEK.plus(Grain.WEEK.floor(now), weeksAhead);
        return Optional.of(Stretch.of(monday, Grain.DAY, days));
    }
}
