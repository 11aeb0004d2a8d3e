package dev.loquat.dialog;

import dev.loquat.bot.FunctionRef;
import dev.loquat.conversation.ConfirmationState;
import dev.loquat.conversation.DialogAction;
import dev.loquat.conversation.FunctionCall.ProposedNextState;
import dev.loquat.conversation.IntentState;
import java.util.Optional;

/**
 * Lex's default path through an intent: its slots in order, the confirmation, the fulfillment. What comes next follows from
 * the state alone, so a function can take the path anywhere by changing the state.
 */
final class DefaultPath {

    private DefaultPath() {}

    /** The user has said something to the intent in progress: its dialog hook has the first word. */
    static Step onTurn(Progress turn) {
        return turn.definition()
                .hooks()
                .dialog()
                .flatMap(FunctionRef::name)
                .map(hook -> HookCall.dialog(hook, turn, proposal(turn)))
                .orElseGet(() -> follow(turn));
    }

    /**
     * The user has said yes. When that leaves nothing to ask, the fulfillment function is what is called, as in the information
     * flow of Lex's own examples; an intent that has none leaves the last word to its dialog hook.
     */
    static Step onConfirmed(Progress turn) {
        boolean isDecided = turn.definition()
                        .hooks()
                        .fulfillment()
                        .flatMap(FunctionRef::name)
                        .isPresent()
                && question(turn).isEmpty();
        return isDecided ? follow(turn) : onTurn(turn);
    }

    /** Goes on from where the intent is, without its dialog hook. */
    static Step follow(Progress turn) {
        if (turn.intent().state() == IntentState.FAILED) {
            return Fulfilling.failed(turn);
        }
        if (turn.intent().confirmationState() == ConfirmationState.DENIED) {
            return Confirming.decline(turn);
        }
        return question(turn).map(next -> Question.ask(turn, next)).orElseGet(() -> Fulfilling.fulfill(turn));
    }

    /** What has to be asked before the intent can be fulfilled. */
    static Optional<DialogAction> question(Progress turn) {
        if (turn.intent().state() == IntentState.READY_FOR_FULFILLMENT) {
            return Optional.empty();
        }
        return SlotFilling.slotToElicit(turn.definition(), turn.intent(), turn.pending())
                .map(DialogAction::elicitSlot)
                .or(() -> confirmation(turn));
    }

    private static Optional<DialogAction> confirmation(Progress turn) {
        boolean isAsked = turn.definition().confirmation().isPresent()
                || turn.pending().type() == DialogAction.Type.CONFIRM_INTENT;
        boolean isOpen = turn.intent().confirmationState() == ConfirmationState.NONE;
        return isAsked && isOpen ? Optional.of(DialogAction.CONFIRM_INTENT) : Optional.empty();
    }

    private static Optional<ProposedNextState> proposal(Progress turn) {
        if (turn.intent().confirmationState() == ConfirmationState.DENIED) {
            return Optional.empty();
        }
        return question(turn).map(next -> new ProposedNextState(next, turn.intent(), Question.attempt(turn, next)));
    }
}
