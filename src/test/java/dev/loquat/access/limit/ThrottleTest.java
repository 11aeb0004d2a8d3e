package dev.loquat.access.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.loquat.HandClock;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class ThrottleTest {

    private final HandClock clock = new HandClock(Instant.parse("2026-03-02T09:00:00Z"));

    @Test
    void letsARateThroughAndSaysWhenToComeAgain() {
        Throttle throttle = new Throttle(new Limit(OptionalDouble.of(2), OptionalInt.empty()), clock);
        throttle.begin("alice");
        throttle.begin("alice");

        assertThatThrownBy(() -> throttle.begin("alice"))
                .isInstanceOfSatisfying(
                        Throttled.class,
                        throttled -> assertThat(throttled.retryAfterSeconds()).isEqualTo(1));
        assertThatCode(() -> throttle.begin("bob")).doesNotThrowAnyException();
        clock.pass(Duration.ofMillis(500));
        assertThatCode(() -> throttle.begin("alice")).doesNotThrowAnyException();
        assertThatThrownBy(() -> throttle.begin("alice")).isInstanceOf(Throttled.class);
    }

    @Test
    void savesNothingUpForLongerThanASecond() {
        Throttle throttle = new Throttle(new Limit(OptionalDouble.of(1), OptionalInt.empty()), clock);
        throttle.begin("alice");
        clock.pass(Duration.ofHours(1));

        throttle.begin("alice");

        assertThatThrownBy(() -> throttle.begin("alice")).isInstanceOf(Throttled.class);
    }

    @Test
    void letsOnlySoManyWorkAtOnce() {
        Throttle throttle = new Throttle(new Limit(OptionalDouble.empty(), OptionalInt.of(1)), clock);
        throttle.begin("alice");

        assertThatThrownBy(() -> throttle.begin("alice")).isInstanceOf(Throttled.class);
        throttle.end("alice");
        assertThatCode(() -> throttle.begin("alice")).doesNotThrowAnyException();
    }

    @Test
    void letsEverythingThroughWithoutALimit() {
        Throttle throttle = new Throttle(Limit.NONE, clock);

        assertThatCode(() -> {
                    for (int i = 0; i < 1000; i++) {
                        throttle.begin("alice");
                    }
                })
                .doesNotThrowAnyException();
    }
}
