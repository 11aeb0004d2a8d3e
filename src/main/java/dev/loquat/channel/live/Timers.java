package dev.loquat.channel.live;

import java.time.Duration;

/** Does things later. Implementations may be called from any number of threads, and run nothing on the caller's. */
@FunctionalInterface
public interface Timers {

    /** Does this once, after so long, unless the timer is cancelled before. */
    Timer after(Duration delay, Runnable task);

    /** Something that is going to happen. */
    @FunctionalInterface
    interface Timer {

        /** Nothing is going to happen. */
        Timer NONE = () -> {};

        /** Keeps it from happening, unless it has begun. */
        void cancel();
    }
}
