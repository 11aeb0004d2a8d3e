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

    Slot read(ObjectNode json, BinaryOperator<ObjectNode> residues) {
        ObjectNode lean = hasSteps ? changed(json, ConsoleDefaults::without) : json;
        Slot slot = form.read(lean, LexMembers.NONE);
        return form.read(lean, LexValues.read(residues.apply(json, plain(slot))));
    }

    ObjectNode write(Slot slot) {
        return Residue.merge(plain(slot), LexValues.write(slot.lex()));
    }

    private ObjectNode plain(Slot slot) {
        ObjectNode written = form.write(slot);
        return hasSteps ? changed(written, ConsoleDefaults::withCapture) : written;
    }

    private static ObjectNode changed(ObjectNode slot, UnaryOperator<ObjectNode> change) {
        ObjectNode changed = slot.deepCopy();
        Members.object(changed, ELICITATION).ifPresent(setting -> changed.set(ELICITATION, change.apply(setting)));
        return changed;
    }
}
