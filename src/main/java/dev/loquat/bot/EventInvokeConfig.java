package dev.loquat.bot;

import java.time.Duration;
import java.util.Optional;

/**
 * What becomes of events that nobody waits for, in the words of AWS Lambda.
 *
 * @param attempts how often a call that failed is made again
 * @param maxAge how long an event may wait for its function
 * @param keepsDeadLetters whether what fails for good is kept, to be sent again
 * @param onSuccess the function that is told of a call that went well
 * @param onFailure the function that is told of an event that failed for good
 */
public record EventInvokeConfig(
        int attempts,
        Duration maxAge,
        boolean keepsDeadLetters,
        Optional<String> onSuccess,
        Optional<String> onFailure) {

    /** Lambda's default for {@link #attempts}, and its most. */
    public static final int MAX_ATTEMPTS = 2;

    /** Lambda's least for {@link #maxAge}. */
    public static final Duration LEAST_AGE = Duration.ofMinutes(1);

    /** Lambda's default for {@link #maxAge}, and its most. */
    public static final Duration MAX_AGE = Duration.ofHours(6);

    /** Lambda's defaults; that failures are kept is ours, so that nothing is lost unless a bot says so. */
    public static final EventInvokeConfig USUAL =
            new EventInvokeConfig(MAX_ATTEMPTS, MAX_AGE, true, Optional.empty(), Optional.empty());
}
