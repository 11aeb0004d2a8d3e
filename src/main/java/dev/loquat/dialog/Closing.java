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

    private static boolean isDone(IntentState state) {
        return state == IntentState.FULFILLED || state == IntentState.READY_FOR_FULFILLMENT;
    }
}
