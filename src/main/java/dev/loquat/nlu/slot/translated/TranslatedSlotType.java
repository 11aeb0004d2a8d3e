package dev.loquat.nlu.slot.translated;

import dev.loquat.nlu.slot.builtin.BuiltinContext;
import dev.loquat.nlu.slot.builtin.BuiltinMatch;
import dev.loquat.nlu.slot.builtin.BuiltinSlotType;
import dev.loquat.nlu.text.TokenizedText;
import java.util.List;
import java.util.Optional;

/**
 * A type that reads the English translation of an utterance.
 *
 * @param english the type of the same name that understands English
 */
record TranslatedSlotType(BuiltinSlotType english, Translator translator) implements BuiltinSlotType {

    @Override
    public String name() {
        return english.name();
    }

    @Override
    public List<BuiltinMatch> find(TokenizedText text, BuiltinContext context) {
        Translation translation = translator.translate(text);
        return english.find(translation.english(), context).stream()
                .map(translation::original)
                .toList();
    }

    @Override
    public Optional<BuiltinMatch> answer(TokenizedText text, BuiltinContext context) {
        Translation translation = translator.translate(text);
        return english.answer(translation.english(), context).map(translation::original);
    }
}
