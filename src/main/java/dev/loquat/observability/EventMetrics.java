package dev.loquat.observability;

import dev.loquat.fulfillment.queue.EventQueue;
import dev.loquat.fulfillment.queue.QueueState;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

/** Counts events of functions for which nobody waits. All is zero as long as nothing has needed the queue. */
public final class EventMetrics {

    private EventMetrics() {}

    /** Has the registry ask this queue. */
    public static void register(MeterRegistry registry, Supplier<Optional<EventQueue>> queue) {
        gauge("loquat.function.events.queued", registry, queue, QueueState::queued);
        gauge("loquat.function.events.dead", registry, queue, QueueState::dead);
        counter("loquat.function.events.delivered", registry, queue, EventQueue::delivered);
        counter("loquat.function.events.failed", registry, queue, EventQueue::failed);
    }

    private static void gauge(
            String name,
            MeterRegistry registry,
            Supplier<Optional<EventQueue>> queue,
            ToDoubleFunction<QueueState> number) {
        Gauge.builder(
                        name,
                        queue,
                        it -> it.get()
                                .map(open -> open.states().stream()
                                        .mapToDouble(number)
                                        .sum())
                                .orElse(0.0))
                .register(registry);
    }

    private static void counter(
            String name,
            MeterRegistry registry,
            Supplier<Optional<EventQueue>> queue,
            ToDoubleFunction<EventQueue> number) {
        FunctionCounter.builder(
                        name, queue, it -> it.get().map(number::applyAsDouble).orElse(0.0))
                .register(registry);
    }
}
