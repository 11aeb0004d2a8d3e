package dev.loquat.fulfillment.queue;

import dev.loquat.bot.FunctionSpec;
import java.util.Optional;

/** The functions that events are for. Implementations may be called from any number of threads. */
public interface EventTargets {

    /** The function as its bot declares it now; empty when there is none of this address. */
    Optional<FunctionSpec> function(FunctionAddress address);

    /**
     * Calls a function and waits for its answer.
     *
     * @param requestId names the call, and all calls with the same event
     * @param event JSON
     * @return what it answers
     * @throws dev.loquat.LoquatException when it cannot be called, fails, takes too long, or there is no room for the call
     */
    byte[] invoke(FunctionAddress address, String requestId, String event);
}
