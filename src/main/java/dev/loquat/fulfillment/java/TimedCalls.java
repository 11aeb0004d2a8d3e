package dev.loquat.fulfillment.java;

import dev.loquat.DaemonThread;
import dev.loquat.fulfillment.FunctionFailed;
import dev.loquat.fulfillment.FunctionTimedOut;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/**
 * Runs the code of one function, each call on a thread of its own, and gives a call up when its time is over. Java cannot end
 * a thread that does not listen to its interruption; such a thread is left behind, and when too many of them are, the
 * function is not called any more until they have ended.
 */
final class TimedCalls {

    /** How many threads of one function may be left behind; each may hold memory and eat a processor. */
    static final int MAX_STUCK = 4;

    private static final Logger LOG = Logger.getLogger(TimedCalls.class);

    private final ClassLoader loader;
    private final AtomicInteger stuck = new AtomicInteger();
    private final Set<Thread> running = ConcurrentHashMap.newKeySet();

    TimedCalls(ClassLoader loader) {
        this.loader = loader;
    }

    /**
     * Does this work within this time.
     *
     * @throws FunctionTimedOut when it takes longer
     * @throws FunctionFailed when it throws anything
     */
    <T> T run(String function, Callable<T> work, Duration limit) {
        requireFewStuck();
        FutureTask<T> task = new FutureTask<>(work);
        AtomicBoolean oneIsDone = new AtomicBoolean();
        start(function, task, oneIsDone);
        try {
            return task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            giveUp(task, oneIsDone);
            throw new FunctionTimedOut(limit);
        } catch (InterruptedException e) {
            giveUp(task, oneIsDone);
            Thread.currentThread().interrupt();
            throw new FunctionFailed("the call was broken off, as the service is ending.", e);
        } catch (ExecutionException e) {
            throw failure(function, e);
        }
    }

    /** Interrupts what is running. */
    void interrupt() {
        running.forEach(Thread::interrupt);
    }

    private void requireFewStuck() {
        if (stuck.get() >= MAX_STUCK) {
            throw new FunctionFailed("it is not called, as " + stuck.get() + " earlier calls are still running though"
                    + " their time is over. Have it stop when it is interrupted.");
        }
    }

    private void start(String function, FutureTask<?> task, AtomicBoolean oneIsDone) {
        Thread thread = DaemonThread.of("function " + function, () -> {
            try {
                task.run();
            } finally {
                running.remove(Thread.currentThread());
                meet(oneIsDone);
            }
        });
        thread.setContextClassLoader(loader);
        running.add(thread);
        thread.start();
    }

    private void giveUp(FutureTask<?> task, AtomicBoolean oneIsDone) {
        stuck.incrementAndGet();
        task.cancel(true);
        meet(oneIsDone);
    }

    /** A call is stuck from its being given up to its end; whichever comes second finds the other one done. */
    private void meet(AtomicBoolean oneIsDone) {
        if (!oneIsDone.compareAndSet(false, true)) {
            stuck.decrementAndGet();
        }
    }

    private static FunctionFailed failure(String function, ExecutionException e) {
        Throwable thrown = e.getCause() == null ? e : e.getCause();
        if (thrown instanceof FunctionFailed failed) {
            return failed;
        }
        LOG.errorf(thrown, "Function '%s' threw", function);
        String message = thrown.getMessage() == null ? "" : ": " + thrown.getMessage();
        return new FunctionFailed("it threw " + thrown.getClass().getName() + message, thrown);
    }
}
