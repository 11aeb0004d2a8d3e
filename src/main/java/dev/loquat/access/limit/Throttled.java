package dev.loquat.access.limit;

import dev.loquat.LoquatException;
import java.time.Duration;

/** A request too many. */
public final class Throttled extends LoquatException {

    private static final long serialVersionUID = 1L;

    private final Duration pause;

    /**
     * @param reason which limit was reached
     * @param pause after which it is worth another try
     */
    public Throttled(String reason, Duration pause) {
        super("Too many requests: " + reason + "; try again later");
        this.pause = pause;
    }

    /** In whole seconds, at least one, as {@code Retry-After} wants it (RFC 9110, 10.2.3). */
    public long retryAfterSeconds() {
        return Math.max(1, pause.plusNanos(999_999_999).toSeconds());
    }
}
