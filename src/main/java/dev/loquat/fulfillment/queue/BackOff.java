package dev.loquat.fulfillment.queue;

import java.time.Duration;

/** How long to wait before something is tried again: one second, two, four, up to five minutes, as AWS Lambda does. */
public final class BackOff {

    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofMinutes(5);

    /** Two to this power are more seconds than the longest. */
    private static final int MOST_DOUBLINGS = 9;

    private BackOff() {}

    /** How long to wait after so many times in vain. */
    public static Duration after(int times) {
        Duration doubled = FIRST.multipliedBy(1L << Math.min(times, MOST_DOUBLINGS));
        return doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
    }
}
