package dev.loquat.fulfillment.schedule;

import dev.loquat.DaemonThread;
import dev.loquat.fulfillment.queue.EventTable;
import dev.loquat.fulfillment.queue.FunctionAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** Fires schedules when they are due. It may be used from any number of threads; there is none of its own before it is started. */
public final class Schedules implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Schedules.class);

    /** How late a change of the machine's clock may be seen. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    private final EventTable table;
    private final Consumer<FunctionAddress> fired;
    private final Clock clock;
    private final Supplier<String> ids;
    private final Map<FunctionSchedule, Optional<Instant>> next = new LinkedHashMap<>();
    private Optional<Thread> thread = Optional.empty();
    private boolean isClosed;

    /**
     * @param fired is told whose event is in the queue
     * @param clock the time
     * @param ids names each event
     */
    public Schedules(EventTable table, Consumer<FunctionAddress> fired, Clock clock, Supplier<String> ids) {
        this.table = table;
        this.fired = fired;
        this.clock = clock;
        this.ids = ids;
    }

    /** Fires these from now on, and no others; those that it has known go on. */
    public synchronized void follow(Collection<FunctionSchedule> schedules) {
        Set<FunctionSchedule> wanted = new HashSet<>(schedules);
        next.keySet().retainAll(wanted);
        for (FunctionSchedule schedule : schedules) {
            if (!next.containsKey(schedule)) {
                next.put(schedule, first(schedule));
            }
        }
        notifyAll();
    }

    /** Begins to fire, on a thread of its own. */
    public synchronized void start() {
        if (thread.isEmpty() && !isClosed) {
            Thread begun = DaemonThread.of("function-schedules", this::run);
            begun.start();
            thread = Optional.of(begun);
        }
    }

    /** What was missed while nobody was there is made up for once, where that is wanted. */
    private Optional<Instant> first(FunctionSchedule schedule) {
        Instant now = clock.instant();
        Instant last = table.firedAt(schedule.id(), now);
        return next(schedule, schedule.schedule().catchesUp() ? last : now);
    }

    private static Optional<Instant> next(FunctionSchedule schedule, Instant after) {
        return schedule.schedule().expression().next(after, schedule.schedule().zone());
    }

    /**
     * Fires all that is due. Of times that have gone by together the first one counts.
     *
     * @return how long until the next one is due
     */
    synchronized Duration fireDue() {
        Instant now = clock.instant();
        Duration wait = LONGEST_WAIT;
        for (Map.Entry<FunctionSchedule, Optional<Instant>> entry : next.entrySet()) {
            Optional<Instant> due = entry.getValue().filter(time -> !time.isAfter(now));
            if (due.isPresent()) {
                fire(entry.getKey(), due.get(), now);
                entry.setValue(next(entry.getKey(), now));
            }
            Duration left = entry.getValue()
                    .map(time -> Duration.between(clock.instant(), time))
                    .orElse(LONGEST_WAIT);
            wait = left.compareTo(wait) < 0 ? left : wait;
        }
        return wait;
    }

    private void fire(FunctionSchedule schedule, Instant time, Instant now) {
        String id = ids.get();
        try {
            if (table.fire(schedule.id(), time, id, schedule.address(), ScheduledEvent.of(schedule, id, time), now)) {
                fired.accept(schedule.address());
            }
        } catch (RuntimeException e) {
            LOG.errorf(
                    e,
                    "Function '%s' was not called at %s: %s",
                    schedule.address().function(),
                    time,
                    e.getMessage());
        }
    }

    private synchronized void run() {
        try {
            while (!isClosed) {
                Duration wait = fireDue();
                if (!wait.isNegative() && !wait.isZero()) {
                    wait(Math.max(1, wait.toMillis()));
                }
            }
        } catch (InterruptedException closed) {
            LOG.debug("Schedules are not fired any more");
        }
    }

    @Override
    public synchronized void close() {
        isClosed = true;
        notifyAll();
    }
}
