package dev.loquat.evaluation.builtin;

import dev.loquat.nlu.slot.builtin.BuiltinContext;
import dev.loquat.nlu.slot.builtin.BuiltinSlotType;
import dev.loquat.nlu.text.TokenizedText;
import java.util.List;

/**
 * The whole text is one value: found in it, or, where nothing is found in it, answered by it.
 *
 * @param value the value
 * @param isLatent whether it is one only when it is asked for
 */
record WholeText(ExpectedValue value, boolean isLatent) implements Question {

    @Override
    public Verdict ask(List<BuiltinSlotType> types, TokenizedText text, BuiltinContext context) {
        List<Found> found = isLatent ? List.of() : all(types, text, context);
        List<Found> asked = found.isEmpty() ? answers(types, text, context) : found;
        boolean right = asked.stream().anyMatch(one -> one.isWhole() && one.means(value));
        return new Verdict(right, Found.shown(asked));
    }

    static List<Found> all(List<BuiltinSlotType> types, TokenizedText text, BuiltinContext context) {
        return types.stream()
                .flatMap(type -> type.find(text, context).stream())
                .map(match -> Found.of(match, text))
                .toList();
    }

    static List<Found> answers(List<BuiltinSlotType> types, TokenizedText text, BuiltinContext context) {
        return types.stream()
                .flatMap(type -> type.answer(text, context).stream())
                .map(match -> Found.of(match, text))
                .toList();
    }

    @Override
    public String toString() {
        return (isLatent ? "when asked for " : "") + value;
    }
}
