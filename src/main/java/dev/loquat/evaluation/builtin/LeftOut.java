package dev.loquat.evaluation.builtin;

import dev.loquat.nlu.slot.builtin.BuiltinContext;
import dev.loquat.nlu.slot.builtin.BuiltinSlotType;
import dev.loquat.nlu.text.TokenizedText;
import java.util.List;

/**
 * Nothing is asked.
 *
 * @param reason why
 */
record LeftOut(String reason) implements Question {

    @Override
    public Verdict ask(List<BuiltinSlotType> types, TokenizedText text, BuiltinContext context) {
        return new Verdict(false, "left out");
    }

    @Override
    public String toString() {
        return "left out: " + reason;
    }
}
