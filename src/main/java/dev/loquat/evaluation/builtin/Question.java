package dev.loquat.evaluation.builtin;

import dev.loquat.nlu.slot.builtin.BuiltinContext;
import dev.loquat.nlu.slot.builtin.BuiltinSlotType;
import dev.loquat.nlu.text.TokenizedText;
import java.util.List;

/** What a case asks of types; as text it says what it expects. */
sealed interface Question permits WholeText, NoValue, AnswerValue, SpansInText, LeftOut {

    /** What the types find, if there are any of these names yet. */
    Verdict ask(List<BuiltinSlotType> types, TokenizedText text, BuiltinContext context);

    /**
     * Whether types were right.
     *
     * @param got what they found, for people
     */
    record Verdict(boolean isRight, String got) {}
}
