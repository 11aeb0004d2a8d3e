package dev.loquat.observability;

import dev.loquat.fulfillment.queue.EventQueue;
import dev.loquat.fulfillment.queue.QueueState;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** Counts events of functions for which nobody waits. All is zero as long as nothing has needed the queue. */
public final class EventMetrics {

    private EventMetrics() {}

    /**
     * Has the registry ask this queue.
     *
     * @param owner has the queue; meters do not keep alive what they ask, and so ask somebody who lives
     */
    public static <T> void register(MeterRegistry registry, T owner, Function<T, Optional<EventQueue>> queue) {
        gauge("loquat.function.events.queued", registry, owner, queue, QueueState::queued);
        gauge("loquat.function.events.dead", registry, owner, queue, QueueState::dead);
        counter("loquat.function.events.delivered", registry, owner, queue, EventQueue::delivered);
        counter("loquat.function.events.failed", registry, owner, queue, EventQueue::failed);
    }

    private static <T> void gauge(
            String name,
            MeterRegistry registry,
            T owner,
            Function<T, Optional<EventQueue>> queue,
            ToDoubleFunction<QueueState> number) {
        Gauge.builder(
                        name,
                        owner,
                        it -> queue.apply(it)
                                .map(open -> open.states().stream()
                                        .mapToDouble(number)
                                        .sum())
                                .orElse(0.0))
                .register(registry);
    }

    private static <T> void counter(
            String name,
            MeterRegistry registry,
            T owner,
            Function<T, Optional<EventQueue>> queue,
            ToDoubleFunction<EventQueue> number) {
        FunctionCounter.builder(
                        name,
                        owner,
                        it -> queue.apply(it).map(number::applyAsDouble).orElse(0.0))
                .register(registry);
    }
}
