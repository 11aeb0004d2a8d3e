package dev.loquat.channel;

import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** The time of the served bots: the real one, until a conversation says what time it is, or that time has passed. */
@Alternative
@Singleton
public final class FeatureClock extends Clock {

    private static final Clock REAL = Clock.system(ZoneId.systemDefault());

    private volatile Clock clock = REAL;

    /** From now on it is this time, in the zone of users who name none. */
    public void stopAt(ZonedDateTime time) {
        clock = Clock.fixed(time.toInstant(), time.getZone());
    }

    /** It is later than before. */
    public void pass(Duration time) {
        clock = Clock.offset(clock, time);
    }

    /** It is the real time again. */
    public void goOn() {
        clock = REAL;
    }

    @Override
    public Instant instant() {
        return clock.instant();
    }

    @Override
    public ZoneId getZone() {
        return clock.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return clock.withZone(zone);
    }
}
