package dev.loquat.fulfillment.queue;

/**
 * How the events of one function stand.
 *
 * @param address which function
 * @param queued how many wait, or are being delivered
 * @param dead how many have failed for good and are kept
 */
public record QueueState(FunctionAddress address, long queued, long dead) {}
