package dev.loquat.nlu.slot.builtin;

import dev.loquat.nlu.text.Tokenizer;
import java.time.ZonedDateTime;
import java.util.List;

/** Reads texts on Monday, 2 March 2026, at nine in the morning in New York. */
final class Values {

    static final BuiltinContext CONTEXT = new BuiltinContext(ZonedDateTime.parse("2026-03-02T09:00:00-05:00"), "en_US");

    private static final BuiltinSlotTypes TYPES = BuiltinSlotTypes.english();

    private Values() {}

    static BuiltinSlotType type(String name) {
        return TYPES.find("AMAZON." + name)
                .or(() -> TYPES.find("LOQUAT." + name))
                .orElseThrow();
    }

    /** The values in a free utterance: what was said, and all that it may mean. */
    static List<String> in(String type, String text) {
        return type(type).find(Tokenizer.tokenize(text), CONTEXT).stream()
                .map(Values::shown)
                .toList();
    }

    /** The value of an answer; "none" when it is no answer. */
    static String answer(String type, String text) {
        return type(type)
                .answer(Tokenizer.tokenize(text), CONTEXT)
                .map(match -> String.join("|", match.value().resolvedValues()))
                .orElse("none");
    }

    private static String shown(BuiltinMatch match) {
        return match.value().originalValue() + " = "
                + String.join("|", match.value().resolvedValues());
    }
}
