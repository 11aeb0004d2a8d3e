package dev.loquat.access.limit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Holds everyone to the same limit. Thread-safe. The rate is a token bucket that holds a second's worth: what was not used is not
 * saved up for longer.
 */
public final class Throttle {

    /** Of more names than that those not seen for longest begin anew; nobody who is at work is forgotten. */
    private static final int MOST = 10_000;

    private final Limit limit;
    private final Clock clock;
    private final double burst;
    private final Map<String, Share> shares = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Share> eldest) {
            return size() > MOST && eldest.getValue().atWork == 0;
        }
    };

    /** A throttle with this limit. */
    public Throttle(Limit limit, Clock clock) {
        this.limit = limit;
        this.clock = clock;
        this.burst = Math.max(1, limit.rate().orElse(1));
    }

    /**
     * Begins a request, which {@link #end} ends.
     *
     * @param name whose it is
     * @throws Throttled when that is one too many; then there is nothing to end
     */
    public synchronized void begin(String name) {
        Share share = shares.computeIfAbsent(name, first -> new Share(burst, clock.instant()));
        if (limit.concurrent().isPresent() && share.atWork >= limit.concurrent().getAsInt()) {
            throw new Throttled("there are " + share.atWork + " requests at work already", Duration.ofSeconds(1));
        }
        limit.rate().ifPresent(rate -> share.take(rate, burst, clock.instant()));
        share.atWork++;
    }

    /** Ends a request that has begun. */
    public synchronized void end(String name) {
        Share share = shares.get(name);
        if (share != null && share.atWork > 0) {
            share.atWork--;
        }
    }

    /** What one of them has left. */
    private static final class Share {

        private double left;
        private Instant since;
        private int atWork;

        Share(double left, Instant since) {
            this.left = left;
            this.since = since;
        }

        void take(double rate, double burst, Instant now) {
            double seconds = Math.max(0, Duration.between(since, now).toNanos() / 1e9);
            left = Math.min(burst, left + rate * seconds);
            since = now;
            if (left < 1) {
                long nanos = (long) Math.ceil((1 - left) / rate * 1e9);
                throw new Throttled("more than " + rate + " requests a second came", Duration.ofNanos(nanos));
            }
            left--;
        }
    }
}
