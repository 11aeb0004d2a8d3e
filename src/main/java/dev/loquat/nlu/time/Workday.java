package dev.loquat.nlu.time;

import java.time.LocalDateTime;
import java.util.Optional;

/**
 * A day that is no weekend, so many of them after today: "in three business days".
 *
 * @param count 1 for the next one
 */
public record Workday(int count) implements Fixed {

    @Override
    public Grain grain() {
        return Grain.DAY;
    }

    @Override
    public Optional<Stretch> at(LocalDateTime now) {
        return Workdays.from(now).skip(count - 1L).findFirst().map(day -> Stretch.of(day.atStartOfDay(), Grain.DAY));
    }
}
