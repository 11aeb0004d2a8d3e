package dev.loquat.channel.live;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Timers on the server's worker threads, on which turns may be taken. */
final class ExecutorTimers implements Timers {

    private final ScheduledExecutorService executor;

    ExecutorTimers(ScheduledExecutorService executor) {
        this.executor = executor;
    }

    @Override
    public Timer after(Duration delay, Runnable task) {
        Future<?> due = executor.schedule(task, delay.toMillis(), TimeUnit.MILLISECONDS);
        return () -> due.cancel(false);
    }
}
