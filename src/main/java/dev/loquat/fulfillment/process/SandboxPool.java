package dev.loquat.fulfillment.process;

import dev.loquat.bot.FunctionSpec;
import dev.loquat.fulfillment.FunctionFailed;
import dev.loquat.fulfillment.FunctionTimedOut;
import dev.loquat.fulfillment.Invocation;
import dev.loquat.fulfillment.TooManyRequests;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The sandboxes of one function. The one used last is taken first, so that a function that is called seldom needs only one;
 * when all are busy another is started while the service has room for it. One that has
 * crashed or taken too long serves nobody again.
 */
final class SandboxPool {

    /** One that does not start is not started over and over. */
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofMinutes(1);

    private final Language language;
    private final FunctionSpec function;
    private final DeployedCode code;
    private final SandboxLauncher launcher;
    private final Capacity capacity;
    private final SandboxSettings settings;
    private final Clock clock;
    private final Deque<Sandbox> idle = new ArrayDeque<>();
    private final Set<Sandbox> all = new HashSet<>();

    /** Held while what is missing is counted and started, which two would do twice. */
    private final Lock provisioning = new ReentrantLock();

    private boolean isClosed;
    private long nextStartNanos = System.nanoTime();
    private Optional<Invocation> last = Optional.empty();

    SandboxPool(
            Language language,
            FunctionSpec function,
            DeployedCode code,
            SandboxLauncher launcher,
            Capacity capacity,
            SandboxSettings settings,
            Clock clock) {
        this.language = language;
        this.function = function;
        this.code = code;
        this.launcher = launcher;
        this.capacity = capacity;
        this.settings = settings;
        this.clock = clock;
    }

    FunctionSpec function() {
        return function;
    }

    /** Serves a call. */
    byte[] call(Invocation invocation) {
        Deployment deployment = code.now();
        long timeout = function.timeout().toNanos();
        try {
            Optional<Sandbox> warm = warm(deployment, invocation);
            if (warm.isPresent()) {
                return call(warm.get(), invocation, function.timeout());
            }
            takePlace();
            long start = System.nanoTime();
            Optional<Sandbox> started = start(deployment, invocation, settings.initialisation());
            if (started.isPresent()) {
                invocation.initialised(Duration.ofNanos(System.nanoTime() - start));
                return call(started.get(), invocation, function.timeout());
            }
            // As in Lambda, a start that takes too long is tried once more, now within the time of the call.
            takePlace();
            long again = System.nanoTime();
            Sandbox second = start(deployment, invocation, function.timeout())
                    .orElseThrow(() -> new FunctionTimedOut(function.timeout()));
            return call(second, invocation, Duration.ofNanos(timeout - (System.nanoTime() - again)));
        } catch (InterruptedException e) {
            throw Sandbox.brokenOff(e);
        }
    }

    /** Starts what is to be ready before anybody calls. */
    void provision(Invocation invocation) {
        synchronized (this) {
            last = Optional.of(invocation);
        }
        Deployment deployment = code.now();
        provisioning.lock();
        try {
            while (isShortOfProvisioned()) {
                takePlace();
                giveBack(start(deployment, invocation, settings.initialisation())
                        .orElseThrow(() -> new FunctionFailed("it takes too long to start.")));
            }
        } catch (InterruptedException e) {
            throw Sandbox.brokenOff(e);
        } finally {
            provisioning.unlock();
        }
    }

    private byte[] call(Sandbox sandbox, Invocation invocation, Duration timeout) throws InterruptedException {
        try {
            return sandbox.call(new Delivery(invocation, function.name(), clock.instant(), timeout));
        } catch (FunctionTimedOut e) {
            sandbox.end("it took too long.");
            throw e;
        } finally {
            invocation.used(sandbox.peak());
            giveBack(sandbox);
        }
    }

    /** An idle sandbox; those that run other code, or with other variables, are ended. */
    private Optional<Sandbox> warm(Deployment deployment, Invocation invocation) {
        List<Sandbox> outdated = new ArrayList<>();
        Optional<Sandbox> found = Optional.empty();
        synchronized (this) {
            last = Optional.of(invocation);
            while (found.isEmpty() && !idle.isEmpty()) {
                Sandbox next = idle.removeFirst();
                if (next.isUsable() && next.runs(deployment, invocation.environment())) {
                    found = Optional.of(next);
                } else {
                    outdated.add(next);
                }
            }
        }
        outdated.forEach(sandbox -> discard(sandbox, "its code has changed."));
        return found;
    }

    private void takePlace() {
        synchronized (this) {
            if (isClosed) {
                throw new FunctionFailed("it is not called, as the service is ending.");
            }
        }
        if (!capacity.take()) {
            throw new TooManyRequests("all " + settings.sandboxes()
                    + " processes that functions may have are busy. Allow more with loquat.functions.sandboxes.");
        }
    }

    /** Starts a sandbox in a place that was taken; empty when it takes too long. */
    private Optional<Sandbox> start(Deployment deployment, Invocation invocation, Duration limit)
            throws InterruptedException {
        Optional<Sandbox> started = Optional.empty();
        boolean isReady = false;
        try {
            String type = function.concurrency().provisioned() > 0
                    ? SandboxEnvironment.PROVISIONED
                    : SandboxEnvironment.ON_DEMAND;
            Sandbox sandbox = launcher.start(language, function, deployment, invocation, type);
            started = Optional.of(sandbox);
            synchronized (this) {
                all.add(sandbox);
            }
            isReady = sandbox.awaitReady(limit);
            return isReady ? started : Optional.empty();
        } finally {
            if (!isReady) {
                started.ifPresentOrElse(sandbox -> discard(sandbox, "it took too long to start."), capacity::give);
            }
        }
    }

    private void giveBack(Sandbox sandbox) {
        synchronized (this) {
            if (sandbox.isUsable() && !isClosed) {
                idle.addFirst(sandbox);
                return;
            }
        }
        discard(sandbox, "it has ended.");
    }

    private void discard(Sandbox sandbox, String reason) {
        synchronized (this) {
            if (!all.remove(sandbox)) {
                return;
            }
        }
        sandbox.end(reason);
        capacity.give();
    }

    private synchronized boolean isShortOfProvisioned() {
        return !isClosed && all.size() < function.concurrency().provisioned();
    }

    /** Ends sandboxes that hold too much memory. */
    void watchMemory() {
        List<Sandbox> running;
        synchronized (this) {
            running = List.copyOf(all);
        }
        running.forEach(Sandbox::watchMemory);
    }

    /** Ends what has been idle for long, but for what is to be kept ready; starts what is not ready though it should be. */
    void tend() {
        oldestIdle().filter(it -> it.isIdleFor(settings.idle())).ifPresent(this::discardIdle);
        Optional<Invocation> before;
        synchronized (this) {
            before = last;
        }
        long now = System.nanoTime();
        if (before.isPresent() && isShortOfProvisioned() && now - nextStartNanos >= 0) {
            nextStartNanos = now + PAUSE_AFTER_FAILURE.toNanos();
            provision(before.get());
            nextStartNanos = now;
        }
    }

    /** The sandbox that has been idle for longest and need not be kept. */
    synchronized Optional<Sandbox> oldestIdle() {
        return all.size() > function.concurrency().provisioned()
                ? Optional.ofNullable(idle.peekLast())
                : Optional.empty();
    }

    /** Ends a sandbox if it is still idle. */
    void discardIdle(Sandbox sandbox) {
        boolean isIdle;
        synchronized (this) {
            isIdle = idle.remove(sandbox);
        }
        if (isIdle) {
            discard(sandbox, "it was idle.");
        }
    }

    synchronized int size() {
        return all.size();
    }

    /** Takes no more calls and ends what is idle; what is busy ends with its call. */
    void retire() {
        List<Sandbox> unused;
        synchronized (this) {
            isClosed = true;
            unused = List.copyOf(idle);
            idle.clear();
        }
        unused.forEach(sandbox -> discard(sandbox, "the service is ending."));
    }

    /** Ends all. */
    void close() {
        retire();
        List<Sandbox> busy;
        synchronized (this) {
            busy = List.copyOf(all);
        }
        busy.forEach(sandbox -> discard(sandbox, "the service is ending."));
    }
}
