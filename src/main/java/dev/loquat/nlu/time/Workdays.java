package dev.loquat.nlu.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.stream.Stream;

/** The next few days that are no weekend: "the next four business days". */
public record Workdays(int count) implements Fixed {

    @Override
    public Grain grain() {
        return Grain.DAY;
    }

    @Override
    public Optional<Stretch> at(LocalDateTime now) {
        LocalDate first = from(now).findFirst().orElseThrow();
        return from(now)
                .skip(count - 1L)
                .findFirst()
                .map(last -> new Stretch(first.atStartOfDay(), last.plusDays(1).atStartOfDay(), Grain.DAY));
    }

    /** All of them after today, the earliest first. */
    static Stream<LocalDate> from(LocalDateTime now) {
        return Stream.iterate(now.toLocalDate().plusDays(1), day -> day.plusDays(1))
                .filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0);
    }
}
