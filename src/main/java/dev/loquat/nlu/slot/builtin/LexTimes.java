package dev.loquat.nlu.slot.builtin;

import dev.loquat.nlu.time.DayPart;
import dev.loquat.nlu.time.FixedTimes.Cycle;
import dev.loquat.nlu.time.Grain;
import dev.loquat.nlu.time.NextWeekday;
import dev.loquat.nlu.time.Portion;
import dev.loquat.nlu.time.Stretch;
import dev.loquat.nlu.time.TimeExpression;
import dev.loquat.nlu.time.TimeOfDay;
import dev.loquat.nlu.time.Within;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * Dates and times as Lex writes them. Of a period the date is its first day, but its last one when it is counted ahead of the
 * present ("next month"); "next week" is the last day of the present one, says Lex's documentation, and "next friday" the first
 * one that comes. A time is {@code HH:mm}, two of them when it may be before or after noon, or the name of a part of the day.
 */
final class LexTimes {

    private LexTimes() {}

    /** What {@code AMAZON.Date} makes of a time. */
    static List<ResolvedValue> date(Object meaning, BuiltinContext context) {
        TimeExpression expression = (TimeExpression) meaning;
        LocalDateTime now = context.now().toLocalDateTime();
        List<Stretch> resolved = expression instanceof NextWeekday next
                ? next.weekday().resolve(now).stream().toList()
                : PreferredTimes.date(expression, context);
        return resolved.stream()
                .filter(stretch -> isWritable(stretch.start().getYear()))
                .map(stretch -> new ResolvedValue(day(expression, stretch).toString(), When.interval(stretch)))
                .toList();
    }

    private static boolean isWritable(int year) {
        return year > 0 && year < 10_000;
    }

    private static LocalDate day(TimeExpression expression, Stretch stretch) {
        if (isAhead(expression)) {
            LocalDateTime end =
                    expression instanceof Cycle cycle && cycle.grain() == Grain.WEEK ? stretch.start() : stretch.end();
            return end.minusSeconds(1).toLocalDate();
        }
        return isWeekend(stretch)
                ? stretch.start().toLocalDate().plusDays(1)
                : stretch.start().toLocalDate();
    }

    private static boolean isAhead(TimeExpression expression) {
        return expression instanceof Cycle cycle
                ? cycle.count() > 0
                : expression instanceof Portion portion && portion.which() == Portion.Which.END;
    }

    /** A weekend begins on a Friday evening, but is Saturday to whom Lex tells a date. */
    private static boolean isWeekend(Stretch stretch) {
        return stretch.grain() == Grain.HOUR
                && stretch.start().getDayOfWeek().getValue() == 5
                && stretch.end().equals(stretch.start().plusHours(54));
    }

    /** What {@code AMAZON.Time} makes of a time. */
    static List<ResolvedValue> time(Object meaning, BuiltinContext context) {
        TimeExpression expression = (TimeExpression) meaning;
        LocalDateTime now = context.now().toLocalDateTime();
        if (expression instanceof Within within) {
            return time(within.finer(), context.withoutPreference());
        }
        if (expression instanceof DayPart part) {
            return part.resolve(now).stream()
                    .map(stretch -> new ResolvedValue(part.lexValue(), When.interval(stretch)))
                    .toList();
        }
        if (expression instanceof TimeOfDay time && PreferredTimes.isAsked(context)) {
            return time.possible().stream()
                    .flatMap(possible -> clock(possible, now).stream())
                    .toList();
        }
        if (expression instanceof TimeOfDay) {
            return PreferredTimes.date(expression, context).stream()
                    .map(stretch -> new ResolvedValue(clock(stretch), When.interval(stretch)))
                    .toList();
        }
        return expression.resolve(now).stream()
                .map(stretch -> new ResolvedValue(clock(stretch), When.interval(stretch)))
                .toList();
    }

    private static Optional<ResolvedValue> clock(TimeOfDay time, LocalDateTime now) {
        return time.resolve(now).map(stretch -> new ResolvedValue(time.written(), When.interval(stretch)));
    }

    private static String clock(Stretch stretch) {
        return TimeOfDay.hour(stretch.start().getHour(), false)
                .withMinute(stretch.start().getMinute())
                .written();
    }
}
