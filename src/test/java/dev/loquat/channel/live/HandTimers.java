package dev.loquat.channel.live;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Time that goes on when a test says so. */
final class HandTimers implements Timers {

    private record Due(Duration at, Runnable task) {}

    private final List<Due> dues = new ArrayList<>();
    private Duration now = Duration.ZERO;

    @Override
    public synchronized Timer after(Duration delay, Runnable task) {
        Due due = new Due(now.plus(delay), task);
        dues.add(due);
        notifyAll();
        return () -> cancel(due);
    }

    /** Lets so much time pass, and does what is due, in order. */
    void pass(Duration time) {
        Duration end = now.plus(time);
        for (Optional<Due> due = next(end); due.isPresent(); due = next(end)) {
            due.get().task().run();
        }
        now = end;
    }

    /** Waits until so many things are due as soon as this. */
    synchronized void awaitDue(int count, Duration time) throws InterruptedException {
        while (dues.stream()
                        .filter(due -> due.at().compareTo(now.plus(time)) <= 0)
                        .count()
                < count) {
            wait(20_000);
        }
    }

    private synchronized Optional<Due> next(Duration end) {
        Optional<Due> next =
                dues.stream().filter(due -> due.at().compareTo(end) <= 0).min(Comparator.comparing(Due::at));
        next.ifPresent(due -> {
            dues.remove(due);
            now = due.at();
        });
        return next;
    }

    private synchronized void cancel(Due due) {
        dues.remove(due);
    }
}
