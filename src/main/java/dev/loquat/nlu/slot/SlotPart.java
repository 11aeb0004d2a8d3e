package dev.loquat.nlu.slot;

import dev.loquat.bot.Intent;
import dev.loquat.bot.Slot;
import dev.loquat.bot.SubSlots;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What values are dealt to: a slot, or a piece of one that is made of pieces.
 *
 * @param slot the slot; of a piece, as it is asked for when the piece is
 * @param piece the piece's name; empty for a slot that is not made of pieces
 */
record SlotPart(Slot slot, Optional<String> piece) {

    /** All that values of an intent are dealt to, in its order. */
    static List<SlotPart> of(Intent intent) {
        return intent.slots().stream().flatMap(slot -> of(slot).stream()).toList();
    }

    /** The pieces of a slot; the slot itself where it has none. */
    static List<SlotPart> of(Slot slot) {
        Map<String, SubSlots.Elicitation> pieces =
                slot.subSlots().map(SubSlots::elicitations).orElse(Map.of());
        return pieces.isEmpty()
                ? List.of(new SlotPart(slot, Optional.empty()))
                : pieces.keySet().stream()
                        .flatMap(piece -> slot.piece(piece).stream()
                                .flatMap(part -> Stream.of(new SlotPart(part, Optional.of(piece)))))
                        .toList();
    }

    /** The slot's name, or {@code Slot.piece}, as conditions write it. */
    String key() {
        return piece.map(name -> SlotPreferences.piece(slot.name(), name)).orElse(slot.name());
    }

    boolean isOf(Slot other) {
        return slot.name().equals(other.name());
    }
}
