package dev.loquat.dialog;

import dev.loquat.bot.CodeHook;
import dev.loquat.bot.Intent;
import dev.loquat.bot.Message;
import dev.loquat.bot.Outcome;
import dev.loquat.conversation.ConfirmationState;
import dev.loquat.conversation.DialogAction;
import dev.loquat.conversation.FunctionCall.Source;
import dev.loquat.conversation.FunctionResult;
import dev.loquat.conversation.IntentState;
import dev.loquat.conversation.MessageChoice;
import dev.loquat.conversation.SessionStateChange;
import dev.loquat.conversation.SessionStateChange.IntentChange;
import dev.loquat.conversation.UserInput;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Does what a function says, and goes on from the point at which it was called. No answer of a classic intent's function leads
 * to another dialog hook of the intent, and none of a fulfillment function to another function, so that functions that delegate to
 * one another cannot keep a turn from ending; along paths the number of steps does the same.
 */
final class HookAnswer implements FunctionResult.Cases<Step> {

    private final Step.Invoke pending;
    private final Point point;
    private final DialogContext context;

    HookAnswer(Step.Invoke pending, DialogContext context) {
        this.pending = pending;
        this.point = pending.resumption().point();
        this.context = context;
    }

    @Override
    public Step answered(FunctionResult.Answered answer) {
        Progress merged;
        try {
            merged = merge(answer);
        } catch (InvalidSessionState invalid) {
            return failed(new FunctionResult.Failed(
                    "function " + pending.call().function() + " gave an invalid answer: " + invalid.getMessage()));
        }
        return follow(merged, answer);
    }

    @Override
    public Step failed(FunctionResult.Failed failed) {
        return isFulfillment()
                ? Fulfilling.failed(progress(), failed.reason())
                : broken(CodeHook::failure, failed.reason());
    }

    /** What was not called has failed. */
    @Override
    public Step throttled(FunctionResult.Throttled throttled) {
        return failed(new FunctionResult.Failed(throttled.reason()));
    }

    @Override
    public Step timedOut(FunctionResult.TimedOut timedOut) {
        return isFulfillment()
                ? Fulfilling.timedOut(progress(), timedOut.reason())
                : broken(CodeHook::timeout, timedOut.reason());
    }

    /** A step's hook may say what follows; otherwise the error goes through to the client. */
    private Step broken(Function<CodeHook, Outcome> branch, String reason) {
        Progress turn = progress();
        return calledHook(turn, point)
                .map(branch)
                .filter(outcome -> !outcome.isEmpty())
                .map(outcome -> Path.follow(Fulfilling.failed(turn), outcome, point))
                .orElseGet(() -> new Step.Fail(pending.state(), reason));
    }

    private Step follow(Progress turn, FunctionResult.Answered answer) {
        List<Message> messages = answer.messages();
        return switch (action(answer).type()) {
            case ELICIT_SLOT, CONFIRM_INTENT -> Question.askWith(turn, turn.pending(), messages);
            case ELICIT_INTENT ->
                Question.askForIntent(turn, DefaultWords.unless(asWritten(messages), DefaultWords.ELICIT_INTENT));
            case CLOSE -> close(turn, answer);
            case DELEGATE, NONE -> isFulfillment() ? fulfilled(turn, messages) : delegated(turn.sayAsWritten(messages));
        };
    }

    private Step delegated(Progress turn) {
        return isSameIntent(turn) ? delegated(turn, point, isGivenUp(turn)) : DefaultPath.follow(turn);
    }

    /** Who sends an intent back that had failed before, as after a no, does not say that anything has failed since. */
    private boolean isGivenUp(Progress turn) {
        boolean hadFailed = pending.state()
                .sessionState()
                .intent()
                .filter(called -> called.state() == IntentState.FAILED)
                .isPresent();
        return turn.intent().state() == IntentState.FAILED && !hadFailed;
    }

    /** What would follow if the dialog function left all as it is. */
    static Step foreseen(Progress turn, Point point) {
        return delegated(turn, point, false);
    }

    /** The dialog function leaves it to the bot what follows. */
    private static Step delegated(Progress turn, Point point, boolean isGivenUp) {
        Optional<CodeHook> hook = calledHook(turn, point);
        if (isGivenUp) {
            return hook.map(CodeHook::failure)
                    .filter(outcome -> !outcome.isEmpty())
                    .map(outcome -> Path.follow(turn, outcome, point))
                    .orElseGet(() -> Fulfilling.givenUp(turn));
        }
        if (turn.intent().state() == IntentState.READY_FOR_FULFILLMENT) {
            return Fulfilling.fulfill(turn);
        }
        return hook.map(called -> Path.follow(turn, called.success(), point.silent(false)))
                .orElseGet(() -> isStillSo(turn, point) ? Path.at(turn, point) : DefaultPath.follow(turn));
    }

    /** Whether what has happened has not been undone by the function. */
    private static boolean isStillSo(Progress turn, Point point) {
        return switch (point.event()) {
            case CAPTURED -> point.slot().filter(slot -> turn.isSettled(slot)).isPresent();
            case CONFIRMED -> turn.intent().confirmationState() == ConfirmationState.CONFIRMED;
            case BEGUN -> turn.intent().confirmationState() != ConfirmationState.DENIED;
            default -> point.event() == Point.Event.ASKING;
        };
    }

    /** The hook of a step, when that is what was called; classic hooks and those of prompts have nothing more to say. */
    private static Optional<CodeHook> calledHook(Progress turn, Point point) {
        return point.isHooked() ? point.hook(turn.definition()) : Optional.empty();
    }

    /** The function has done its work; one that names another intent hands over to it, but only to its questions. */
    private Step fulfilled(Progress turn, List<Message> messages) {
        if (isSameIntent(turn)) {
            boolean isFailed = turn.intent().state() == IntentState.FAILED;
            return isFailed
                    ? Fulfilling.gaveUp(turn, asWritten(messages))
                    : Fulfilling.succeeded(turn, asWritten(messages));
        }
        Progress handedOver = turn.sayAsWritten(messages);
        return DefaultPath.question(handedOver)
                .map(question -> Question.ask(handedOver, question))
                .orElseGet(() -> Closing.wellEnded(
                        handedOver.withIntent(handedOver.intent().withState(IntentState.READY_FOR_FULFILLMENT)),
                        false));
    }

    private boolean isSameIntent(Progress turn) {
        return pending.state()
                .sessionState()
                .intent()
                .filter(called -> called.name().equals(turn.intent().name()))
                .isPresent();
    }

    private Step close(Progress turn, FunctionResult.Answered answer) {
        IntentState state =
                answer.change().intent().flatMap(IntentChange::state).orElse(IntentState.FULFILLED);
        List<MessageChoice> words = asWritten(answer.messages());
        if (isFulfillment() && isSameIntent(turn) && state == IntentState.FULFILLED) {
            return Fulfilling.succeeded(turn, words);
        }
        if (isFulfillment() && isSameIntent(turn) && state == IntentState.FAILED) {
            return Fulfilling.gaveUp(turn, words);
        }
        return Closing.close(turn, state, words.isEmpty() ? configured(turn, state) : words);
    }

    private static List<MessageChoice> configured(Progress turn, IntentState state) {
        Intent intent = turn.definition();
        return state == IntentState.FAILED
                ? DefaultWords.ifSilent(
                        turn, turn.render(intent.fulfillment().failure().response()), DefaultWords.FAILED)
                : turn.render(intent.closing().response());
    }

    /** To delegate is to leave the pending question to the engine: it stays pending unless the intent says otherwise. */
    private Progress merge(FunctionResult.Answered answer) {
        SessionStateChange change = answer.change();
        boolean delegates = action(answer).type() == DialogAction.Type.DELEGATE
                || action(answer).type() == DialogAction.Type.NONE;
        SessionStateChange wanted = delegates ? change.withDialogAction(Optional.empty()) : change;
        Progress turn =
                progress(answer.requestAttributes().orElse(pending.call().requestAttributes()));
        return turn.with(SessionMerge.merge(turn.state(), wanted, turn.context()));
    }

    private static DialogAction action(FunctionResult.Answered answer) {
        return answer.change().dialogAction().orElse(DialogAction.DELEGATE);
    }

    private static List<MessageChoice> asWritten(List<Message> messages) {
        return messages.stream().map(MessageChoice::only).toList();
    }

    private boolean isFulfillment() {
        return pending.call().source() == Source.FULFILLMENT;
    }

    private Progress progress() {
        return progress(pending.call().requestAttributes());
    }

    private Progress progress(Map<String, String> requestAttributes) {
        UserInput input = context.input();
        UserInput current =
                new UserInput(input.text(), input.mode(), input.transcripts(), requestAttributes, input.requestId());
        return new Progress(
                pending.state(),
                pending.said(),
                pending.call().interpretations(),
                new DialogContext(context.locale(), current, context.now(), context.random()),
                pending.resumption().trail());
    }
}
