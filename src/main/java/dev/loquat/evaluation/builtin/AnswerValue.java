package dev.loquat.evaluation.builtin;

import dev.loquat.nlu.slot.builtin.BuiltinContext;
import dev.loquat.nlu.slot.builtin.BuiltinSlotType;
import dev.loquat.nlu.text.TokenizedText;
import java.util.List;

/**
 * The text answers a question with a value, wherever in it the value stands.
 *
 * @param value the value
 */
record AnswerValue(ExpectedValue value) implements Question {

    @Override
    public Verdict ask(List<BuiltinSlotType> types, TokenizedText text, BuiltinContext context) {
        List<Found> answers = WholeText.answers(types, text, context);
        return new Verdict(answers.stream().anyMatch(one -> one.means(value)), Found.shown(answers));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
