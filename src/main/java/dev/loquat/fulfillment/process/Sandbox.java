package dev.loquat.fulfillment.process;

import dev.loquat.fulfillment.FunctionFailed;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

/** One process of a function, which serves one call at a time. */
final class Sandbox {

    private final Deployment deployment;
    private final Map<String, String> environment;
    private final RuntimeState state;
    private final SandboxProcess process;
    private final int memory;
    private final AtomicBoolean isBusy = new AtomicBoolean();
    private boolean isKilled;
    private volatile int peak;
    private volatile long idleSince = System.nanoTime();

    Sandbox(
            Deployment deployment,
            Map<String, String> environment,
            RuntimeState state,
            SandboxProcess process,
            int memory) {
        this.deployment = deployment;
        this.environment = environment;
        this.state = state;
        this.process = process;
        this.memory = memory;
    }

    /** Waits until it has started; returns false when it does not within this time. */
    boolean awaitReady(Duration limit) throws InterruptedException {
        return state.awaitReady(limit);
    }

    /** Serves a call. Only the one who has taken it from its pool may call. */
    byte[] call(Delivery delivery) throws InterruptedException {
        isBusy.set(true);
        try {
            process.log().begin();
            return state.call(delivery);
        } finally {
            peak = Math.max(peak, process.peakMegabytes());
            isBusy.set(false);
            idleSince = System.nanoTime();
        }
    }

    /**
     * Ends the process with its children, for this reason. Whoever comes while another ends it waits until that is done: its folder
     * can be deleted by one only.
     */
    synchronized void end(String reason) {
        state.ended(reason);
        if (!isKilled) {
            isKilled = true;
            process.kill();
        }
    }

    boolean isUsable() {
        return !state.hasEnded();
    }

    /** Whether it runs this code with these variables. */
    boolean runs(Deployment code, Map<String, String> variables) {
        return deployment.stamp().equals(code.stamp()) && environment.equals(variables);
    }

    boolean isIdleFor(Duration time) {
        return !isBusy.get() && System.nanoTime() - idleSince >= time.toNanos();
    }

    /** When it was used last, by {@link System#nanoTime}. */
    long idleSince() {
        return idleSince;
    }

    /** The most memory that it has held when somebody looked, in megabytes. */
    int peak() {
        return peak;
    }

    /** Looks how much memory it holds, and ends it when that is too much. */
    void watchMemory() {
        if (!isBusy.get() && !state.isStarting() && peak > 0) {
            return;
        }
        int now = process.megabytes();
        if (now > memory) {
            now = process.megabytesSharedOnce();
        }
        peak = Math.max(peak, now);
        if (now > memory) {
            end("it used " + now + ExitReason.outOfMemory(memory));
        }
    }

    /** The failure of whoever waited for it while the service ended. */
    static FunctionFailed brokenOff(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new FunctionFailed("the call was broken off, as the service is ending.", e);
    }
}
