package dev.loquat.turn;

import dev.loquat.bot.Message;
import dev.loquat.conversation.ConversationState;
import dev.loquat.conversation.FunctionResult;
import dev.loquat.conversation.MessageChoice;
import dev.loquat.conversation.SessionStateChange;
import dev.loquat.conversation.Understanding;
import dev.loquat.conversation.explanation.Explanation;
import dev.loquat.dialog.DialogContext;
import dev.loquat.dialog.DialogEngine;
import dev.loquat.dialog.Step;
import dev.loquat.fulfillment.FunctionHost;
import dev.loquat.session.Session;
import dev.loquat.session.SessionStore;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The way of one turn. {@code take} names the stages in their order; the stages decide, and only here does anything happen. A
 * turn is saved before it is answered; one that throws has left its session as it was.
 */
public final class TurnPipeline {

    /** The request attribute that names the user's time zone, as in Lex V1. */
    public static final String TIME_ZONE = "x-amz-lex:time-zone";

    private final SessionStore sessions;
    private final TrainedBots trained;
    private final DialogEngine dialog;
    private final FunctionHost functions;
    private final Clock clock;
    private final TurnsUnderWay underWay = new TurnsUnderWay();

    /** A pipeline of these stages; the clock's zone is that of users who name none. */
    public TurnPipeline(
            SessionStore sessions, TrainedBots trained, DialogEngine dialog, FunctionHost functions, Clock clock) {
        this.sessions = sessions;
        this.trained = trained;
        this.dialog = dialog;
        this.functions = functions;
        this.clock = clock;
    }

    /**
     * Takes one turn.
     *
     * @throws dev.loquat.session.SessionConflict when another turn of the session was faster
     * @throws FunctionFailed when a function failed and the bot has no words for it
     * @throws FunctionThrottled when a function is too busy and the bot has no words for it
     * @throws dev.loquat.dialog.InvalidSessionState when the client's session state does not fit the bot
     */
    public TurnReply run(TurnRequest request) {
        return run(request, TurnWatch.NOBODY);
    }

    /**
     * Takes one turn while somebody listens.
     *
     * @param watch is told what a live conversation tells its user meanwhile
     * @throws dev.loquat.session.SessionConflict when another turn of the session was faster
     * @throws FunctionFailed when a function failed and the bot has no words for it
     * @throws FunctionThrottled when a function is too busy and the bot has no words for it
     * @throws dev.loquat.dialog.InvalidSessionState when the client's session state does not fit the bot
     */
    public TurnReply run(TurnRequest request, TurnWatch watch) {
        return underWay.alone(request.key(), () -> take(request, watch));
    }

    private TurnReply take(TurnRequest request, TurnWatch watch) {
        StageTimes times = new StageTimes();
        Turn turn = times.time("load", () -> load(request));
        Rescoring.Read read = times.time("nlu", () -> understand(turn));
        Step step = times.time("dialog", () -> decide(turn, read));
        Acted acted = times.time("fulfillment", () -> act(turn, read, step, watch));
        times.time("save", () -> save(acted));
        return reply(read, acted, times, () -> Optional.of(explain(turn, read)));
    }

    /**
     * Puts a session where the client wants it, without an utterance.
     *
     * @param messages what the bot says in place of its own prompt
     * @throws dev.loquat.session.SessionConflict when a turn of the session was faster
     * @throws dev.loquat.dialog.InvalidSessionState when the state does not fit the bot
     */
    public TurnReply put(TurnRequest request, List<Message> messages) {
        return underWay.alone(request.key(), () -> move(request, messages));
    }

    private TurnReply move(TurnRequest request, List<Message> messages) {
        StageTimes times = new StageTimes();
        Turn turn = times.time("load", () -> find(request));
        SessionStateChange change = request.change(turn.state().sessionState());
        DialogContext context = turn.dialogContext(request.input());
        Step step = times.time("dialog", () -> dialog.opening(turn.state(), change, messages, context));
        Rescoring.Read nothing = new Rescoring.Read(request.input(), Understanding.NOTHING);
        Acted acted = times.time("fulfillment", () -> act(turn, nothing, step, TurnWatch.NOBODY));
        times.time("save", () -> save(acted));
        return reply(nothing, acted, times, Optional::empty);
    }

    /** Where a session stands, as speech recognition wants to know it. */
    Turn find(TurnRequest request) {
        ZonedDateTime now = ZonedDateTime.now(clock.withZone(zone(request)));
        Session session = sessions.find(request.key(), now.toInstant())
                .orElseGet(() -> Session.begin(request.key(), now.toInstant()));
        return Turn.of(request, session, now);
    }

    private Turn load(TurnRequest request) {
        Turn found = find(request);
        SessionStateChange change = request.change(found.state().sessionState());
        return found.withState(dialog.apply(found.state(), change, found.dialogContext(request.input())));
    }

    private Rescoring.Read understand(Turn turn) {
        TurnRequest request = turn.request();
        return Rescoring.best(request.input(), trained.of(request.bot(), request.locale()), turn.nluContext())
                .withKnownAnswer();
    }

    /** Only for a trace that is asked for; the turn is over by then. */
    private Explanation explain(Turn turn, Rescoring.Read read) {
        TurnRequest request = turn.request();
        return trained.of(request.bot(), request.locale())
                .explain(read.understanding().inputTranscript(), turn.nluContext());
    }

    private Step decide(Turn turn, Rescoring.Read read) {
        return dialog.next(turn.state(), read.understanding(), turn.dialogContext(read.input()));
    }

    /** As many rounds as the engine has functions to call; it sees to it that they end. */
    private Acted act(Turn turn, Rescoring.Read read, Step first, TurnWatch watch) {
        List<String> called = new ArrayList<>();
        Map<String, String> attributes = read.input().requestAttributes();
        LongFulfillment fulfillment = new LongFulfillment(sessions, turn, watch);
        Step step = first;
        try {
            while (step instanceof Step.Invoke invoke) {
                called.add(invoke.call().function());
                FunctionResult result = functions.call(invoke.call(), fulfillment.begin(invoke.call()));
                attributes = requestAttributes(result).orElse(attributes);
                step = dialog.resume(invoke, result, turn.dialogContext(read.input()));
                requireRoom(step, result);
            }
            return spoken(fulfillment.turn(), step, called, attributes);
        } catch (RuntimeException e) {
            fulfillment.takeBack();
            throw e;
        }
    }

    /** Lex tells a function that is too busy from one that fails, unless the bot has words for either. */
    private static void requireRoom(Step step, FunctionResult result) {
        if (step instanceof Step.Fail && result instanceof FunctionResult.Throttled throttled) {
            throw new FunctionThrottled(throttled.reason());
        }
    }

    private static Optional<Map<String, String>> requestAttributes(FunctionResult result) {
        return result instanceof FunctionResult.Answered answered ? answered.requestAttributes() : Optional.empty();
    }

    private static Acted spoken(Turn turn, Step step, List<String> called, Map<String, String> attributes) {
        return step.match(new Step.Cases<>() {
            @Override
            public Acted ask(Step.Ask ask) {
                return new Acted(turn, ask.state(), ask.messages(), ask.isMissed(), called, attributes);
            }

            @Override
            public Acted close(Step.Close close) {
                return new Acted(turn, close.state(), close.messages(), close.isMissed(), called, attributes);
            }

            @Override
            public Acted invoke(Step.Invoke invoke) {
                throw new IllegalStateException(
                        "a function is still to be called: " + invoke.call().function());
            }

            @Override
            public Acted fail(Step.Fail fail) {
                throw new FunctionFailed(fail.reason());
            }
        });
    }

    private Session save(Acted acted) {
        return sessions.save(acted.turn().after(acted.state()), acted.turn().instant());
    }

    private static TurnReply reply(
            Rescoring.Read read, Acted acted, StageTimes times, Supplier<Optional<Explanation>> reasons) {
        return new TurnReply(
                acted.messages(),
                acted.state().sessionState(),
                acted.state().lastInterpretations(),
                acted.requestAttributes(),
                new TurnTrace(read.understanding(), acted.isMissed(), acted.called(), times.stages(), reasons));
    }

    private ZoneId zone(TurnRequest request) {
        String zone = request.input().requestAttributes().get(TIME_ZONE);
        if (zone == null) {
            return clock.getZone();
        }
        try {
            return ZoneId.of(zone);
        } catch (DateTimeException unknown) {
            throw new InvalidTurn("Request attribute '" + TIME_ZONE + "' is '" + zone
                    + "', expected a time zone such as 'America/New_York' or '+01:00'.");
        }
    }

    /** What came of a turn's steps. */
    private record Acted(
            Turn turn,
            ConversationState state,
            List<MessageChoice> messages,
            boolean isMissed,
            List<String> called,
            Map<String, String> requestAttributes) {}
}
