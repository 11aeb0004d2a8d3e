package dev.loquat.dialog;

import dev.loquat.bot.Outcome;
import dev.loquat.bot.Prompt;
import dev.loquat.conversation.ConfirmationState;
import dev.loquat.conversation.DialogAction;
import dev.loquat.conversation.IntentState;
import dev.loquat.conversation.Interpretation;
import dev.loquat.conversation.MessageChoice;
import dev.loquat.conversation.SessionIntent;
import dev.loquat.conversation.SlotValue;
import dev.loquat.conversation.Understanding;
import dev.loquat.conversation.YesNo;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What an utterance does when the user was asked whether to go ahead. */
final class Confirming {

    private Confirming() {}

    /** A changed value is a correction, whether it comes with a yes, a no or neither; the question is then asked anew. */
    static Step answer(Progress turn, Understanding understanding) {
        Map<String, SlotValue> changes = SlotFilling.changes(SlotFilling.values(understanding, turn), turn.intent());
        Optional<Interpretation> other = IntentSwitch.whileConfirming(turn, understanding);
        if (other.isPresent()) {
            return changeOfMind(other.get(), turn, understanding);
        }
        return changes.isEmpty() ? yesOrNo(turn, understanding) : corrected(turn, changes);
    }

    /** "No, rather the balance" declines the one before it asks for the other. */
    private static Step changeOfMind(Interpretation wanted, Progress turn, Understanding understanding) {
        if (!isAnswer(understanding, YesNo.NO)) {
            return Beginning.switchTo(wanted, turn);
        }
        SessionIntent declined =
                turn.intent().withConfirmation(ConfirmationState.DENIED).withState(IntentState.FAILED);
        Progress over = turn.withIntent(declined)
                .noting(declined)
                .say(declination(turn))
                .withPending(DialogAction.NONE, 0);
        return Disambiguating.askedInstead(over, turn).orElseGet(() -> Beginning.begin(over, wanted));
    }

    private static Step corrected(Progress turn, Map<String, SlotValue> changes) {
        Progress corrected = turn.withIntent(turn.intent().withSlots(changes));
        return Path.onTurn(corrected.withPending(turn.pending(), 0), SlotFilling.corrected(turn, changes.keySet()));
    }

    private static Step yesOrNo(Progress turn, Understanding understanding) {
        if (isAnswer(understanding, YesNo.YES)) {
            return DefaultPath.onConfirmed(
                    turn.withIntent(turn.intent().withConfirmation(ConfirmationState.CONFIRMED)));
        }
        if (isAnswer(understanding, YesNo.NO)) {
            return Path.onTurn(
                    turn.withIntent(turn.intent().withConfirmation(ConfirmationState.DENIED)),
                    Point.of(Point.Event.DECLINED));
        }
        return NotUnderstood.missed(turn, retries(turn));
    }

    /** Whether the user said just this to a question that wants yes or no. */
    static boolean isAnswer(Understanding understanding, YesNo answer) {
        return understanding.yesNo().filter(answer::equals).isPresent();
    }

    /** The user has said no: the intent is over, unless the bot's author says where it goes on. */
    static Step decline(Progress turn) {
        Progress denied = turn.withIntent(
                turn.intent().withConfirmation(ConfirmationState.DENIED).withState(IntentState.FAILED));
        Outcome outcome = Point.of(Point.Event.DECLINED).outcome(turn.definition());
        return outcome.isEmpty()
                ? Closing.close(denied, IntentState.FAILED, DefaultWords.of(DefaultWords.DECLINED))
                : Path.follow(denied, outcome, Point.of(Point.Event.DECLINED));
    }

    private static List<MessageChoice> declination(Progress turn) {
        Outcome outcome = Point.of(Point.Event.DECLINED).outcome(turn.definition());
        return DefaultWords.unless(turn.render(outcome.response()), DefaultWords.DECLINED);
    }

    private static int retries(Progress turn) {
        return turn.definition()
                .confirmation()
                .map(confirmation -> confirmation.prompt().retries())
                .orElse(Prompt.DEFAULT_RETRIES);
    }
}
