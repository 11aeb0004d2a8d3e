package dev.loquat.fulfillment.process;

import java.time.Duration;
import java.util.OptionalInt;

/**
 * What processes of functions are given.
 *
 * @param sandboxes how many there are at most, of all functions together
 * @param idle after which time without a call a process is ended
 * @param initialisation how long a process may take to start: Lambda's limit is 10 s
 * @param recheck how often it is looked whether code has changed
 * @param drain how long calls under way may go on when the service ends
 * @param debugPort where the debugger of the one process waits, which is then not confined
 */
public record SandboxSettings(
        int sandboxes,
        Duration idle,
        Duration initialisation,
        Duration recheck,
        Duration drain,
        OptionalInt debugPort) {

    /** Lambda's limit for {@link #initialisation}. */
    public static final Duration LAMBDA_INITIALISATION = Duration.ofSeconds(10);

    /** How long somebody may look at one call with a debugger. */
    public static final Duration PATIENCE = Duration.ofDays(1);

    /** What is usual. */
    public static final SandboxSettings USUAL = new SandboxSettings(
            64, Duration.ofMinutes(10), LAMBDA_INITIALISATION, Duration.ofMillis(500), Duration.ofSeconds(5));

    /** What processes are given in which nobody looks for faults. */
    public SandboxSettings(int sandboxes, Duration idle, Duration initialisation, Duration recheck, Duration drain) {
        this(sandboxes, idle, initialisation, recheck, drain, OptionalInt.empty());
    }

    /** What the one process is given that waits for somebody to attach a debugger at this port, for as long as that takes. */
    public SandboxSettings debuggedAt(int port) {
        return new SandboxSettings(1, idle, PATIENCE, recheck, drain, OptionalInt.of(port));
    }
}
