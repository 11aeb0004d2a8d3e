package dev.loquat.fulfillment.process;

import java.time.Duration;

/**
 * What processes of functions are given.
 *
 * @param sandboxes how many there are at most, of all functions together
 * @param idle after which time without a call a process is ended
 * @param initialisation how long a process may take to start: Lambda's limit is 10 s
 * @param recheck how often it is looked whether code has changed
 * @param drain how long calls under way may go on when the service ends
 */
public record SandboxSettings(int sandboxes, Duration idle, Duration initialisation, Duration recheck, Duration drain) {

    /** Lambda's limit for {@link #initialisation}. */
    public static final Duration LAMBDA_INITIALISATION = Duration.ofSeconds(10);

    /** What is usual. */
    public static final SandboxSettings USUAL = new SandboxSettings(
            64, Duration.ofMinutes(10), LAMBDA_INITIALISATION, Duration.ofMillis(500), Duration.ofSeconds(5));
}
