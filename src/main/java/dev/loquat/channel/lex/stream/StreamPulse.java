package dev.loquat.channel.lex.stream;

import dev.loquat.channel.live.Timers;
import dev.loquat.channel.live.Timers.Timer;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * Tells a client now and then that the conversation is alive, and ends the conversation of one who has fallen silent or goes on for
 * too long.
 */
final class StreamPulse {

    private final Timers timers;
    private volatile Timer heartbeat = Timer.NONE;
    private volatile Timer silence = Timer.NONE;
    private volatile Timer longest = Timer.NONE;
    private volatile boolean isStopped;

    StreamPulse(Timers timers) {
        this.timers = timers;
    }

    /** Does this again and again; never when the pause is zero. */
    void beat(Duration pause, Runnable beat) {
        if (!pause.isZero() && !isStopped) {
            heartbeat = timers.after(pause, () -> {
                beat.run();
                beat(pause, beat);
            });
        }
    }

    /** Does this once, when the client has been silent for so long; never when that is zero. */
    void watch(Duration limit, Supplier<Duration> silent, Runnable end) {
        Duration left = limit.minus(silent.get());
        if (limit.isZero() || isStopped) {
            return;
        }
        if (left.isNegative() || left.isZero()) {
            end.run();
        } else {
            silence = timers.after(left, () -> watch(limit, silent, end));
        }
    }

    /** Does this once, when so much time is over; never when that is zero. */
    void limit(Duration time, Runnable end) {
        if (!time.isZero() && !isStopped) {
            longest = timers.after(time, end);
        }
    }

    void stop() {
        isStopped = true;
        longest.cancel();
        heartbeat.cancel();
        silence.cancel();
    }
}
