package dev.loquat.dialog;

import dev.loquat.bot.Confirmation;
import dev.loquat.bot.Outcome;
import dev.loquat.bot.Response;
import dev.loquat.conversation.DialogAction;
import dev.loquat.conversation.IntentState;
import dev.loquat.conversation.SessionIntent;
import java.util.Optional;

/** What happens when an utterance is neither an answer nor an intent. */
final class NotUnderstood {

    private NotUnderstood() {}

    /** The pending question is asked again, as often as its retries allow; then the intent fails. */
    static Step missed(Progress turn, int retries) {
        int attempt = turn.state().attempt() + 1;
        return attempt > retries ? giveUp(turn) : DefaultPath.onTurn(turn.withPending(turn.pending(), attempt));
    }

    /** Nobody feels meant: the fallback intent runs as any other. */
    static Step fallback(Progress turn) {
        return Beginning.start(turn, turn.context().locale().fallbackIntent());
    }

    /** A confirmation may have words of its own for this; otherwise it ends with the fallback intent, as in Lex. */
    private static Step giveUp(Progress turn) {
        Optional<Response> failure = confirmationFailure(turn);
        if (failure.isPresent()) {
            return Closing.close(turn, IntentState.FAILED, turn.render(failure.get()));
        }
        SessionIntent failed = turn.intent().withState(IntentState.FAILED);
        return fallback(turn.withIntent(failed).noting(failed));
    }

    private static Optional<Response> confirmationFailure(Progress turn) {
        return turn.definition()
                .confirmation()
                .filter(confirmation -> turn.pending().type() == DialogAction.Type.CONFIRM_INTENT)
                .map(Confirmation::failure)
                .map(Outcome::response)
                .filter(failure -> !failure.isEmpty());
    }
}
