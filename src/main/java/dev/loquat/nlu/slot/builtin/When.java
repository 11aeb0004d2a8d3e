package dev.loquat.nlu.slot.builtin;

import dev.loquat.nlu.time.Grain;
import dev.loquat.nlu.time.OpenTime;
import dev.loquat.nlu.time.Stretch;
import dev.loquat.nlu.time.TimeExpression;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Times as {@code LOQUAT.DateTime} writes them, in ISO 8601: {@code 2013-02-12T17:00} for a time of the clock, {@code 2013-02-12}
 * for a day, {@code 2013-W07}, {@code 2013-02} and {@code 2013} for weeks, months and years, {@code start/end} for what lasts
 * (the end is the first moment behind it), {@code start/..} and {@code ../end} where one of them is open.
 */
final class When {

    private static final DateTimeFormatter TO_THE_MINUTE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm", Locale.ROOT);
    private static final DateTimeFormatter TO_THE_SECOND =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT);
    private static final DateTimeFormatter WEEK = DateTimeFormatter.ofPattern("YYYY-'W'ww", Locale.UK);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("uuuu-MM", Locale.ROOT);
    private static final DateTimeFormatter YEAR = DateTimeFormatter.ofPattern("uuuu", Locale.ROOT);

    private When() {}

    /** What {@code LOQUAT.DateTime} makes of a time, or of all that comes before or after one. */
    static List<ResolvedValue> values(Object meaning, BuiltinContext context) {
        LocalDateTime now = context.now().toLocalDateTime();
        return meaning instanceof OpenTime open
                ? open.limit(now).map(limit -> open(open, limit)).stream().toList()
                : PreferredTimes.dateTime((TimeExpression) meaning, context).stream()
                        .map(stretch -> new ResolvedValue(written(stretch), interval(stretch)))
                        .toList();
    }

    /** What a stretch of time means. */
    static Resolution interval(Stretch stretch) {
        return new Resolution.Interval(Optional.of(stretch.start()), Optional.of(stretch.end()), stretch.grain());
    }

    private static ResolvedValue open(OpenTime open, LocalDateTime limit) {
        Grain grain = open.bound().grain();
        String written = written(limit, grain.isOfCalendar() ? Grain.DAY : grain);
        return open.isFuture()
                ? new ResolvedValue(
                        written + "/..", new Resolution.Interval(Optional.of(limit), Optional.empty(), grain))
                : new ResolvedValue(
                        "../" + written, new Resolution.Interval(Optional.empty(), Optional.of(limit), grain));
    }

    private static String written(Stretch stretch) {
        boolean isPoint = stretch.isSingle() && stretch.grain() != Grain.QUARTER;
        if (isPoint) {
            return written(stretch.start(), stretch.grain());
        }
        Grain grain = stretch.grain().isOfCalendar() ? Grain.DAY : stretch.grain();
        return written(stretch.start(), grain) + "/" + written(stretch.end(), grain);
    }

    private static String written(LocalDateTime moment, Grain grain) {
        return switch (grain) {
            case SECOND -> TO_THE_SECOND.format(moment);
            case MINUTE, HOUR -> TO_THE_MINUTE.format(moment);
            case DAY, QUARTER -> DAY.format(moment);
            case WEEK -> WEEK.format(moment);
            case MONTH -> MONTH.format(moment);
            case YEAR -> YEAR.format(moment);
        };
    }
}
