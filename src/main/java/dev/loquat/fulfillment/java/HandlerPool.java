package dev.loquat.fulfillment.java;

import dev.loquat.bot.FunctionSpec;
import dev.loquat.fulfillment.FunctionFailed;
import dev.loquat.fulfillment.FunctionTimedOut;
import java.time.Duration;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.LinkedBlockingDeque;

/**
 * The instances of a handler. As in Lambda, an instance serves one call at a time, is used again after an exception, and is
 * dropped after a time-out, when nobody knows what it is still doing.
 */
final class HandlerPool {

    /** How long constructor and static initialisers may take: Lambda's limit for the initialisation of a function. */
    private static final Duration INITIALISATION_LIMIT = Duration.ofSeconds(10);

    /** How many idle instances are kept for the next calls at once. */
    private static final int MAX_IDLE = 8;

    private final HandlerClass type;
    private final TimedCalls calls;
    private final BlockingDeque<Handler> idle = new LinkedBlockingDeque<>(MAX_IDLE);

    HandlerPool(HandlerClass type, TimedCalls calls) {
        this.type = type;
        this.calls = calls;
    }

    /**
     * Serves a call.
     *
     * @throws FunctionTimedOut when it takes longer than the function's time-out
     * @throws FunctionFailed when the handler throws
     */
    byte[] call(FunctionSpec function, String requestId, byte[] event) {
        Handler handler = take(function.name());
        long deadline = System.nanoTime() + function.timeout().toNanos();
        CallContext context = new CallContext(function, requestId, deadline);
        try {
            byte[] answer = calls.run(function.name(), () -> handler.handle(event, context), function.timeout());
            idle.offerFirst(handler);
            return answer;
        } catch (FunctionFailed e) {
            idle.offerFirst(handler);
            throw e;
        }
    }

    /** The instance used last is taken first, so that a function that is called seldom needs only one. */
    private Handler take(String function) {
        Handler handler = idle.pollFirst();
        return handler != null ? handler : calls.run(function, type::instance, INITIALISATION_LIMIT);
    }
}
