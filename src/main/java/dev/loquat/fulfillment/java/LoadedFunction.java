package dev.loquat.fulfillment.java;

import dev.loquat.bot.FunctionSpec;
import dev.loquat.fulfillment.FunctionFailed;
import dev.loquat.fulfillment.Invocation;
import java.io.IOException;
import java.util.Optional;
import org.jboss.logging.Logger;

/** The code of a function in memory. It lets go of its files when it has been replaced and its last call is over. */
final class LoadedFunction {

    private static final Logger LOG = Logger.getLogger(LoadedFunction.class);

    private final FunctionClassLoader loader;
    private final TimedCalls calls;
    private final HandlerPool handlers;
    private int callers;
    private boolean isReplaced;

    private LoadedFunction(FunctionClassLoader loader, HandlerClass handler) {
        this.loader = loader;
        this.calls = new TimedCalls(loader);
        this.handlers = new HandlerPool(handler, calls);
    }

    /**
     * Loads code; nothing of it runs yet.
     *
     * @throws FunctionFailed when it cannot be loaded
     */
    static LoadedFunction load(FunctionClasspath classpath, Optional<String> handler) {
        FunctionClassLoader loader = new FunctionClassLoader(classpath.urls(), LoadedFunction.class.getClassLoader());
        try {
            return new LoadedFunction(loader, HandlerClass.find(handler, classpath.classNames(), loader));
        } catch (LinkageError e) {
            close(loader);
            throw new FunctionFailed("its code cannot be loaded: " + e, e);
        } catch (RuntimeException e) {
            close(loader);
            throw e;
        }
    }

    byte[] call(FunctionSpec function, Invocation invocation) {
        return handlers.call(function, invocation);
    }

    /** A call begins; it has to {@link #leave}. */
    synchronized LoadedFunction enter() {
        callers++;
        return this;
    }

    synchronized void leave() {
        callers--;
        closeWhenIdle();
    }

    synchronized void replaced() {
        isReplaced = true;
        closeWhenIdle();
    }

    void interrupt() {
        calls.interrupt();
    }

    private synchronized void closeWhenIdle() {
        if (isReplaced && callers == 0) {
            close(loader);
        }
    }

    private static void close(FunctionClassLoader loader) {
        try {
            loader.close();
        } catch (IOException e) {
            LOG.warn("The files of a function that is not used any more stay open", e);
        }
    }
}
