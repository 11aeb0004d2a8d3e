package dev.loquat.nlu.time;

import java.time.LocalDateTime;
import java.util.stream.Stream;

/**
 * One half of a longer time. "Earlier this month" is over and "later this month" is still to come, so that their halves end and
 * begin today where the present day lies inside them; Recognizers-Text has them so.
 *
 * @param isSecond which half
 * @param isSeenFromToday whether the present day cuts it
 */
public record Half(TimeExpression of, boolean isSecond, boolean isSeenFromToday) implements TimeExpression {

    @Override
    public Grain grain() {
        return of.grain().isOfCalendar() && of.grain() != Grain.DAY ? Grain.DAY : Grain.HOUR;
    }

    @Override
    public boolean isFixed() {
        return of.isFixed();
    }

    @Override
    public Stream<Stretch> from(LocalDateTime moment, LocalDateTime now) {
        return of.from(moment, now).map(whole -> half(whole, Grain.DAY.floor(now)));
    }

    @Override
    public Stream<Stretch> before(LocalDateTime moment, LocalDateTime now) {
        return of.before(moment, now).map(whole -> half(whole, Grain.DAY.floor(now)));
    }

    private Stretch half(Stretch whole, LocalDateTime today) {
        LocalDateTime middle = middle(whole);
        boolean isInside = isSeenFromToday && whole.start().isBefore(today) && today.isBefore(whole.end());
        if (isSecond) {
            return new Stretch(isInside && today.isAfter(middle) ? today : middle, whole.end(), grain());
        }
        return new Stretch(whole.start(), isInside && today.isBefore(middle) ? today : middle, grain());
    }

    private static LocalDateTime middle(Stretch whole) {
        return switch (whole.grain()) {
            case YEAR -> whole.start().plusMonths(6);
            case QUARTER -> whole.start().plusDays(45);
            case MONTH -> whole.start().plusDays(15);
            case WEEK -> whole.start().plusDays(3);
            default -> whole.start().plusHours(12);
        };
    }
}
