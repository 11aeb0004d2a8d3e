package dev.loquat.dialog;

import dev.loquat.bot.Message;
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

/**
 * Does what a function says. No answer leads to another dialog hook, and none of a fulfillment function to another function,
 * so that functions that delegate to one another cannot keep a turn from ending.
 */
final class HookAnswer implements FunctionResult.Cases<Step> {

    private final Step.Invoke pending;
    private final DialogContext context;

    HookAnswer(Step.Invoke pending, DialogContext context) {
        this.pending = pending;
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
                : new Step.Fail(pending.state(), failed.reason());
    }

    @Override
    public Step timedOut(FunctionResult.TimedOut timedOut) {
        return isFulfillment()
                ? Fulfilling.timedOut(progress(), timedOut.reason())
                : new Step.Fail(pending.state(), timedOut.reason());
    }

    private Step follow(Progress turn, FunctionResult.Answered answer) {
        List<Message> messages = answer.messages();
        return switch (action(answer).type()) {
            case ELICIT_SLOT, CONFIRM_INTENT -> Question.askWith(turn, turn.pending(), messages);
            case ELICIT_INTENT ->
                Question.askForIntent(turn, DefaultWords.unless(asWritten(messages), DefaultWords.ELICIT_INTENT));
            case CLOSE -> close(turn, answer);
            case DELEGATE, NONE -> isFulfillment() ? fulfilled(turn, messages) : delegated(turn, messages);
        };
    }

    private static Step delegated(Progress turn, List<Message> messages) {
        return DefaultPath.follow(turn.sayAsWritten(messages));
    }

    /** The function has done its work; one that names another intent hands over to it, but only to its questions. */
    private Step fulfilled(Progress turn, List<Message> messages) {
        boolean isSameIntent = pending.state()
                .sessionState()
                .intent()
                .filter(called -> called.name().equals(turn.intent().name()))
                .isPresent();
        if (isSameIntent) {
            boolean isFailed = turn.intent().state() == IntentState.FAILED;
            return close(turn, isFailed ? IntentState.FAILED : IntentState.FULFILLED, messages);
        }
        Progress handedOver = turn.sayAsWritten(messages);
        return DefaultPath.question(handedOver)
                .map(question -> Question.ask(handedOver, question))
                .orElseGet(() -> close(handedOver, IntentState.READY_FOR_FULFILLMENT, List.of()));
    }

    private Step close(Progress turn, FunctionResult.Answered answer) {
        IntentState state =
                answer.change().intent().flatMap(IntentChange::state).orElse(IntentState.FULFILLED);
        return close(turn, state, answer.messages());
    }

    private Step close(Progress turn, IntentState state, List<Message> messages) {
        List<MessageChoice> words = messages.isEmpty() ? configured(turn, state) : asWritten(messages);
        return Closing.close(turn, state, words);
    }

    private List<MessageChoice> configured(Progress turn, IntentState state) {
        if (state == IntentState.FAILED) {
            return Fulfilling.wordsOfFailure(turn);
        }
        return isFulfillment()
                ? Fulfilling.wordsOfSuccess(turn)
                : turn.render(turn.definition().closing().response());
    }

    /** To delegate is to leave the pending question to the engine: it stays pending unless the intent says otherwise. */
    private Progress merge(FunctionResult.Answered answer) {
        SessionStateChange change = answer.change();
        boolean delegates = action(answer).type() == DialogAction.Type.DELEGATE
                || action(answer).type() == DialogAction.Type.NONE;
        SessionStateChange wanted = delegates
                ? new SessionStateChange(
                        Optional.empty(), change.intent(), change.activeContexts(), change.sessionAttributes())
                : change;
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
                new DialogContext(context.locale(), current, context.now(), context.random()));
    }
}
