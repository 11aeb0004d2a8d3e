package dev.loquat.fulfillment.queue;

import dev.loquat.bot.FunctionSpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Takes events that nobody waits for and delivers them, each at least once. It may be used from any number of threads; no event is
 * delivered before it is {@link #start started}.
 */
public final class EventQueue implements AutoCloseable {

    /** Lambda's limit for an event that nobody waits for, in bytes. */
    public static final int MAX_PAYLOAD = 1024 * 1024;

    /** Longer than any call may take with the start of its code; after it the event is delivered anew. */
    private static final Duration LEASE = Duration.ofMinutes(2);

    private final EventTable table;
    private final EventTargets targets;
    private final Clock clock;
    private final Supplier<String> ids;
    private final EventDelivery delivery;
    private final QueueWorkers workers;

    /**
     * @param targets calls the functions
     * @param clock the time of events
     * @param ids names each event
     */
    public EventQueue(EventTable table, EventTargets targets, Clock clock, Supplier<String> ids) {
        this.table = table;
        this.targets = targets;
        this.clock = clock;
        this.ids = ids;
        this.delivery = new EventDelivery(table, targets, clock, ids);
        this.workers = new QueueWorkers(this);
    }

    /** Delivers events from now on, those that were there already first. */
    public void start() {
        table.states().forEach(state -> workers.mind(state.address()));
        workers.start();
    }

    /**
     * Takes an event. When this returns, it outlives a crash.
     *
     * @param payload JSON of at most {@link #MAX_PAYLOAD} bytes in UTF-8
     * @return names the event, and all calls with it
     */
    public String put(FunctionAddress address, String payload) {
        String id = ids.get();
        Instant now = clock.instant();
        table.put(new QueuedEvent(id, address, payload, now, 0, 0), now);
        workers.mind(address);
        return id;
    }

    /** Events that have come by another way are looked for. */
    public void look(FunctionAddress address) {
        workers.mind(address);
    }

    /**
     * Delivers all events that are due, one after the other, on the caller's thread.
     *
     * @return how many
     */
    public int deliverDue() {
        int count = 0;
        for (QueueState state : table.states()) {
            List<QueuedEvent> due = claim(state.address(), Integer.MAX_VALUE);
            due.forEach(delivery::deliver);
            count += due.size();
        }
        return count;
    }

    List<QueuedEvent> claim(FunctionAddress address, int most) {
        Instant now = clock.instant();
        return table.claim(address, most, now, now.plus(LEASE));
    }

    void deliver(QueuedEvent event) {
        delivery.deliver(event);
    }

    /** How many calls of a function may run at once, as its bot declares. */
    Optional<Integer> reserved(FunctionAddress address) {
        return targets.function(address)
                .map(FunctionSpec::concurrency)
                .flatMap(concurrency -> concurrency.reserved().stream().boxed().findFirst());
    }

    /** How long until the next event is due; empty when none waits. */
    Optional<Duration> untilNext() {
        return table.nextDue().map(due -> Duration.between(clock.instant(), due));
    }

    List<FunctionAddress> known() {
        return table.states().stream().map(QueueState::address).toList();
    }

    /** How the events of each function stand. */
    public List<QueueState> states() {
        return table.states();
    }

    /** Events that failed for good, the oldest first. */
    public List<DeadLetter> deadLetters(int most) {
        return table.deadLetters(most);
    }

    /**
     * Events that failed for good wait again as if they had just come.
     *
     * @param events which of them; empty for all
     * @return how many
     */
    public int redrive(List<String> events) {
        int count = table.redrive(events, clock.instant());
        known().forEach(workers::mind);
        return count;
    }

    /** How many calls went well since this process began. */
    public long delivered() {
        return delivery.delivered();
    }

    /** How many calls failed, or found no room, since this process began. */
    public long failed() {
        return delivery.failed();
    }

    /** Lets calls under way end, for a while; what is left is delivered by whoever opens the database next. */
    @Override
    public void close() {
        workers.close();
    }
}
