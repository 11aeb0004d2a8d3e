package dev.loquat.dialog;

import dev.loquat.bot.Message;
import dev.loquat.conversation.ConversationState;
import dev.loquat.conversation.FunctionResult;
import dev.loquat.conversation.SessionStateChange;
import dev.loquat.conversation.Understanding;
import java.util.List;

/**
 * Decides what the bot does next. It has no state of its own: the same arguments give the same step, and any number of
 * threads may use one engine.
 *
 * <p>A turn is one call of {@link #next} and one of {@link #resume} for each function. In a classic intent these are at most two:
 * a dialog hook may lead to the fulfillment function, but no function's answer leads to another dialog hook. Along a path they are
 * as many as its author has laid; one that goes round in circles ends with {@link Step.Fail}.
 */
public final class DialogEngine {

    /**
     * What the bot does about an utterance.
     *
     * @param state the conversation before the utterance
     * @param understanding what the utterance may mean in that state
     */
    public Step next(ConversationState state, Understanding understanding, DialogContext context) {
        ConversationState known = KnownState.of(state, context.locale());
        Progress turn = Progress.ofTurn(ContextLife.oneTurnOlder(known, context.now()), understanding, context);
        return Disambiguating.answered(turn, understanding)
                .or(() -> Repairing.asked(turn, understanding))
                .orElseGet(() -> answer(turn, understanding));
    }

    private static Step answer(Progress turn, Understanding understanding) {
        return switch (turn.pending().type()) {
            case ELICIT_SLOT -> Elicitation.answer(turn, understanding);
            case CONFIRM_INTENT -> Confirming.answer(turn, understanding);
            case DELEGATE -> Elicitation.mention(turn, understanding);
            case CLOSE, ELICIT_INTENT, NONE -> Beginning.answer(turn, understanding);
        };
    }

    /**
     * What the bot does after a function has run.
     *
     * @param pending the step that asked for the function; the messages in it come first in the next step
     * @param result what came of the call
     * @param context the turn's context; it need not have the request attributes of a function's answer, they are taken from
     *     the answer
     */
    public Step resume(Step.Invoke pending, FunctionResult result, DialogContext context) {
        return result.match(new HookAnswer(pending, context));
    }

    /**
     * The conversation as a client wants it before its request is dealt with. Call it before the utterance is understood, with
     * {@link SessionStateChange#NONE} when the client wants nothing: it also drops the contexts whose time is over and what the
     * bot does not know any more.
     *
     * @throws InvalidSessionState when the change names an intent or slot that the bot does not have
     */
    public ConversationState apply(ConversationState state, SessionStateChange change, DialogContext context) {
        ConversationState known = KnownState.of(state, context.locale());
        ConversationState merged = SessionMerge.merge(ContextLife.unexpired(known, context.now()), change, context);
        return merged.withSuspended(Suspension.besides(merged.sessionState(), merged));
    }

    /**
     * What the bot does when a client puts it somewhere in a conversation without an utterance, as {@code PutSession} does.
     *
     * @param messages what the bot says in place of its own prompt; the bot's own prompt when empty
     * @throws InvalidSessionState when the change names an intent or slot that the bot does not have
     */
    public Step opening(
            ConversationState state, SessionStateChange change, List<Message> messages, DialogContext context) {
        Progress progress = Progress.ofOpening(apply(state, change, context), context);
        return switch (progress.pending().type()) {
            case ELICIT_SLOT, CONFIRM_INTENT -> Question.askWith(progress, progress.pending(), messages);
            case DELEGATE -> DefaultPath.follow(progress.sayAsWritten(messages));
            case CLOSE -> progress.sayAsWritten(messages).close();
            case ELICIT_INTENT, NONE -> progress.sayAsWritten(messages).ask();
        };
    }
}
