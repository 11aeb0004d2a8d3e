package dev.loquat.nlu.time;

import java.time.LocalDateTime;
import java.util.stream.Stream;

/** The beginning, middle or end of a longer time, as Duckling cuts them. */
public record Portion(TimeExpression of, Which which) implements TimeExpression {

    /** Which part of it. */
    public enum Which {
        BEGINNING,
        MIDDLE,
        LATE,
        END
    }

    @Override
    public Grain grain() {
        return switch (of.grain()) {
            case YEAR, QUARTER -> Grain.MONTH;
            case MONTH, WEEK -> Grain.DAY;
            default -> Grain.HOUR;
        };
    }

    @Override
    public boolean isFixed() {
        return of.isFixed();
    }

    @Override
    public Stream<Stretch> from(LocalDateTime moment, LocalDateTime now) {
        return of.from(moment, now).map(this::portion);
    }

    @Override
    public Stream<Stretch> before(LocalDateTime moment, LocalDateTime now) {
        return of.before(moment, now).map(this::portion);
    }

    private Stretch portion(Stretch whole) {
        LocalDateTime start = whole.start();
        return switch (whole.grain()) {
            case YEAR -> cut(start, whole.end(), start.plusMonths(3), start.plusMonths(8), start.plusMonths(4));
            case QUARTER -> cut(start, whole.end(), start.plusMonths(1), start.plusMonths(2), start.plusMonths(1));
            case MONTH -> cut(start, whole.end(), start.plusDays(10), start.plusDays(20), start.plusDays(10));
            case WEEK -> cut(start, whole.end(), start.plusDays(3), start.plusDays(4), start.plusDays(2));
            default -> ofDay(start, whole.end());
        };
    }

    /** As Recognizers-Text has it: the end of a day is its last second. */
    private Stretch ofDay(LocalDateTime start, LocalDateTime end) {
        return switch (which) {
            case BEGINNING -> new Stretch(start, start.plusHours(12), Grain.HOUR);
            case MIDDLE -> new Stretch(start.plusHours(10), start.plusHours(14), Grain.HOUR);
            case LATE -> new Stretch(start.plusHours(12), end, Grain.HOUR);
            case END -> new Stretch(end.minusSeconds(1), end, Grain.SECOND);
        };
    }

    private Stretch cut(
            LocalDateTime start, LocalDateTime end, LocalDateTime early, LocalDateTime late, LocalDateTime middle) {
        return switch (which) {
            case BEGINNING -> new Stretch(start, early, grain());
            case MIDDLE -> new Stretch(middle, late, grain());
            case LATE, END -> new Stretch(late, end, grain());
        };
    }
}
