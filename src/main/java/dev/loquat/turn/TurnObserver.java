package dev.loquat.turn;

import java.time.Duration;

/** Is told of what happened, for metrics and logs. Implementations may be called from any number of threads, and return soon. */
public interface TurnObserver {

    /** Nobody looks. */
    TurnObserver NOBODY = new TurnObserver() {};

    /** A turn is over, and has been saved. */
    default void over(TurnRequest request, TurnReply reply) {}

    /**
     * A recording has been heard.
     *
     * @param length of the recording
     * @param took how long it took to recognise
     */
    default void heard(Duration length, Duration took) {}
}
