package dev.loquat.fulfillment.queue;

import dev.loquat.LoquatException;
import dev.loquat.bot.EventInvokeConfig;
import dev.loquat.fulfillment.TooManyRequests;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * When an event is tried again whose call failed. A function that failed is called again after one minute and after two; where there
 * was no room the call is made again after one second, two, four, up to five minutes, which counts as no attempt. No event waits
 * longer than its function allows.
 */
final class RetryRules {

    private static final Duration AFTER_FAILURE = Duration.ofMinutes(1);

    private RetryRules() {}

    /** Whether an event has waited too long to be delivered at all. */
    static boolean isTooOld(QueuedEvent event, EventInvokeConfig config, Instant now) {
        return event.acceptedAt().plus(config.maxAge()).isBefore(now);
    }

    /** What becomes of an event whose call failed in this way. */
    static Verdict after(LoquatException failure, QueuedEvent event, EventInvokeConfig config, Instant now) {
        boolean isThrottled = failure instanceof TooManyRequests;
        int attempts = event.attempts() + (isThrottled ? 0 : 1);
        int throttles = event.throttles() + (isThrottled ? 1 : 0);
        if (attempts > config.attempts()) {
            return new Verdict(Optional.empty(), attempts, throttles, Condition.RETRIES_EXHAUSTED);
        }
        Instant next = now.plus(isThrottled ? BackOff.after(event.throttles()) : AFTER_FAILURE.multipliedBy(attempts));
        boolean isInTime = !event.acceptedAt().plus(config.maxAge()).isBefore(next);
        return new Verdict(
                isInTime ? Optional.of(next) : Optional.empty(), attempts, throttles, Condition.EVENT_AGE_EXCEEDED);
    }

    /** Why an event ended, in the words of Lambda's records. */
    enum Condition {
        SUCCESS("Success"),
        RETRIES_EXHAUSTED("RetriesExhausted"),
        EVENT_AGE_EXCEEDED("EventAgeExceeded"),
        ZERO_CONCURRENCY("ZeroReservedConcurrency");

        private final String word;

        Condition(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }

    /**
     * What becomes of an event.
     *
     * @param retryAt when it is tried again; empty when it is given up
     * @param attempts how many calls have failed
     * @param throttles how often there was no room
     * @param condition why it is given up, if it is
     */
    record Verdict(Optional<Instant> retryAt, int attempts, int throttles, Condition condition) {}
}
