package dev.loquat.dialog;

import dev.loquat.bot.Slot;
import dev.loquat.bot.SubSlots;
import dev.loquat.bot.condition.InvalidCondition;
import dev.loquat.bot.condition.SubSlotExpression;
import dev.loquat.conversation.DialogAction;
import dev.loquat.conversation.SlotValue;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How a slot that is made of pieces is filled: whole when the user says all at once, else piece by piece. */
final class Pieces {

    private static final SlotValue.Composite NONE = new SlotValue.Composite(Map.of());

    private Pieces() {}

    /** Whether one of the combinations that make the slot complete is there. */
    static boolean isComplete(SubSlots pieces, SlotValue.Composite value) {
        return expression(pieces).alternatives().stream()
                .anyMatch(needed -> needed.stream().allMatch(piece -> isFilled(value, piece)));
    }

    /**
     * What is asked for: the piece that is pending as long as it is open; the whole when there is a prompt for it and nothing is
     * known; else the first piece that is missing of the combination of which most is known.
     */
    static DialogAction question(Slot slot, SlotValue value, DialogAction pending) {
        if (slot.subSlots().isEmpty()) {
            return DialogAction.elicitSlot(slot.name());
        }
        SlotValue.Composite known = composite(value);
        Optional<String> open = pending.slotToElicit()
                .filter(slot.name()::equals)
                .flatMap(same -> pending.subSlotToElicit())
                .filter(piece -> !isFilled(known, piece));
        boolean isWhole = open.isEmpty() && !known.isFilled() && slot.prompt().isPresent();
        return DialogAction.elicitSlot(
                slot.name(),
                isWhole
                        ? Optional.empty()
                        : open.or(() -> missing(slot.subSlots().get(), known)));
    }

    /** Whether the piece that is asked for is known. */
    static boolean isAnswered(SlotValue value, DialogAction question) {
        return question.subSlotToElicit()
                .filter(piece -> isFilled(composite(value), piece))
                .isPresent();
    }

    /** The value of a slot with what an utterance says about it. */
    static SlotValue merge(Optional<Slot> slot, SlotValue before, SlotValue said, DialogAction pending) {
        boolean isComposite = slot.flatMap(Slot::subSlots).isPresent();
        if (!isComposite) {
            return said;
        }
        SlotValue.Composite known = composite(before);
        if (said instanceof SlotValue.Composite pieces) {
            for (Map.Entry<String, SlotValue> piece : pieces.subSlots().entrySet()) {
                known = known.with(piece.getKey(), piece.getValue());
            }
            return known;
        }
        Optional<String> asked =
                pending.slotToElicit().filter(slot.get().name()::equals).flatMap(same -> pending.subSlotToElicit());
        return asked.isPresent() ? known.with(asked.get(), said) : known;
    }

    /** What is known of what is asked for: the slot, or a piece of it. */
    static SlotValue asked(SlotValue value, DialogAction question) {
        return question.subSlotToElicit()
                .map(piece -> composite(value).subSlot(piece))
                .orElse(value);
    }

    /** The value of a slot with what is asked for taken away. */
    static SlotValue opened(SlotValue before, DialogAction question) {
        return question.subSlotToElicit()
                .<SlotValue>map(piece -> composite(before).with(piece, SlotValue.unfilled()))
                .orElseGet(SlotValue::unfilled);
    }

    private static Optional<String> missing(SubSlots pieces, SlotValue.Composite value) {
        Comparator<Set<String>> byKnown = Comparator.comparingLong(needed ->
                needed.stream().filter(piece -> isFilled(value, piece)).count());
        return expression(pieces).alternatives().stream()
                .reduce((one, other) -> byKnown.compare(other, one) > 0 ? other : one)
                .flatMap(needed -> pieces.elicitations().keySet().stream()
                        .filter(piece -> needed.contains(piece) && !isFilled(value, piece))
                        .findFirst());
    }

    /** An expression that cannot be read is named when the bot is read; should it come this far, all pieces are needed. */
    private static SubSlotExpression expression(SubSlots pieces) {
        Set<String> all = pieces.elicitations().keySet();
        try {
            return pieces.expression().map(SubSlotExpression::parse).orElseGet(() -> SubSlotExpression.all(all));
        } catch (InvalidCondition unreadable) {
            return SubSlotExpression.all(all);
        }
    }

    /** A piece that may mean several things has to be asked for again. */
    private static boolean isFilled(SlotValue.Composite value, String piece) {
        return value.subSlot(piece).isFilled()
                && Ambiguity.of(value.subSlot(piece)).isEmpty();
    }

    private static SlotValue.Composite composite(SlotValue value) {
        return value instanceof SlotValue.Composite composite ? composite : NONE;
    }
}
