package dev.loquat.fulfillment;

import dev.loquat.LoquatException;
import dev.loquat.conversation.FunctionCall;
import dev.loquat.conversation.FunctionResult;
import dev.loquat.fulfillment.Invocation.Caller;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;

/** Calls each function in the runtime that its bot declares for it. */
public final class FunctionRuntimes implements FunctionHost {

    private final List<FunctionRuntime> runtimes;
    private final Supplier<String> requestIds;
    private final EventWriter events;
    private final AnswerReader answers;
    private final MeteredCalls calls;
    private final Secrets secrets;
    private final FunctionJournal journal;
    private final PayloadLimits limits;

    /**
     * @param runtimes what can run it; they are closed with this host
     * @param clock the time from which the life of contexts counts
     * @param requestIds names each call
     * @param journal keeps what functions say and cost
     * @param limits for what is called within turns
     */
    public FunctionRuntimes(
            List<FunctionRuntime> runtimes,
            Clock clock,
            Supplier<String> requestIds,
            FunctionJournal journal,
            PayloadLimits limits) {
        this.runtimes = List.copyOf(runtimes);
        this.requestIds = requestIds;
        this.journal = journal;
        this.limits = limits;
        this.events = new EventWriter(clock);
        this.answers = new AnswerReader(clock);
        this.calls = new MeteredCalls(clock, journal);
        this.secrets = new Secrets(System.getenv());
    }

    /** Calls functions whose words and costs are not kept, within Lex's limits. */
    public FunctionRuntimes(List<FunctionRuntime> runtimes, Clock clock, Supplier<String> requestIds) {
        this(runtimes, clock, requestIds, FunctionJournal.NONE, PayloadLimits.LEX);
    }

    @Override
    public FunctionResult call(FunctionCall call, CallingBot bot) {
        try {
            FunctionCode code = code(call.function(), bot);
            byte[] event = limits.requireEvent(events.write(call, bot));
            byte[] answer = limits.requireAnswer(invoke(code, new Caller(bot.name(), bot.sessionId()), event));
            return answers.read(answer, call, bot.locale());
        } catch (FunctionTimedOut e) {
            return new FunctionResult.TimedOut(describe(call, e));
        } catch (TooManyRequests e) {
            return new FunctionResult.Throttled(describe(call, e));
        } catch (LoquatException e) {
            return new FunctionResult.Failed(describe(call, e));
        }
    }

    /**
     * Calls a function with any event, as Lambda does.
     *
     * @param caller on whose behalf
     * @param event JSON in UTF-8
     * @return what it answers
     * @throws FunctionFailed when it cannot be called, or it throws
     * @throws FunctionTimedOut when it takes longer than its specification allows
     * @throws TooManyRequests when too many calls are under way
     */
    public byte[] invoke(FunctionCode code, Caller caller, byte[] event) {
        return invoke(code, caller, requestIds.get(), event);
    }

    /** The same under a name of the caller's, who may make the call again. */
    public byte[] invoke(FunctionCode code, Caller caller, String requestId, byte[] event) {
        return calls.invoke(runtime(code), code, invocation(code, caller, requestId, event));
    }

    /**
     * Makes ready what is to be ready before anybody calls it.
     *
     * @param bot the name of its bot
     * @throws FunctionFailed when it cannot be started
     */
    public void prepare(FunctionCode code, String bot) {
        runtime(code).prepare(code, invocation(code, new Caller(bot, ""), requestIds.get(), new byte[0]));
    }

    private Invocation invocation(FunctionCode code, Caller caller, String requestId, byte[] event) {
        return new Invocation(
                requestId,
                event,
                caller,
                secrets.environmentOf(code),
                secrets.secretOf(code),
                journal.log(caller.bot(), code.spec().name()));
    }

    @Override
    public void close() {
        runtimes.forEach(FunctionRuntime::close);
    }

    private static FunctionCode code(String function, CallingBot bot) {
        return bot.functions().stream()
                .filter(code -> code.spec().name().equals(function))
                .findFirst()
                .orElseThrow(() -> new FunctionFailed("the bot '" + bot.name() + "' has no such function. Declare it"
                        + " under 'functions' in bot.yaml, or put its code into the bot's folder functions/."));
    }

    private FunctionRuntime runtime(FunctionCode code) {
        String wanted = code.spec().runtime();
        return runtimes.stream()
                .filter(runtime -> runtime.name().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new FunctionFailed("it asks for the runtime '" + wanted + "'; there is "
                        + String.join(
                                ", ",
                                runtimes.stream().map(FunctionRuntime::name).toList()) + "."));
    }

    private static String describe(FunctionCall call, LoquatException e) {
        return "Function '" + call.function() + "': " + e.getMessage();
    }
}
