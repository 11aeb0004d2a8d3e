package dev.loquat.evaluation.builtin;

import dev.loquat.nlu.slot.builtin.Meanings;
import dev.loquat.nlu.slot.builtin.Resolution;
import dev.loquat.nlu.time.Grain;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/**
 * A range of Recognizers-Text. It differs from Duckling's, and so from ours, in two conventions: the last stretch of a range is
 * no part of it ("from May to September" is over when September begins), and parts of the day and the weekend have other hours.
 * Such a range is met by what Duckling makes of the same words.
 *
 * @param start when it begins
 * @param end when it is over
 * @param isOfAnyDay whether only the times of day count
 */
record RecognizersRange(Optional<LocalDateTime> start, Optional<LocalDateTime> end, boolean isOfAnyDay)
        implements ExpectedValue {

    private static final LocalTime LAST_SECOND = LocalTime.of(23, 59, 59);

    /** Hours of Recognizers-Text, and what the same part of the day has with us. */
    private static final List<Part> PARTS = List.of(
            new Part(hour(8), hour(12), hour(0), hour(12)),
            new Part(hour(12), hour(16), hour(12), hour(19)),
            new Part(hour(16), hour(20), hour(18), hour(0)),
            new Part(hour(20), LAST_SECOND, hour(18), hour(0)),
            new Part(hour(20), LAST_SECOND, hour(21), hour(0)),
            new Part(hour(8), hour(10), hour(0), hour(9)),
            new Part(hour(14), hour(16), hour(17), hour(19)),
            new Part(hour(11), hour(13), hour(12), hour(14)),
            new Part(hour(10), hour(12), hour(11), hour(12)),
            new Part(hour(18), hour(20), hour(21), hour(0)),
            new Part(hour(0), hour(8), hour(18), hour(0)));

    private record Part(LocalTime start, LocalTime end, LocalTime ourStart, LocalTime ourEnd) {}

    @Override
    public boolean isMetBy(Resolution resolution) {
        return resolution instanceof Resolution.Interval found
                && (isExactly(found) || isSamePart(found) || isSameWeekend(found));
    }

    private boolean isExactly(Resolution.Interval found) {
        boolean isSameEnd = isSame(end, found.end())
                || isSame(end, found.end().map(last -> ExpectedInterval.before(last, found.grain())));
        return isSame(start, found.start()) && isSameEnd;
    }

    private boolean isSame(Optional<LocalDateTime> expected, Optional<LocalDateTime> found) {
        return isOfAnyDay
                ? expected.map(LocalDateTime::toLocalTime).equals(found.map(LocalDateTime::toLocalTime))
                : expected.equals(found);
    }

    private boolean isSamePart(Resolution.Interval found) {
        boolean isSameDay = isOfAnyDay
                || found.start().map(LocalDateTime::toLocalDate).equals(start.map(LocalDateTime::toLocalDate));
        return isSameDay
                && PARTS.stream()
                        .anyMatch(part -> isAt(start, part.start())
                                && isAt(end, part.end())
                                && isAt(found.start(), part.ourStart())
                                && isAt(found.end(), part.ourEnd()));
    }

    /** Saturday and Sunday; ours begin on Friday evening. */
    private boolean isSameWeekend(Resolution.Interval found) {
        return start.filter(first -> first.getDayOfWeek() == DayOfWeek.SATURDAY).isPresent()
                && isAt(start, hour(0))
                && end.equals(found.end())
                && found.grain() == Grain.HOUR
                && start.map(first -> first.minusHours(6)).equals(found.start());
    }

    private static boolean isAt(Optional<LocalDateTime> moment, LocalTime time) {
        return moment.map(LocalDateTime::toLocalTime).equals(Optional.of(time));
    }

    private static LocalTime hour(int hour) {
        return LocalTime.of(hour, 0);
    }

    @Override
    public String toString() {
        return Meanings.interval(start, end) + (isOfAnyDay ? " of any day" : "");
    }
}
