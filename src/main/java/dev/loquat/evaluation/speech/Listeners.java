package dev.loquat.evaluation.speech;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Does the same with many things, several at a time. */
final class Listeners {

    private final int threads;

    Listeners(int threads) {
        this.threads = threads;
    }

    /** What comes of each, in their order. */
    <T, R> List<R> each(List<T> things, Function<T, R> action) {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<R>> futures = new ArrayList<>();
            things.forEach(thing -> futures.add(pool.submit(() -> action.apply(thing))));
            List<R> results = new ArrayList<>();
            for (Future<R> future : futures) {
                results.add(future.get());
            }
            return results;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InvalidLabels("The evaluation was interrupted");
        } catch (ExecutionException e) {
            throw new IllegalStateException("A recording was not evaluated", e.getCause());
        } finally {
            pool.shutdownNow();
        }
    }
}
