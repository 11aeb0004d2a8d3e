package dev.loquat.nlu.slot.builtin;

import dev.loquat.bot.TimePreference;
import dev.loquat.nlu.time.Stretch;
import dev.loquat.nlu.time.TimeExpression;
import dev.loquat.nlu.time.TimeOfDay;
import dev.loquat.nlu.time.Within;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which of the times that fit the words is meant, by what the slot prefers. What is fixed, such as "tomorrow" or a date with its
 * year, is so whatever the slot prefers.
 */
final class PreferredTimes {

    private static final int HALVES_OF_DAY = 2;

    private PreferredTimes() {}

    /** Of a day the next one unless the slot prefers another; both, the next one first, when the user is to be asked. */
    static List<Stretch> date(TimeExpression expression, BuiltinContext context) {
        LocalDateTime now = context.now().toLocalDateTime();
        Optional<Stretch> ahead = expression.resolve(now);
        return switch (context.preference().orElse(TimePreference.FUTURE)) {
            case FUTURE -> ahead.stream().toList();
            case PAST -> expression.latest(now).stream().toList();
            case NEAREST -> nearest(ahead, expression.latest(now), now).stream().toList();
            case ASK ->
                Stream.concat(ahead.stream(), expression.latest(now).stream())
                        .distinct()
                        .toList();
        };
    }

    /** The same, with both halves of the day when the user is to be asked and the hour may be in either. */
    static List<Stretch> dateTime(TimeExpression expression, BuiltinContext context) {
        LocalDateTime now = context.now().toLocalDateTime();
        boolean isAsked = context.preference().equals(Optional.of(TimePreference.ASK));
        return isAsked && isOnDial(expression)
                ? expression.from(now, now).limit(HALVES_OF_DAY).toList()
                : date(expression, context);
    }

    /** Whether the user says which half of the day is meant: always, unless the slot prefers one. */
    static boolean isAsked(BuiltinContext context) {
        return context.preference().orElse(TimePreference.ASK) == TimePreference.ASK;
    }

    private static boolean isOnDial(TimeExpression expression) {
        return expression instanceof Within within
                ? isOnDial(within.finer())
                : expression instanceof TimeOfDay time && time.onDial();
    }

    private static Optional<Stretch> nearest(Optional<Stretch> ahead, Optional<Stretch> latest, LocalDateTime now) {
        return Stream.concat(ahead.stream(), latest.stream())
                .reduce((one, other) -> distance(other, now).compareTo(distance(one, now)) < 0 ? other : one);
    }

    private static Duration distance(Stretch stretch, LocalDateTime now) {
        return stretch.start().isAfter(now)
                ? Duration.between(now, stretch.start())
                : Duration.between(stretch.end().isBefore(now) ? stretch.end() : now, now);
    }
}
