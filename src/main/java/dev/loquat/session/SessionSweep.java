package dev.loquat.session;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Says when a store shall drop the sessions that are long gone: at every so many saves, so that no store needs a thread for
 * it. What has ended is kept for a while, because a turn that read the session before it ended has to find out.
 */
public final class SessionSweep {

    /** How long what has ended is kept: far longer than any turn takes. */
    public static final Duration GRACE = Duration.ofHours(1);

    private final long everySaves;
    private final AtomicLong saves = new AtomicLong();

    /**
     * @param everySaves how many saves lie between two sweeps
     */
    public SessionSweep(long everySaves) {
        this.everySaves = everySaves;
    }

    /** Counts a save; when a sweep is due, sessions that expired before the returned time shall be dropped. */
    public Optional<Instant> dueAfterSaveAt(Instant now) {
        return saves.incrementAndGet() % everySaves == 0 ? Optional.of(now.minus(GRACE)) : Optional.empty();
    }
}
