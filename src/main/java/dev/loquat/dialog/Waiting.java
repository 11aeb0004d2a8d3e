package dev.loquat.dialog;

import dev.loquat.bot.Slot;
import dev.loquat.bot.WaitAndContinue;
import dev.loquat.conversation.IntentState;
import dev.loquat.conversation.Understanding;
import dev.loquat.dialog.repair.WaitWords;
import java.util.Optional;

/**
 * Wait and continue: while a slot is elicited the user may ask for a moment, and the bot waits without counting attempts. What is
 * said meanwhile is an answer if it is one.
 */
final class Waiting {

    private Waiting() {}

    /** What the bot does when the user asks for a moment, is back, or says nothing to the point meanwhile. */
    static Optional<Step> asked(Slot slot, Progress turn, Understanding understanding) {
        Optional<WaitAndContinue> wait = slot.waitAndContinue().filter(WaitAndContinue::isActive);
        String text = understanding.inputTranscript();
        String locale = turn.context().locale().id();
        if (wait.isEmpty()) {
            return Optional.empty();
        }
        if (WaitWords.isWait(text, locale)) {
            return Optional.of(turn.withIntent(turn.intent().withState(IntentState.WAITING))
                    .say(wait.get().waiting())
                    .ask());
        }
        return isWaiting(turn) && WaitWords.isBack(text, locale)
                ? Optional.of(Question.ask(turn.say(wait.get().continuing()), turn.pending()))
                : Optional.empty();
    }

    /** Whether the user has asked for a moment. */
    static boolean isWaiting(Progress turn) {
        return turn.intent().state() == IntentState.WAITING;
    }

    /** Nobody is waited for any longer: the user has said something. */
    static Progress over(Progress turn) {
        return isWaiting(turn) ? turn.withIntent(turn.intent().withState(IntentState.IN_PROGRESS)) : turn;
    }
}
