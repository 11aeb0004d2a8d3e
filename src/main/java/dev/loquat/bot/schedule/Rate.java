package dev.loquat.bot.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Every so often. EventBridge begins to count when a rule is made; here the times are the multiples since 1970, so that instances
 * agree on them and a restart moves none.
 *
 * @param text the expression
 * @param every the time from one to the next
 */
public record Rate(String text, Duration every) implements ScheduleExpression {

    private static final Pattern FORM = Pattern.compile("rate\\((\\d{1,6}) (second|minute|hour|day)(s?)\\)");

    private static final Map<String, Duration> UNITS = Map.of(
            "second", Duration.ofSeconds(1),
            "minute", Duration.ofMinutes(1),
            "hour", Duration.ofHours(1),
            "day", Duration.ofDays(1));

    /** EventBridge knows no seconds; it wants the unit in the singular after 1 and in the plural after all others. */
    static Rate parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches() || Integer.parseInt(form.group(1)) == 0) {
            throw new InvalidSchedule(
                    "expected a rate such as rate(1 minute), rate(30 seconds) or rate(2 days), found '" + text + "'");
        }
        int number = Integer.parseInt(form.group(1));
        if ((number == 1) != form.group(3).isEmpty()) {
            throw new InvalidSchedule("expected rate(" + number + " " + form.group(2) + (number == 1 ? "" : "s")
                    + "), found '" + text + "'");
        }
        return new Rate(text, UNITS.getOrDefault(form.group(2), Duration.ZERO).multipliedBy(number));
    }

    @Override
    public Optional<Instant> next(Instant after, ZoneId zone) {
        long period = every.toSeconds();
        long periods = Math.floorDiv(after.getEpochSecond(), period) + 1;
        return Optional.of(Instant.ofEpochSecond(Math.multiplyExact(periods, period)));
    }
}
