package dev.loquat.fulfillment;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/**
 * What a call of a function has cost, as Lambda counts: milliseconds rounded up, times the memory that it may use. The start of
 * its code counts.
 *
 * @param at when it ended
 * @param bot the bot's name
 * @param function the function's name
 * @param session the conversation; empty when there is none
 * @param requestId names the call
 * @param duration how long the function worked
 * @param initialisation how long the start of its code took; zero for code that was ready
 * @param memory how many megabytes it may use
 * @param usedMemory how many megabytes it used at most; 0 when nobody knows
 * @param status how it went
 */
public record Usage(
        Instant at,
        String bot,
        String function,
        String session,
        String requestId,
        Duration duration,
        Duration initialisation,
        int memory,
        int usedMemory,
        Status status) {

    private static final double NANOS_PER_MILLI = 1e6;
    private static final double MILLIS_PER_SECOND = 1000;
    private static final double MEGABYTES_PER_GIGABYTE = 1024;

    /** How a call went. */
    public enum Status {
        /** It answered. */
        SUCCESS,
        /** It failed. */
        ERROR,
        /** It took too long. */
        TIMEOUT,
        /** There was no room for it. */
        THROTTLED
    }

    /** What is paid for, in milliseconds; a call that was turned away costs nothing. */
    public long billedMillis() {
        return status == Status.THROTTLED ? 0 : (long) Math.ceil(millis(duration.plus(initialisation)));
    }

    /** What is paid for, in gigabytes times seconds. */
    public double gigabyteSeconds() {
        return billedMillis() / MILLIS_PER_SECOND * memory / MEGABYTES_PER_GIGABYTE;
    }

    /** Lambda's line at the end of a call. */
    String report() {
        StringBuilder line = new StringBuilder("REPORT RequestId: ")
                .append(requestId)
                .append(decimals("\tDuration: %.2f ms", millis(duration)))
                .append("\tBilled Duration: ")
                .append(billedMillis())
                .append(" ms\tMemory Size: ")
                .append(memory)
                .append(" MB");
        if (usedMemory > 0) {
            line.append("\tMax Memory Used: ").append(usedMemory).append(" MB");
        }
        if (!initialisation.isZero()) {
            line.append(decimals("\tInit Duration: %.2f ms", millis(initialisation)));
        }
        if (status != Status.SUCCESS) {
            line.append("\tStatus: ").append(status.name().toLowerCase(Locale.ROOT));
        }
        return line.toString();
    }

    private static String decimals(String format, double number) {
        return String.format(Locale.ROOT, format, number);
    }

    private static double millis(Duration time) {
        return time.toNanos() / NANOS_PER_MILLI;
    }
}
