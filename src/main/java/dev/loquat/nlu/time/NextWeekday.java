package dev.loquat.nlu.time;

import java.time.LocalDateTime;
import java.util.Optional;

/** "Next friday": that of the next week. */
public record NextWeekday(Recurrences.Weekday weekday) implements Fixed {

    @Override
    public Grain grain() {
        return Grain.DAY;
    }

    @Override
    public Optional<Stretch> at(LocalDateTime now) {
        return weekday.in(Grain.WEEK.plus(Grain.WEEK.floor(now), 1)).findFirst();
    }
}
