package dev.loquat.dialog;

import dev.loquat.conversation.ConversationState;
import dev.loquat.conversation.ConversationState.SuspendedIntent;
import dev.loquat.conversation.SessionIntent;
import dev.loquat.conversation.SessionState;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Intents that were left for another one, the latest first; the conversation comes back to them. */
final class Suspension {

    /** Who has left five things open does not remember the sixth. */
    private static final int MOST = 5;

    private Suspension() {}

    /** Leaves the intent in progress where it is, with its pending question. */
    static Progress suspend(Progress turn) {
        SuspendedIntent left = new SuspendedIntent(turn.intent(), turn.pending());
        List<SuspendedIntent> all = Stream.concat(Stream.of(left), turn.state().suspended().stream())
                .limit(MOST)
                .toList();
        return turn.with(turn.state().withSuspended(all));
    }

    /**
     * Returns to the latest one that has a question open, and asks it. One that has none, as when the bot has changed since,
     * is not fulfilled behind the user's back: it waits until it is named.
     */
    static Optional<Step> comeBack(Progress turn) {
        return turn.state().suspended().stream()
                .map(left -> takeUp(left, turn))
                .flatMap(back -> DefaultPath.question(back).map(question -> Question.ask(back, question)).stream())
                .findFirst();
    }

    /** Takes the one of this name up again. */
    static Optional<Progress> takeUp(String name, Progress turn) {
        return turn.state().suspended().stream()
                .filter(left -> left.intent().name().equals(name))
                .findFirst()
                .map(left -> takeUp(left, turn));
    }

    private static Progress takeUp(SuspendedIntent left, Progress turn) {
        Progress back = turn.withIntent(left.intent()).withPending(left.dialogAction(), 0);
        return back.with(back.state().withSuspended(besides(back.session(), back.state())));
    }

    /** The suspended intents besides the one that a session is busy with: none is both. */
    static List<SuspendedIntent> besides(SessionState session, ConversationState state) {
        Optional<String> busy = session.intentInProgress().map(SessionIntent::name);
        return state.suspended().stream()
                .filter(left -> busy.filter(left.intent().name()::equals).isEmpty())
                .toList();
    }
}
