package dev.loquat.fulfillment.queue;

import dev.loquat.LoquatException;
import dev.loquat.bot.EventInvokeConfig;
import dev.loquat.bot.FunctionSpec;
import dev.loquat.fulfillment.queue.DestinationRecord.FailedCall;
import dev.loquat.fulfillment.queue.RetryRules.Condition;
import dev.loquat.fulfillment.queue.RetryRules.Verdict;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** The way of one event: its function is called, and then the event is done with, tried again later, or given up. */
final class EventDelivery {

    private static final Logger LOG = Logger.getLogger(EventDelivery.class);

    private final EventTable table;
    private final EventTargets targets;
    private final Clock clock;
    private final Supplier<String> ids;
    private final LongAdder delivered = new LongAdder();
    private final LongAdder failed = new LongAdder();

    EventDelivery(EventTable table, EventTargets targets, Clock clock, Supplier<String> ids) {
        this.table = table;
        this.targets = targets;
        this.clock = clock;
        this.ids = ids;
    }

    void deliver(QueuedEvent event) {
        Optional<FunctionSpec> function = targets.function(event.address());
        EventInvokeConfig config = function.map(FunctionSpec::eventInvoke).orElse(EventInvokeConfig.USUAL);
        if (RetryRules.isTooOld(event, config, clock.instant())) {
            giveUp(event, config, Condition.EVENT_AGE_EXCEEDED, event.attempts(), Optional.empty());
        } else if (function.filter(EventDelivery::isTurnedOff).isPresent()) {
            giveUp(event, config, Condition.ZERO_CONCURRENCY, event.attempts(), Optional.empty());
        } else {
            call(event, config);
        }
    }

    private void call(QueuedEvent event, EventInvokeConfig config) {
        byte[] answer;
        try {
            answer = targets.invoke(event.address(), event.id(), event.payload());
        } catch (LoquatException e) {
            failed.increment();
            settle(event, config, e);
            return;
        }
        delivered.increment();
        Instant now = clock.instant();
        Optional<QueuedEvent> told = config.onSuccess()
                .map(function -> follower(
                        event,
                        function,
                        DestinationRecord.success(event, new String(answer, StandardCharsets.UTF_8), now)));
        table.done(event, told, now);
    }

    private void settle(QueuedEvent event, EventInvokeConfig config, LoquatException failure) {
        Verdict verdict = RetryRules.after(failure, event, config, clock.instant());
        String message = String.valueOf(failure.getMessage());
        if (verdict.retryAt().isPresent()) {
            table.retry(event, verdict, verdict.retryAt().get(), message);
        } else {
            FailedCall call = new FailedCall(failure.getClass().getSimpleName(), message);
            giveUp(event, config, verdict.condition(), verdict.attempts(), Optional.of(call));
        }
    }

    private void giveUp(
            QueuedEvent event,
            EventInvokeConfig config,
            Condition condition,
            int attempts,
            Optional<FailedCall> failure) {
        String why =
                condition.word() + failure.map(call -> ": " + call.message()).orElse("");
        LOG.warnf(
                "Event %s of function '%s' is given up after %d calls: %s",
                event.id(), event.address().function(), attempts, why);
        Instant now = clock.instant();
        Optional<QueuedEvent> told = config.onFailure()
                .map(function ->
                        follower(event, function, DestinationRecord.failure(event, condition, attempts, failure, now)));
        if (config.keepsDeadLetters()) {
            table.bury(event, attempts, why, told, now);
        } else {
            table.done(event, told, now);
        }
    }

    private QueuedEvent follower(QueuedEvent event, String function, String payload) {
        return new QueuedEvent(ids.get(), event.address().sibling(function), payload, clock.instant(), 0, 0);
    }

    private static boolean isTurnedOff(FunctionSpec function) {
        return function.concurrency().reserved().orElse(1) == 0;
    }

    /** How many calls went well. */
    long delivered() {
        return delivered.sum();
    }

    /** How many calls failed, or found no room. */
    long failed() {
        return failed.sum();
    }
}
