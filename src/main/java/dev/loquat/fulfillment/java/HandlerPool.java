package dev.loquat.fulfillment.java;

import dev.loquat.bot.FunctionSpec;
import dev.loquat.fulfillment.FunctionFailed;
import dev.loquat.fulfillment.FunctionTimedOut;
import dev.loquat.fulfillment.Invocation;
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
     * Serves a call. One for which an instance has to be made first lasts no longer than the initialisation may, or than the
     * function's time-out where that is longer.
     *
     * @throws FunctionTimedOut when the handler takes longer than the function's time-out, or its initialisation too long
     * @throws FunctionFailed when the handler throws
     */
    byte[] call(FunctionSpec function, Invocation invocation) {
        long end = System.nanoTime()
                + longer(INITIALISATION_LIMIT, function.timeout()).toNanos();
        Handler handler = take(function.name());
        long now = System.nanoTime();
        Duration limit =
                Duration.ofNanos(Math.max(0, Math.min(function.timeout().toNanos(), end - now)));
        CallContext context = new CallContext(function, invocation, now + limit.toNanos());
        return calls.run(function.name(), () -> serve(handler, invocation.event(), context), limit);
    }

    /** It is the call's own thread that gives the instance back, as others may stop waiting before the call has ended. */
    private byte[] serve(Handler handler, byte[] event, CallContext context) throws Exception {
        try {
            return handler.handle(event, context);
        } finally {
            if (context.getRemainingTimeInMillis() > 0) {
                idle.offerFirst(handler);
            }
        }
    }

    /** The instance used last is taken first, so that a function that is called seldom needs only one. */
    private Handler take(String function) {
        Handler handler = idle.pollFirst();
        return handler != null ? handler : make(function);
    }

    private Handler make(String function) {
        try {
            return calls.run(function, type::instance, INITIALISATION_LIMIT);
        } catch (FunctionTimedOut e) {
            throw FunctionTimedOut.initialising(INITIALISATION_LIMIT, e);
        }
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
