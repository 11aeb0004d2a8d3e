package dev.loquat.fulfillment.queue;

import java.time.Instant;

/**
 * An event that failed for good, and is kept to be sent again.
 *
 * @param id names it
 * @param address which function it is for
 * @param payload the event, JSON
 * @param acceptedAt when it came
 * @param failedAt when it was given up
 * @param attempts how many calls have failed
 * @param failure why
 */
public record DeadLetter(
        String id,
        FunctionAddress address,
        String payload,
        Instant acceptedAt,
        Instant failedAt,
        int attempts,
        String failure) {}
