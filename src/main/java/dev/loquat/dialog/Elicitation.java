package dev.loquat.dialog;

import dev.loquat.bot.Prompt;
import dev.loquat.bot.Slot;
import dev.loquat.conversation.DialogAction;
import dev.loquat.conversation.Interpretation;
import dev.loquat.conversation.SlotReading;
import dev.loquat.conversation.SlotValue;
import dev.loquat.conversation.Understanding;
import java.util.Map;
import java.util.Optional;

/** What an utterance does when a slot was asked for. */
final class Elicitation {

    private static final String FREE_FORM = "AMAZON.FreeFormInput";

    private Elicitation() {}

    static Step answer(Progress turn, Understanding understanding) {
        Slot slot = pendingSlot(turn).orElseThrow();
        if (isFreeForm(slot)) {
            return freeForm(slot, turn, understanding);
        }
        Optional<SlotValue> chosen = ambiguity(turn)
                .flatMap(choice ->
                        choice.chosen(understanding, turn.context().locale().id()));
        if (chosen.isPresent()) {
            return fill(slot, turn, Map.of(slot.name(), merged(slot, turn, chosen.get())));
        }
        return Waiting.asked(slot, turn, understanding)
                .orElseGet(() -> answerOrSwitch(slot, Waiting.over(turn), understanding));
    }

    private static Step answerOrSwitch(Slot slot, Progress turn, Understanding understanding) {
        Optional<Interpretation> other = IntentSwitch.whileEliciting(slot, turn, understanding);
        return other.map(wanted -> Beginning.switchTo(wanted, turn))
                .orElseGet(() -> fill(slot, turn, SlotFilling.values(understanding, turn)));
    }

    /** The slot that was asked for, as the piece of it that was asked for when one was. */
    static Optional<Slot> pendingSlot(Progress turn) {
        Optional<Slot> slot = turn.pending().slotToElicit().flatMap(turn.definition()::slot);
        return turn.pending()
                .subSlotToElicit()
                .flatMap(piece -> slot.flatMap(whole -> whole.piece(piece)))
                .or(() -> slot);
    }

    /** What the value may mean that the user gave for the slot that is asked for, or for the piece of it. */
    static Optional<Ambiguity> ambiguity(Progress turn) {
        return turn.pending()
                .slotToElicit()
                .flatMap(slot -> Ambiguity.of(Pieces.asked(turn.intent().slot(slot), turn.pending())));
    }

    /** Whether a slot takes all that is said, so that nothing else can be meant. */
    static boolean isFreeForm(Slot slot) {
        return slot.type().equals(FREE_FORM);
    }

    /** An intent is in progress without a question, as when a client has put it there: what is mentioned is filled in. */
    static Step mention(Progress turn, Understanding understanding) {
        return IntentSwitch.whileDelegating(turn, understanding)
                .map(wanted -> Beginning.switchTo(wanted, turn))
                .orElseGet(() -> {
                    Map<String, SlotValue> values = SlotFilling.values(understanding, turn);
                    Progress filled = turn.withIntent(turn.intent().withSlots(values));
                    return Path.onTurn(filled, SlotFilling.corrected(filled, values.keySet()));
                });
    }

    private static Step freeForm(Slot slot, Progress turn, Understanding understanding) {
        String text = understanding.inputTranscript().strip();
        if (text.isEmpty()) {
            return NotUnderstood.missed(turn, retries(slot));
        }
        SlotValue value =
                understanding.answer().map(SlotReading::value).orElseGet(() -> SlotValue.Scalar.of(text, text));
        Progress filled = answered(turn.withIntent(turn.intent().withSlot(slot.name(), merged(slot, turn, value))));
        return Path.onTurn(filled, captured(filled, slot.name()));
    }

    /**
     * Something new about another slot costs no attempt: the user has not failed to answer, they have said more. Neither does a
     * value that may mean several things: the question names them next, once. Who then does not say which one of an optional slot's is
     * not asked for it again.
     */
    private static Step fill(Slot slot, Progress turn, Map<String, SlotValue> values) {
        Progress filled = turn.withIntent(turn.intent().withSlots(values));
        boolean isAnswered = isAnswer(turn, values.getOrDefault(slot.name(), SlotValue.unfilled()));
        boolean saysMore = values.keySet().stream().anyMatch(name -> !name.equals(slot.name()));
        Point corrected = SlotFilling.corrected(
                filled, SlotFilling.changes(values, turn.intent()).keySet());
        boolean isAmbiguousAnew = ambiguity(turn).isEmpty() && ambiguity(filled).isPresent();
        if (isAnswered) {
            boolean isCorrectionFirst = corrected.event() == Point.Event.CAPTURED
                    && SlotFilling.isBefore(turn.definition(), corrected.slot().orElseThrow(), slot.name());
            return Path.onTurn(answered(filled), isCorrectionFirst ? corrected : captured(filled, slot.name()));
        }
        if (saysMore || isAmbiguousAnew) {
            return Path.onTurn(filled, corrected);
        }
        Progress clear = withoutAmbiguity(filled, slot);
        return slot.isRequired() || ambiguity(turn).isEmpty()
                ? NotUnderstood.missed(clear, retries(slot))
                : Path.onTurn(clear.withPending(DialogAction.DELEGATE, 0), corrected);
    }

    /** With the other pieces that are known, where a piece was asked for. */
    private static SlotValue merged(Slot slot, Progress turn, SlotValue said) {
        String name = slot.name();
        return Pieces.merge(turn.definition().slot(name), turn.intent().slot(name), said, turn.pending());
    }

    private static Progress withoutAmbiguity(Progress turn, Slot slot) {
        return ambiguity(turn).isPresent()
                ? turn.withIntent(turn.intent()
                        .withSlot(slot.name(), Pieces.opened(turn.intent().slot(slot.name()), turn.pending())))
                : turn;
    }

    /** Whether what was asked for has got a value: the slot, the piece of it, or another piece that tells as well. */
    private static boolean isAnswer(Progress turn, SlotValue value) {
        String slot = turn.pending().slotToElicit().orElseThrow();
        return value instanceof SlotValue.Composite composite
                ? composite.isFilled() && !composite.equals(turn.intent().slot(slot))
                : SlotFilling.isSettled(turn.definition(), slot, value);
    }

    /** A slot of which pieces are missing is not captured yet. */
    private static Point captured(Progress turn, String slot) {
        return turn.isSettled(slot) ? Point.of(Point.Event.CAPTURED, slot) : Point.of(Point.Event.ONGOING);
    }

    /** Should a hook not like the answer, the question starts from its first attempt. */
    private static Progress answered(Progress turn) {
        return turn.withPending(turn.pending(), 0);
    }

    private static int retries(Slot slot) {
        return slot.prompt().map(Prompt::retries).orElse(Prompt.DEFAULT_RETRIES);
    }
}
