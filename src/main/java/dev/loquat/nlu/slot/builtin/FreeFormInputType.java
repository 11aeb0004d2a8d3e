package dev.loquat.nlu.slot.builtin;

import dev.loquat.nlu.text.TokenizedText;
import java.util.List;
import java.util.Optional;

/** {@code AMAZON.FreeFormInput}: whatever is answered, as it is; in a free utterance it is nowhere. */
final class FreeFormInputType implements BuiltinSlotType {

    @Override
    public String name() {
        return "AMAZON.FreeFormInput";
    }

    @Override
    public List<BuiltinMatch> find(TokenizedText text, BuiltinContext context) {
        return List.of();
    }

    @Override
    public Optional<BuiltinMatch> answer(TokenizedText text, BuiltinContext context) {
        String all = text.text().strip();
        return text.size() == 0
                ? Optional.empty()
                : Optional.of(BuiltinMatch.of(text, 0, text.size(), all, 1, "whole utterance"));
    }
}
