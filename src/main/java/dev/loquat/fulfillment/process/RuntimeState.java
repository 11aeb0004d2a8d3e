package dev.loquat.fulfillment.process;

import dev.loquat.fulfillment.FunctionFailed;
import dev.loquat.fulfillment.FunctionRuntime;
import dev.loquat.fulfillment.FunctionTimedOut;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * What a runtime may do when, as the Lambda Runtime API has it: it starts, asks for a call, answers it once, and by asking for
 * the next says that it is done. On the other side one caller at a time waits.
 */
final class RuntimeState {

    /** Where a runtime stands. */
    enum Phase {
        STARTING,
        READY,
        INVOKING,
        /** Its answer was refused; it may say so itself. */
        REFUSED,
        ANSWERED,
        ENDED
    }

    private Phase phase = Phase.STARTING;
    private Optional<Delivery> waiting = Optional.empty();
    private Optional<Delivery> current = Optional.empty();
    private Optional<byte[]> answer = Optional.empty();
    private Optional<String> failure = Optional.empty();

    /**
     * The runtime asks for a call; waits until there is one.
     *
     * @return empty when there will be none any more
     */
    synchronized Optional<Delivery> next() throws InvalidTransition, InterruptedException {
        if (phase == Phase.INVOKING) {
            throw InvalidTransition.of("READY", phase);
        }
        moveTo(Phase.READY);
        while (waiting.isEmpty() && phase != Phase.ENDED) {
            wait();
        }
        if (phase == Phase.ENDED) {
            return Optional.empty();
        }
        current = waiting;
        waiting = Optional.empty();
        moveTo(Phase.INVOKING);
        return current;
    }

    /** The runtime answers. */
    synchronized void answer(String requestId, byte[] bytes) throws InvalidTransition {
        require(requestId, "RESPONSE", false);
        answer = Optional.of(bytes);
        moveTo(Phase.ANSWERED);
    }

    /** The runtime answers more than is taken. */
    synchronized void answerTooLarge(String requestId, long length) throws InvalidTransition {
        require(requestId, "RESPONSE", false);
        failure = Optional.of(
                "its answer has " + length + " bytes; at most " + FunctionRuntime.MAX_ANSWER_BYTES + " are taken.");
        moveTo(Phase.REFUSED);
        throw InvalidTransition.tooLarge(FunctionRuntime.MAX_ANSWER_BYTES);
    }

    /** The runtime says that the handler threw. */
    synchronized void error(String requestId, String reason) throws InvalidTransition {
        require(requestId, "ERROR", true);
        if (phase == Phase.INVOKING) {
            failure = Optional.of("it threw " + reason);
        }
        moveTo(Phase.ANSWERED);
    }

    /** The runtime says that it cannot start. */
    synchronized void initError(String reason) throws InvalidTransition {
        if (phase != Phase.STARTING) {
            throw InvalidTransition.of("INIT_ERROR", phase);
        }
        ended("it did not start: " + reason);
    }

    /** The process has ended, or is ended, for this reason. The first reason counts. */
    synchronized void ended(String reason) {
        if (phase != Phase.ENDED) {
            if (failure.isEmpty()) {
                failure = Optional.of(reason);
            }
            moveTo(Phase.ENDED);
        }
    }

    synchronized boolean hasEnded() {
        return phase == Phase.ENDED;
    }

    synchronized boolean isStarting() {
        return phase == Phase.STARTING;
    }

    /**
     * Waits until the runtime asks for its first call.
     *
     * @return whether it did within this time
     * @throws FunctionFailed when it ends instead
     */
    synchronized boolean awaitReady(Duration limit) throws InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        while (phase == Phase.STARTING && waitUntil(end)) {
            // until there is something new or no time left
        }
        throwIfEnded();
        return phase != Phase.STARTING;
    }

    /**
     * Hands over a call and waits for the answer.
     *
     * @throws FunctionTimedOut when it does not come in time
     * @throws FunctionFailed when it is none
     */
    synchronized byte[] call(Delivery delivery) throws InterruptedException {
        throwIfEnded();
        answer = Optional.empty();
        failure = Optional.empty();
        waiting = Optional.of(delivery);
        notifyAll();
        long end = System.nanoTime() + delivery.timeout().toNanos();
        while (answer.isEmpty() && failure.isEmpty()) {
            if (!waitUntil(end)) {
                throw new FunctionTimedOut(delivery.timeout());
            }
        }
        Optional<String> why = failure;
        if (phase != Phase.ENDED) {
            failure = Optional.empty();
        }
        return answer.orElseThrow(() -> new FunctionFailed(why.orElse("")));
    }

    private void throwIfEnded() {
        if (phase == Phase.ENDED) {
            throw new FunctionFailed(failure.orElse("its process has ended."));
        }
    }

    private void require(String requestId, String wanted, boolean mayBeRefused) throws InvalidTransition {
        if (current.filter(call -> call.requestId().equals(requestId)).isEmpty()) {
            throw InvalidTransition.unknownRequest();
        }
        if (phase != Phase.INVOKING && !(mayBeRefused && phase == Phase.REFUSED)) {
            throw InvalidTransition.of(wanted, phase);
        }
    }

    private void moveTo(Phase next) {
        if (phase != Phase.ENDED) {
            phase = next;
        }
        notifyAll();
    }

    /** For a loop around it, which looks whether what it waits for is there. */
    @SuppressWarnings("WaitNotInLoop")
    private boolean waitUntil(long end) throws InterruptedException {
        long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
        if (left <= 0) {
            return false;
        }
        wait(left);
        return true;
    }
}
