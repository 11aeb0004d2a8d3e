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
}
