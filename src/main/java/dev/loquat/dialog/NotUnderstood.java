package dev.loquat.dialog;

import dev.loquat.conversation.DialogAction;
import dev.loquat.conversation.IntentState;
import java.util.List;

/** What happens when an utterance is neither an answer nor an intent. */
final class NotUnderstood {

    private NotUnderstood() {}

    /** The pending question is asked again, as often as its retries allow; then the bot's author has the word. */
    static Step missed(Progress turn, int retries) {
        Progress missed = turn.missed();
        int attempt = turn.state().attempt() + 1;
        return attempt > retries
                ? Path.at(missed, exhausted(turn.pending()))
                : Path.onTurn(missed.withPending(turn.pending(), attempt), Point.of(Point.Event.ONGOING));
    }

    private static Point exhausted(DialogAction question) {
        return question.slotToElicit()
                .map(slot -> Point.of(Point.Event.NOT_CAPTURED, slot))
                .orElseGet(() -> Point.of(Point.Event.NOT_CONFIRMED));
    }

    /** Nobody feels meant: the fallback intent runs as any other. */
    static Step fallback(Progress turn) {
        return Beginning.start(turn.missed(), turn.context().locale().fallbackIntent());
    }

    /** A failure that has words of its own ends with them; otherwise it ends with the fallback intent, as in Lex. */
    static Step givenUp(Progress turn, Point point) {
        Progress failed = Fulfilling.failed(turn);
        boolean hasWords = !point.outcome(turn.definition()).response().isEmpty();
        return hasWords
                ? Closing.close(failed, IntentState.FAILED, List.of())
                : fallback(failed.noting(failed.intent()));
    }
}
