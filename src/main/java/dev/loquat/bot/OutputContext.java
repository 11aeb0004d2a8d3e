package dev.loquat.bot;

import java.time.Duration;

/**
 * A context that the fulfillment of an intent activates.
 *
 * @param name the context's name
 * @param timeToLive how long it stays active, 5 seconds to 24 hours
 * @param turnsToLive for how many turns it stays active, 1 to 20
 */
public record OutputContext(String name, Duration timeToLive, int turnsToLive) {}
