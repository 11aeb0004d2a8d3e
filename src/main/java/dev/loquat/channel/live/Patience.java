package dev.loquat.channel.live;

import dev.loquat.channel.live.Timers.Timer;
import java.time.Duration;

/** Waits for one thing at a time, and does something when it does not come. For one thread at a time. */
final class Patience {

    private final Timers timers;
    private final Object lock;

    private Timer timer = Timer.NONE;
    private long waits;

    /**
     * @param lock is held while something is done; whoever uses this holds it too
     */
    Patience(Timers timers, Object lock) {
        this.timers = timers;
        this.lock = lock;
    }

    /** From now on this is waited for, and nothing else. */
    void await(Duration limit, Runnable lost) {
        stop();
        long current = waits;
        timer = timers.after(limit, () -> {
            synchronized (lock) {
                if (current == waits) { // what was waited for may have come while the lock was being waited for
                    lost.run();
                }
            }
        });
    }

    /** Nothing is waited for any more. */
    void stop() {
        waits++;
        timer.cancel();
        timer = Timer.NONE;
    }
}
