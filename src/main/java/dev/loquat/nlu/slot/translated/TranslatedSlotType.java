package dev.loquat.nlu.slot.translated;

import dev.loquat.conversation.SlotValue;
import dev.loquat.nlu.slot.builtin.BuiltinContext;
import dev.loquat.nlu.slot.builtin.BuiltinMatch;
import dev.loquat.nlu.slot.builtin.BuiltinSlotType;
import dev.loquat.nlu.text.TokenizedText;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A type that reads the English translation of an utterance.
 *
 * @param english the type of the same name that understands English
 * @param names what values are called that have another name in English
 */
record TranslatedSlotType(BuiltinSlotType english, Translator translator, Map<String, String> names)
        implements BuiltinSlotType {

    @Override
    public String name() {
        return english.name();
    }

    @Override
    public List<BuiltinMatch> find(TokenizedText text, BuiltinContext context) {
        Translation translation = translator.translate(text);
        return english.find(translation.english(), context).stream()
                .map(match -> named(translation.original(match)))
                .toList();
    }

    @Override
    public Optional<BuiltinMatch> answer(TokenizedText text, BuiltinContext context) {
        Translation translation = translator.translate(text);
        return english.answer(translation.english(), context).map(match -> named(translation.original(match)));
    }

    private BuiltinMatch named(BuiltinMatch match) {
        if (names.isEmpty()) {
            return match;
        }
        SlotValue.Scalar value = match.value();
        Optional<String> interpreted = value.interpretedValue().map(this::named);
        List<String> resolved = value.resolvedValues().stream().map(this::named).toList();
        SlotValue.Scalar local = new SlotValue.Scalar(value.originalValue(), interpreted, resolved);
        return new BuiltinMatch(
                match.firstToken(), match.endToken(), local, match.resolutions(), match.score(), match.rule());
    }

    private String named(String value) {
        return names.getOrDefault(value, value);
    }
}
