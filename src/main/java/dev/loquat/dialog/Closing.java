package dev.loquat.dialog;

import dev.loquat.conversation.DialogAction;
import dev.loquat.conversation.IntentState;
import dev.loquat.conversation.MessageChoice;
import dev.loquat.conversation.SessionIntent;
import java.util.List;

/** How an intent ends. */
final class Closing {

    private Closing() {}

    /** Ends the intent with these words. If it was begun while another one was in progress, the bot returns to that. */
    static Step close(Progress turn, IntentState state, List<MessageChoice> words) {
        SessionIntent over = turn.intent().withState(state);
        Progress closed = turn.withIntent(over).noting(over).say(words).withPending(DialogAction.CLOSE, 0);
        Progress left = isDone(state) ? ContextLife.activate(closed) : closed;
        return Suspension.comeBack(left).orElseGet(left::close);
    }

    /**
     * The intent ends well, with its closing response.
     *
     * @param isSilent whether the closing response is left out
     */
    static Step wellEnded(Progress turn, boolean isSilent) {
        return Path.at(over(turn), Point.of(Point.Event.CLOSING).silent(isSilent));
    }

    /** The intent ends without another word; only to who was not understood the bot always says something. */
    static Step end(Progress turn) {
        Progress over = over(turn);
        boolean isAtALoss = over.definition().isFallback() && over.said().isEmpty();
        return close(over, over.intent().state(), isAtALoss ? DefaultWords.of(DefaultWords.NOT_UNDERSTOOD) : List.of());
    }

    /** An intent that ends before it has failed has done what it was for; the fallback intent stands for a failure. */
    private static Progress over(Progress turn) {
        IntentState state = switch (turn.intent().state()) {
            case FAILED, FULFILLED, READY_FOR_FULFILLMENT -> turn.intent().state();
            case IN_PROGRESS, FULFILLMENT_IN_PROGRESS, WAITING ->
                turn.definition().isFallback() ? IntentState.FAILED : IntentState.FULFILLED;
        };
        return turn.withIntent(turn.intent().withState(state));
    }

    private static boolean isDone(IntentState state) {
        return state == IntentState.FULFILLED || state == IntentState.READY_FOR_FULFILLMENT;
    }
}
