package dev.loquat.access.sigv4;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

/**
 * Remembers signatures as long as they are good, so that none is good twice. Thread-safe. There are two sets, and the older one is
 * dropped when the younger one is as old as a signature may become: that costs a constant time, and memory for two such spans.
 *
 * <p>It knows what this process has seen: behind a balancer a request can be replayed once to each process.
 */
final class ReplayWindow {

    /** Of each set, at some 48 bytes. Beyond it a span is shorter, which takes more than 400 requests a second at 5 minutes. */
    private static final int MOST = 250_000;

    private final Duration span;
    private Set<Long> young = new HashSet<>();
    private Set<Long> old = new HashSet<>();
    private Instant youngUntil = Instant.MIN;

    /**
     * @param span how long a signature is good, from the earliest time to the latest
     */
    ReplayWindow(Duration span) {
        this.span = span;
    }

    /**
     * Whether this signature comes for the first time.
     *
     * @param signature at least sixteen hexadecimal digits, of which the first sixteen are remembered
     */
    synchronized boolean isFirst(String signature, Instant now) {
        if (now.isAfter(youngUntil) || young.size() >= MOST) {
            old = young;
            young = new HashSet<>();
            youngUntil = now.plus(span);
        }
        long start = Long.parseUnsignedLong(signature, 0, 16, 16);
        return !old.contains(start) && young.add(start);
    }
}
