package dev.loquat.fulfillment;

/**
 * Runs the code of functions that are written for it. Implementations may be called from any number of threads; they load
 * code when it is called for the first time, and anew when it has changed.
 */
public interface FunctionRuntime extends AutoCloseable {

    /** The largest answer that is taken, in bytes: Lambda's limit for a call that is waited for. */
    int MAX_ANSWER_BYTES = 6 * 1024 * 1024;

    /** The word by which a bot asks for this runtime, such as {@code java}. */
    String name();

    /**
     * Calls a function and waits for its answer.
     *
     * @return the answer as the function gave it, JSON in UTF-8 if it is a good one; at most {@link #MAX_ANSWER_BYTES}
     * @throws FunctionFailed when the code cannot be loaded, or it throws
     * @throws FunctionTimedOut when it takes longer than its specification allows
     * @throws TooManyRequests when too many calls are under way
     */
    byte[] invoke(FunctionCode code, Invocation invocation);

    /**
     * Makes ready what is to be ready before anybody calls: a function's provisioned concurrency.
     *
     * @param invocation what a call would be; it is not called
     * @throws FunctionFailed when it cannot be started
     */
    default void prepare(FunctionCode code, Invocation invocation) {}

    /** Ends what is running. */
    @Override
    void close();
}
