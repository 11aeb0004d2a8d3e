package dev.loquat.dialog;

import dev.loquat.bot.Confirmation;
import dev.loquat.bot.FunctionRef;
import dev.loquat.bot.Intent;
import dev.loquat.bot.Slot;
import dev.loquat.conversation.ConfirmationState;
import dev.loquat.conversation.DialogAction;
import dev.loquat.conversation.IntentState;
import java.util.List;
import java.util.Optional;

/**
 * Lex's default path through an intent: its slots in order, the confirmation, the fulfillment, the closing. What is asked next
 * follows from the state alone, so a function can take the path anywhere by changing the state.
 */
final class DefaultPath {

    private DefaultPath() {}

    /**
     * The user has said yes. When that leaves nothing to ask, the fulfillment function is what is called, as in the information
     * flow of Lex's own examples; a classic intent that has none leaves the last word to its dialog hook.
     */
    static Step onConfirmed(Progress turn) {
        Intent intent = turn.definition();
        Point confirmed = Point.of(Point.Event.CONFIRMED);
        boolean isDecided =
                intent.hooks().fulfillment().flatMap(FunctionRef::name).isPresent()
                        && DialogHook.isClassic(intent)
                        && question(turn).isEmpty();
        return isDecided ? Path.at(turn, confirmed) : Path.onTurn(turn, confirmed);
    }

    /** Goes on behind a point about which the bot's author has said no more. */
    static Step after(Progress turn, Point point) {
        return switch (point.event()) {
            case BEGUN -> walk(turn, 0);
            case CAPTURED -> afterSlot(turn, point.slot().orElseThrow());
            case NOT_CAPTURED, NOT_CONFIRMED -> NotUnderstood.givenUp(turn, point);
            case CONFIRMED, ASKING, ONGOING -> follow(turn);
            case DECLINED -> Closing.close(turn, IntentState.FAILED, List.of());
            case FULFILLED -> Closing.wellEnded(turn, point.isSilent());
            case NOT_FULFILLED, TIMED_OUT -> Closing.close(turn, IntentState.FAILED, List.of());
            case CLOSING -> Closing.end(turn);
        };
    }

    /** Goes on from where the intent is, without its dialog hook. */
    static Step follow(Progress turn) {
        if (turn.intent().state() == IntentState.FAILED) {
            return Fulfilling.givenUp(turn);
        }
        if (turn.intent().confirmationState() == ConfirmationState.DENIED) {
            return Confirming.decline(turn);
        }
        return question(turn).map(next -> Question.ask(turn, next)).orElseGet(() -> Fulfilling.fulfill(turn));
    }

    /** What has to be asked before the intent can be fulfilled; what is asked again is asked in the style in which it was. */
    static Optional<DialogAction> question(Progress turn) {
        if (turn.intent().state() == IntentState.READY_FOR_FULFILLMENT) {
            return Optional.empty();
        }
        return SlotFilling.slotToElicit(turn.definition(), turn.intent(), turn.pending())
                .flatMap(turn.definition()::slot)
                .map(slot -> Pieces.question(slot, turn.intent().slot(slot.name()), turn.pending()))
                .map(question -> question.asksSame(turn.pending()) ? turn.pending() : question)
                .or(() -> confirmation(turn));
    }

    /** Whether the intent has a confirmation that counts. */
    static boolean isConfirming(Progress turn) {
        return turn.definition().confirmation().filter(Confirmation::isActive).isPresent();
    }

    private static Optional<DialogAction> confirmation(Progress turn) {
        boolean isAsked = isConfirming(turn) || turn.pending().type() == DialogAction.Type.CONFIRM_INTENT;
        boolean isOpen = turn.intent().confirmationState() == ConfirmationState.NONE;
        return isAsked && isOpen ? Optional.of(DialogAction.CONFIRM_INTENT) : Optional.empty();
    }

    /** A correction of another slot does not answer the pending question; an answer that came with it is looked at next. */
    private static Step afterSlot(Progress turn, String slot) {
        Optional<String> pending = turn.pending().slotToElicit().filter(name -> !name.equals(slot));
        int place = place(turn, slot);
        if (pending.isEmpty()) {
            return walk(turn, place + 1);
        }
        if (!turn.isSettled(pending.get())) {
            return follow(turn);
        }
        return place < place(turn, pending.get())
                ? Path.at(turn, Point.of(Point.Event.CAPTURED, pending.get()))
                : walk(turn, place + 1);
    }

    /** Passes the slots that have their values from a place on, as far as the first that has not. */
    private static Step walk(Progress turn, int from) {
        if (turn.intent().state() != IntentState.IN_PROGRESS) {
            return follow(turn);
        }
        List<Slot> slots = turn.definition().slots();
        for (Slot slot : slots.subList(from, slots.size())) {
            boolean isSettled = turn.isSettled(slot.name());
            if (isSettled && SlotFilling.isFollowed(slot)) {
                return Path.at(turn, Point.of(Point.Event.CAPTURED, slot.name()));
            }
            if (!isSettled && slot.isRequired()) {
                return follow(turn);
            }
        }
        return follow(turn);
    }

    private static int place(Progress turn, String name) {
        List<Slot> slots = turn.definition().slots();
        return slots.indexOf(turn.definition().slot(name).orElseThrow());
    }
}
