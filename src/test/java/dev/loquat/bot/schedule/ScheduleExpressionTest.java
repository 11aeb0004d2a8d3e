package dev.loquat.bot.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScheduleExpressionTest {

    private static final Instant MONDAY = Instant.parse("2026-03-02T14:07:30Z");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "rate(1 second)             | 2026-03-02T14:07:31Z",
                "rate(30 seconds)           | 2026-03-02T14:08:00Z",
                "rate(1 minute)             | 2026-03-02T14:08:00Z",
                "rate(5 minutes)            | 2026-03-02T14:10:00Z",
                "rate(2 hours)              | 2026-03-02T16:00:00Z",
                "rate(1 day)                | 2026-03-03T00:00:00Z",
                "cron(0 10 * * ? *)         | 2026-03-03T10:00:00Z",
                "cron(15 12 * * ? *)        | 2026-03-03T12:15:00Z",
                "cron(0 18 ? * MON-FRI *)   | 2026-03-02T18:00:00Z",
                "cron(0 8 1 * ? *)          | 2026-04-01T08:00:00Z",
                "cron(0/15 * * * ? *)       | 2026-03-02T14:15:00Z",
                "cron(0/10 * ? * 2-6 *)     | 2026-03-02T14:10:00Z",
                "cron(0/5 8-17 ? * SAT,SUN *) | 2026-03-07T08:00:00Z",
                "cron(0 9 ? * 2#1 *)        | 2026-04-06T09:00:00Z",
                "cron(0 9 ? * FRIL *)       | 2026-03-27T09:00:00Z",
                "cron(0 9 ? * L *)          | 2026-03-07T09:00:00Z",
                "cron(0 9 L * ? *)          | 2026-03-31T09:00:00Z",
                "cron(0 9 LW 5 ? *)         | 2026-05-29T09:00:00Z",
                "cron(0 9 1W 8 ? *)         | 2026-08-03T09:00:00Z",
                "cron(0 9 15W 11 ? *)       | 2026-11-16T09:00:00Z",
                "cron(0 0 29 FEB ? *)       | 2028-02-29T00:00:00Z",
                "cron(30 6 3 MAR ? 2027)    | 2027-03-03T06:30:00Z"
            })
    void happensNextAsEventBridgeSays(String expression, Instant next) {
        assertThat(ScheduleExpression.parse(expression).next(MONDAY, ZoneOffset.UTC))
                .contains(next);
    }

    @Test
    void meansACalendarInItsZone() {
        ScheduleExpression nine = ScheduleExpression.parse("cron(0 9 * * ? *)");

        assertThat(nine.next(MONDAY, BERLIN)).contains(Instant.parse("2026-03-03T08:00:00Z"));
        assertThat(nine.next(Instant.parse("2026-03-30T00:00:00Z"), BERLIN))
                .contains(Instant.parse("2026-03-30T07:00:00Z"));
    }

    @Test
    void leavesOutATimeThatAClockChangeLeavesOutAndRepeatsNone() {
        ScheduleExpression halfPastTwo = ScheduleExpression.parse("cron(30 2 * * ? *)");

        assertThat(halfPastTwo.next(Instant.parse("2026-03-28T12:00:00Z"), BERLIN))
                .contains(Instant.parse("2026-03-30T00:30:00Z"));
        Instant first =
                halfPastTwo.next(Instant.parse("2026-10-24T12:00:00Z"), BERLIN).orElseThrow();
        assertThat(first).isEqualTo(Instant.parse("2026-10-25T00:30:00Z"));
        assertThat(halfPastTwo.next(first, BERLIN)).contains(Instant.parse("2026-10-26T01:30:00Z"));
    }

    @Test
    void endsWhenItsYearsAreOver() {
        assertThat(ScheduleExpression.parse("cron(0 0 1 1 ? 2020)").next(MONDAY, ZoneOffset.UTC))
                .isEmpty();
        assertThat(ScheduleExpression.parse("cron(0 0 31 2 ? *)").next(MONDAY, ZoneOffset.UTC))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "every day",
                "rate(0 minutes)",
                "rate(1 minutes)",
                "rate(2 minute)",
                "rate(5 weeks)",
                "cron(0 9 * * ?)",
                "cron(0 9 * * * *)",
                "cron(0 9 ? * ? *)",
                "cron(60 9 * * ? *)",
                "cron(0 9 0 * ? *)",
                "cron(0 9 ? * FOO *)",
                "cron(0 9 ? * 8 *)",
                "cron(0 17-9 * * ? *)",
                "cron(*/0 9 * * ? *)",
                "cron(, 9 * * ? *)"
            })
    void refusesWhatEventBridgeRefuses(String expression) {
        assertThatThrownBy(() -> ScheduleExpression.parse(expression))
                .isInstanceOf(InvalidSchedule.class)
                .hasMessageContaining("found '");
    }
}
