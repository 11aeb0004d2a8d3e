package dev.loquat.dialog;

import dev.loquat.bot.Intent;
import dev.loquat.bot.NextStep;
import dev.loquat.bot.Slot;
import dev.loquat.conversation.DialogAction;
import dev.loquat.conversation.SessionIntent;
import java.util.Optional;

/** Takes the steps that a bot's author has laid. */
final class NextSteps {

    /**
     * The most steps in a turn: one for each of the 100 slots that an intent may have in Lex, should an utterance fill them all.
     * A path that is longer goes round in circles without hearing the user.
     */
    static final int MOST = 100;

    /** What to do about a path that goes round in circles. */
    static final String OUT_OF_IT =
            "Lead one of them to a question or to the end; a slot that has its value is asked for again"
                    + " when the step sets it to null.";

    private NextSteps() {}

    static Step take(Progress turn, NextStep next, Point point) {
        Progress stepped = turn.stepped();
        if (stepped.trail().steps() > MOST) {
            return circle(stepped, next);
        }
        Optional<Intent> target = next.intent().flatMap(turn.context().locale()::intent);
        if (next.intent().isPresent() && target.isEmpty()) {
            return new Step.Fail(
                    turn.state(),
                    "The next step of intent " + turn.intent().name() + " leads to intent "
                            + next.intent().get() + ", which the bot does not have; name one that it has.");
        }
        return target.filter(intent -> isElsewhere(intent, next, turn))
                .map(intent -> enter(stepped, intent, next))
                .orElseGet(() -> within(SetValues.apply(stepped, next, turn.references()), next, point));
    }

    private static boolean isElsewhere(Intent intent, NextStep next, Progress turn) {
        return next.type() == NextStep.Type.START_INTENT
                || !intent.name().equals(turn.intent().name());
    }

    /** Switches to an intent: to its beginning, or to a place within it. */
    private static Step enter(Progress turn, Intent intent, NextStep next) {
        Progress fresh = Beginning.fresh(turn.leaving(), SessionIntent.start(intent));
        Progress set = SetValues.apply(fresh, next, turn.references());
        return next.type() == NextStep.Type.START_INTENT
                ? Beginning.begun(set, next.suppressesNextMessage())
                : within(set, next, Point.of(Point.Event.BEGUN).hooked());
    }

    private static Step within(Progress turn, NextStep next, Point point) {
        boolean isSilent = next.suppressesNextMessage();
        return switch (next.type()) {
            case ELICIT_INTENT -> Question.waitForIntent(turn);
            case START_INTENT -> Beginning.begun(turn, isSilent);
            case ELICIT_SLOT -> elicit(turn, next.slotToElicit(), isSilent);
            case CONFIRM_INTENT -> confirm(turn, isSilent);
            case INVOKE_DIALOG_CODE_HOOK ->
                point.isHooked() ? DefaultPath.after(turn, point) : DialogHook.at(turn, point);
            case FULFILL_INTENT -> Fulfilling.fulfill(turn);
            case CLOSE_INTENT -> Closing.wellEnded(turn, isSilent);
            case END_CONVERSATION -> Closing.end(turn);
            case EVALUATE_CONDITIONAL -> DefaultPath.after(turn, point);
        };
    }

    /** A slot that has its value is not asked for: the path goes on behind it. */
    private static Step elicit(Progress turn, Optional<String> wanted, boolean isSilent) {
        Optional<Slot> slot = wanted.flatMap(turn.definition()::slot);
        if (slot.isEmpty()) {
            return DefaultPath.follow(turn);
        }
        String name = slot.get().name();
        DialogAction question = Pieces.question(slot.get(), turn.intent().slot(name), turn.pending());
        return turn.isSettled(name)
                ? Path.at(turn.withPending(question, 0), Point.of(Point.Event.CAPTURED, name))
                : Question.ask(turn, question, isSilent);
    }

    /** Where there is no confirmation, or it is switched off, there is nothing to ask. */
    private static Step confirm(Progress turn, boolean isSilent) {
        return DefaultPath.isConfirming(turn)
                ? Question.ask(turn, DialogAction.CONFIRM_INTENT, isSilent)
                : Fulfilling.fulfill(turn);
    }

    private static Step circle(Progress turn, NextStep next) {
        return new Step.Fail(
                turn.state(),
                "The paths of intent " + turn.intent().name() + " go round in circles: after " + MOST
                        + " steps without a word to the user the next one is "
                        + next.type().lexName()
                        + ". " + OUT_OF_IT);
    }
}
