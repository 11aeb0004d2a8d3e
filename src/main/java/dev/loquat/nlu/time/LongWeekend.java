package dev.loquat.nlu.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.stream.Stream;

/**
 * The weekend of a holiday: from the Friday evening before one on a Monday to its end; from one on a Thursday or Friday to the
 * Sunday behind it.
 */
public record LongWeekend(TimeExpression holiday) implements TimeExpression {

    private static final int EVENING = 18;

    @Override
    public Grain grain() {
        return Grain.HOUR;
    }

    @Override
    public boolean isFixed() {
        return holiday.isFixed();
    }

    @Override
    public Stream<Stretch> from(LocalDateTime moment, LocalDateTime now) {
        return holiday.from(moment, now).map(LongWeekend::around);
    }

    @Override
    public Stream<Stretch> before(LocalDateTime moment, LocalDateTime now) {
        return holiday.before(moment, now).map(LongWeekend::around);
    }

    private static Stretch around(Stretch holiday) {
        LocalDate day = holiday.start().toLocalDate();
        LocalDateTime friday =
                day.with(TemporalAdjusters.previous(DayOfWeek.FRIDAY)).atTime(EVENING, 0);
        LocalDateTime monday =
                day.with(TemporalAdjusters.next(DayOfWeek.MONDAY)).atStartOfDay();
        return switch (day.getDayOfWeek()) {
            case THURSDAY, FRIDAY -> new Stretch(holiday.start(), monday, Grain.HOUR);
            case SATURDAY, SUNDAY -> new Stretch(friday, monday, Grain.HOUR);
            default -> new Stretch(friday, holiday.end(), Grain.HOUR);
        };
    }
}
