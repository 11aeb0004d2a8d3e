package dev.loquat.fulfillment.queue;

import java.time.Instant;

/**
 * An event that waits for its function.
 *
 * @param id names it, and every call with it
 * @param address which function it is for
 * @param payload the event, JSON
 * @param acceptedAt since when it waits
 * @param attempts how many calls have failed
 * @param throttles how often there was no room for a call
 */
record QueuedEvent(
        String id, FunctionAddress address, String payload, Instant acceptedAt, int attempts, int throttles) {}
