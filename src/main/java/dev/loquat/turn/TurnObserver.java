package dev.loquat.turn;

import dev.loquat.session.SessionKey;
import java.time.Duration;
import java.util.List;

/** Is told of what happened, for metrics and logs. Implementations may be called from any number of threads, and return soon. */
public interface TurnObserver {

    /** Nobody looks. */
    TurnObserver NOBODY = new TurnObserver() {};

    /** All of these, one after the other. */
    static TurnObserver all(List<TurnObserver> observers) {
        return new TurnObserver() {
            @Override
            public void over(TurnRequest request, TurnReply reply) {
                observers.forEach(observer -> observer.over(request, reply));
            }

            @Override
            public void heard(SessionKey session, Duration length, Duration took) {
                observers.forEach(observer -> observer.heard(session, length, took));
            }
        };
    }

    /** A turn is over, and has been saved. */
    default void over(TurnRequest request, TurnReply reply) {}

    /**
     * An utterance has been heard to its end, as a recording or while it was spoken.
     *
     * @param session in which a turn is to be taken of it
     * @param length of the utterance
     * @param took how long it took to recognise
     */
    default void heard(SessionKey session, Duration length, Duration took) {}
}
