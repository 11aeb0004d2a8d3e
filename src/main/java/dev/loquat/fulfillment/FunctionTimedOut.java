package dev.loquat.fulfillment;

import dev.loquat.LoquatException;
import java.time.Duration;

/** A function did not answer in its time. */
public final class FunctionTimedOut extends LoquatException {

    private static final long serialVersionUID = 1L;

    /**
     * @param timeout how long it was allowed to take
     */
    public FunctionTimedOut(Duration timeout) {
        super("no answer within " + timeout.toMillis() / 1000.0
                + " s. Make it faster, or allow it more with 'timeout' where the bot declares it.");
    }

    private FunctionTimedOut(String message, Throwable cause) {
        super(message, cause);
    }

    /**
     * The function was not even called: its handler could not be made in time.
     *
     * @param limit how long that may take; nothing configures it
     * @param cause the time-out
     */
    public static FunctionTimedOut initialising(Duration limit, FunctionTimedOut cause) {
        return new FunctionTimedOut(
                "its handler was not made within " + limit.toMillis() / 1000.0
                        + " s. Have its constructor and its static initialisers do less; 'timeout' allows them no more.",
                cause);
    }
}
