package dev.loquat.bot.schedule;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/**
 * When something is to happen again and again. The forms are those of
 * <a href="https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-scheduled-rule-pattern.html">Amazon EventBridge</a>.
 */
public sealed interface ScheduleExpression permits Rate, Cron {

    /**
     * The first time after this one; empty when there is none any more.
     *
     * @param zone the zone in which a calendar is meant
     */
    Optional<Instant> next(Instant after, ZoneId zone);

    /** The expression as it was written. */
    String text();

    /**
     * Reads {@code rate(…)} or {@code cron(…)}.
     *
     * @throws InvalidSchedule when it is none
     */
    static ScheduleExpression parse(String text) {
        if (text.startsWith("rate(") && text.endsWith(")")) {
            return Rate.parse(text);
        }
        if (text.startsWith("cron(") && text.endsWith(")")) {
            return Cron.parse(text);
        }
        throw new InvalidSchedule("expected rate(5 minutes) or cron(0 9 * * ? *), found '" + text + "'");
    }
}
