package dev.loquat.turn;

import dev.loquat.conversation.FunctionCall;
import dev.loquat.fulfillment.FunctionHost.CallingBot;
import dev.loquat.session.Session;
import dev.loquat.session.SessionStore;
import java.util.Optional;

/**
 * The function calls of one turn, one of which may be long. Then the bot speaks of its progress to whoever listens, and the session
 * says to everybody who asks that its intent is being fulfilled. For one thread.
 */
final class LongFulfillment {

    private final SessionStore sessions;
    private final Turn begun;
    private final TurnWatch watch;
    private Turn turn;

    LongFulfillment(SessionStore sessions, Turn begun, TurnWatch watch) {
        this.sessions = sessions;
        this.begun = begun;
        this.watch = watch;
        this.turn = begun;
    }

    /** A function is to be called; the bot for which it is, with the patience that it has for this call. */
    CallingBot begin(FunctionCall call) {
        Optional<WatchedFulfillment> watched =
                watch == TurnWatch.NOBODY ? Optional.empty() : WatchedFulfillment.of(begun, call);
        watched.ifPresent(this::tell);
        return watched.map(fulfillment -> fulfillment.patient(begun.callingBot()))
                .orElseGet(begun::callingBot);
    }

    /** The turn with the session as it is kept now. */
    Turn turn() {
        return turn;
    }

    /** The turn is in vain: the session is put back to where it was. */
    void takeBack() {
        Session before = begun.session();
        if (turn.session().version() == before.version()) {
            return;
        }
        if (before.version() == 0) {
            sessions.delete(before.key(), begun.instant());
        } else {
            sessions.save(turn.session().after(before.state(), before.expiresAt()), begun.instant());
        }
    }

    /** Kept before it is told: who has heard of it, and asks, shall find it. */
    private void tell(WatchedFulfillment fulfillment) {
        TurnWatch.Work work = fulfillment.work();
        Session working = turn.after(turn.state().withSessionState(work.state()));
        Session patient = working.after(working.state(), working.expiresAt().plus(fulfillment.longest()));
        turn = turn.withSession(sessions.save(patient, turn.instant()));
        watch.fulfilling(work);
    }
}
