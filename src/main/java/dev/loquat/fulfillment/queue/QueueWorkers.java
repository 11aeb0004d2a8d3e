package dev.loquat.fulfillment.queue;

import dev.loquat.DaemonThread;
import dev.loquat.LoquatException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * The threads that deliver events. One function has at most half of them, so that one that takes long delays no other, and never more
 * than may call it at once.
 */
final class QueueWorkers implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(QueueWorkers.class);

    private static final int THREADS = 8;
    private static final int MOST_OF_ONE_FUNCTION = THREADS / 2;

    /** How late an event may be seen that another instance has accepted, or that was sent again from elsewhere. */
    private static final Duration LOOK_EVERY = Duration.ofSeconds(5);

    private static final Duration DRAIN = Duration.ofSeconds(5);

    private final EventQueue queue;
    private final ExecutorService threads;
    private final Thread dispatcher;
    private final Map<FunctionAddress, Integer> underWay = new HashMap<>();
    private final News news = new News();
    private boolean isStarted;
    private boolean isClosed;

    QueueWorkers(EventQueue queue) {
        this.queue = queue;
        this.threads = Executors.newFixedThreadPool(THREADS, DaemonThread.named("function-events"));
        this.dispatcher = DaemonThread.of("function-events-queue", this::run);
    }

    synchronized void start() {
        if (!isStarted && !isClosed) {
            isStarted = true;
            dispatcher.start();
        }
    }

    /** A function may have events. */
    void mind(FunctionAddress address) {
        know(address);
        news.tell();
    }

    private synchronized void know(FunctionAddress address) {
        underWay.putIfAbsent(address, 0);
    }

    private void run() {
        try {
            while (goesOn()) {
                boolean isFull = lookAround();
                if (!news.await(isFull ? LOOK_EVERY : untilNext())) {
                    known();
                }
            }
        } catch (InterruptedException closed) {
            LOG.debug("Events are not delivered any more");
        }
    }

    /**
     * Begins what is due and has room. What goes wrong with the database now may go well later, and no event is lost by that.
     *
     * @return whether a function has no room for more, so that the end of a call is what comes next
     */
    private boolean lookAround() {
        boolean isFull = false;
        try {
            for (FunctionAddress address : addresses()) {
                isFull |= dispatch(address);
            }
        } catch (RuntimeException e) {
            LOG.errorf(e, "Events of functions are not delivered: %s", e.getMessage());
        }
        return isFull;
    }

    private synchronized List<FunctionAddress> addresses() {
        return List.copyOf(underWay.keySet());
    }

    private boolean dispatch(FunctionAddress address) {
        int room = room(address);
        if (room <= 0) {
            return true;
        }
        List<QueuedEvent> claimed = queue.claim(address, room);
        for (QueuedEvent event : claimed) {
            begin(address);
            threads.execute(() -> deliver(event));
        }
        return claimed.size() == room;
    }

    private int room(FunctionAddress address) {
        int most = Math.min(
                MOST_OF_ONE_FUNCTION, Math.max(1, queue.reserved(address).orElse(MOST_OF_ONE_FUNCTION)));
        synchronized (this) {
            return most - underWay.getOrDefault(address, 0);
        }
    }

    private void deliver(QueuedEvent event) {
        try {
            queue.deliver(event);
        } catch (RuntimeException e) {
            LOG.errorf(e, "Event %s is delivered again, as its end cannot be noted: %s", event.id(), e.getMessage());
        } finally {
            end(event.address());
        }
    }

    private synchronized void begin(FunctionAddress address) {
        underWay.merge(address, 1, Integer::sum);
    }

    private void end(FunctionAddress address) {
        synchronized (this) {
            underWay.merge(address, -1, Integer::sum);
        }
        news.tell();
    }

    private Duration untilNext() {
        try {
            Duration next = queue.untilNext().orElse(LOOK_EVERY);
            return next.compareTo(LOOK_EVERY) > 0 ? LOOK_EVERY : next;
        } catch (LoquatException e) {
            return LOOK_EVERY;
        }
    }

    private void known() {
        try {
            queue.known().forEach(this::know);
        } catch (LoquatException e) {
            LOG.debugf("The database of events does not answer: %s", e.getMessage());
        }
    }

    private synchronized boolean goesOn() {
        return !isClosed;
    }

    /** Nobody is interrupted: a thread that is interrupted at a file of H2's closes it for all. */
    @Override
    public void close() {
        synchronized (this) {
            isClosed = true;
        }
        news.tell();
        try {
            dispatcher.join(DRAIN.toMillis());
            threads.shutdown();
            if (!threads.awaitTermination(DRAIN.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.info("Functions are at work with events, which are delivered again");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
