package dev.loquat.fulfillment;

import dev.loquat.LoquatException;
import java.time.Clock;
import java.time.Duration;

/** Calls functions between the lines that Lambda writes around a call, and notes what the call has cost. */
final class MeteredCalls {

    private final Clock clock;
    private final FunctionJournal journal;
    private final CallsUnderWay underWay = new CallsUnderWay();

    MeteredCalls(Clock clock, FunctionJournal journal) {
        this.clock = clock;
        this.journal = journal;
    }

    byte[] invoke(FunctionRuntime runtime, FunctionCode code, Invocation invocation) {
        invocation.log().line("START RequestId: " + invocation.requestId() + " Version: $LATEST");
        long start = System.nanoTime();
        try {
            byte[] answer = invokeWhileThereIsRoom(runtime, code, invocation);
            end(code, invocation, start, Usage.Status.SUCCESS);
            return answer;
        } catch (LoquatException e) {
            invocation.log().line(invocation.requestId() + " " + e.getMessage());
            end(code, invocation, start, status(e));
            throw e;
        }
    }

    private byte[] invokeWhileThereIsRoom(FunctionRuntime runtime, FunctionCode code, Invocation invocation) {
        underWay.enter(code);
        try {
            return runtime.invoke(code, invocation);
        } finally {
            underWay.leave(code);
        }
    }

    private static Usage.Status status(LoquatException failure) {
        if (failure instanceof FunctionTimedOut) {
            return Usage.Status.TIMEOUT;
        }
        return failure instanceof TooManyRequests ? Usage.Status.THROTTLED : Usage.Status.ERROR;
    }

    private void end(FunctionCode code, Invocation invocation, long start, Usage.Status status) {
        Duration all = Duration.ofNanos(System.nanoTime() - start);
        Duration worked = all.minus(invocation.initialisation());
        Usage usage = new Usage(
                clock.instant(),
                invocation.caller().bot(),
                code.spec().name(),
                invocation.caller().session(),
                invocation.requestId(),
                worked.isNegative() ? Duration.ZERO : worked,
                invocation.initialisation(),
                code.spec().memory(),
                invocation.usedMegabytes(),
                status);
        invocation.log().line("END RequestId: " + invocation.requestId());
        invocation.log().line(usage.report());
        journal.note(usage);
    }
}
