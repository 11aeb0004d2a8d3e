package dev.loquat.exchange.lex;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.loquat.bot.LexMembers;
import dev.loquat.bot.Slot;
import dev.loquat.exchange.tree.Members;
import dev.loquat.exchange.tree.Residue;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;

/** A slot in and out, without loss. */
final class SlotExchange {

    private static final String ELICITATION = "valueElicitationSetting";

    private final SlotForm form;
    private final boolean hasSteps;

    /**
     * @param slotNames the slots of its intent
     * @param hasSteps whether its intent has steps of its own
     */
    SlotExchange(Set<String> slotNames, boolean hasSteps) {
        this.form = new SlotForm(slotNames);
        this.hasSteps = hasSteps;
    }

    /**
     * @param json the slot as it came
     * @param usable the slot without what leads nowhere
     */
    Slot read(ObjectNode json, ObjectNode usable, BinaryOperator<ObjectNode> residues) {
        ObjectNode lean = hasSteps ? changed(usable, ConsoleDefaults::without, ConsoleDefaults::without) : usable;
        Slot slot = form.read(lean, LexMembers.NONE);
        return form.read(lean, LexValues.read(residues.apply(json, plain(slot))));
    }

    ObjectNode write(Slot slot) {
        return Residue.merge(plain(slot), LexValues.write(slot.lex()));
    }

    private ObjectNode plain(Slot slot) {
        ObjectNode written = form.write(slot);
        return hasSteps ? changed(written, ConsoleDefaults::withCapture, ConsoleDefaults::with) : written;
    }

    /**
     * @param ofSlot changes how the slot is asked for
     * @param ofPiece changes how each piece of it is asked for
     */
    private static ObjectNode changed(
            ObjectNode slot, UnaryOperator<ObjectNode> ofSlot, UnaryOperator<ObjectNode> ofPiece) {
        ObjectNode changed = slot.deepCopy();
        change(changed, ofSlot);
        Members.object(changed, "subSlotSetting")
                .flatMap(setting -> Members.object(setting, "slotSpecifications"))
                .ifPresent(pieces -> pieces.properties()
                        .forEach(piece -> Members.object(pieces, piece.getKey())
                                .ifPresent(specification -> change(specification, ofPiece))));
        return changed;
    }

    private static void change(ObjectNode owner, UnaryOperator<ObjectNode> change) {
        Members.object(owner, ELICITATION).ifPresent(setting -> owner.set(ELICITATION, change.apply(setting)));
    }
}
