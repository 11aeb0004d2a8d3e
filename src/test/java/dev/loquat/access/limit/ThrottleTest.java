package dev.loquat.access.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class ThrottleTest {

    private Instant now = Instant.parse("2026-03-02T09:00:00Z");

    @Test
    void letsARateThroughAndSaysWhenToComeAgain() {
        Throttle throttle = new Throttle(new Limit(OptionalDouble.of(2), OptionalInt.empty()), new Hand());
        throttle.begin("alice");
        throttle.begin("alice");

        assertThatThrownBy(() -> throttle.begin("alice"))
                .isInstanceOfSatisfying(
                        Throttled.class,
                        throttled -> assertThat(throttled.retryAfterSeconds()).isEqualTo(1));
        assertThatCode(() -> throttle.begin("bob")).doesNotThrowAnyException();
        now = now.plusMillis(500);
        assertThatCode(() -> throttle.begin("alice")).doesNotThrowAnyException();
        assertThatThrownBy(() -> throttle.begin("alice")).isInstanceOf(Throttled.class);
    }

    @Test
    void savesNothingUpForLongerThanASecond() {
        Throttle throttle = new Throttle(new Limit(OptionalDouble.of(1), OptionalInt.empty()), new Hand());
        throttle.begin("alice");
        now = now.plus(Duration.ofHours(1));

        throttle.begin("alice");

        assertThatThrownBy(() -> throttle.begin("alice")).isInstanceOf(Throttled.class);
    }

    @Test
    void letsOnlySoManyWorkAtOnce() {
        Throttle throttle = new Throttle(new Limit(OptionalDouble.empty(), OptionalInt.of(1)), new Hand());
        throttle.begin("alice");

        assertThatThrownBy(() -> throttle.begin("alice")).isInstanceOf(Throttled.class);
        throttle.end("alice");
        assertThatCode(() -> throttle.begin("alice")).doesNotThrowAnyException();
    }

    @Test
    void letsEverythingThroughWithoutALimit() {
        Throttle throttle = new Throttle(Limit.NONE, new Hand());

        assertThatCode(() -> {
                    for (int i = 0; i < 1000; i++) {
                        throttle.begin("alice");
                    }
                })
                .doesNotThrowAnyException();
    }

    /** A clock that is set by hand. */
    private final class Hand extends Clock {

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
