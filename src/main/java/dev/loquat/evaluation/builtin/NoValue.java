package dev.loquat.evaluation.builtin;

import dev.loquat.nlu.slot.builtin.BuiltinContext;
import dev.loquat.nlu.slot.builtin.BuiltinSlotType;
import dev.loquat.nlu.text.TokenizedText;
import java.util.List;

/** The text as a whole is no value; parts of it may be. */
record NoValue() implements Question {

    @Override
    public Verdict ask(List<BuiltinSlotType> types, TokenizedText text, BuiltinContext context) {
        List<Found> found = WholeText.all(types, text, context);
        return new Verdict(!types.isEmpty() && found.stream().noneMatch(Found::isWhole), Found.shown(found));
    }

    @Override
    public String toString() {
        return "no value";
    }
}
