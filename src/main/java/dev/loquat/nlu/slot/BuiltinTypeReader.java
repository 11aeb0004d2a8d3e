package dev.loquat.nlu.slot;

import dev.loquat.nlu.slot.builtin.BuiltinContext;
import dev.loquat.nlu.slot.builtin.BuiltinMatch;
import dev.loquat.nlu.slot.builtin.BuiltinSlotType;
import dev.loquat.nlu.text.TokenizedText;
import java.util.List;
import java.util.Optional;

/** Reads the values of a built-in slot type. */
final class BuiltinTypeReader implements SlotTypeReader {

    /** An answer that a type takes without knowing it, such as a name that no list has, still counts that much. */
    private static final double PLAUSIBLE = 0.6;

    private static final double LENIENT_SCORE = 0.7;

    private final BuiltinSlotType type;

    BuiltinTypeReader(BuiltinSlotType type) {
        this.type = type;
    }

    static TypedValue typed(BuiltinMatch match, String source, boolean isKnown) {
        return new TypedValue(match.firstToken(), match.endToken(), match.value(), match.score(), isKnown, source);
    }

    @Override
    public List<TypedValue> find(TokenizedText text, BuiltinContext context) {
        return type.find(text, context).stream()
                .map(match -> typed(match, type.name(), true))
                .toList();
    }

    /** What {@code find} knows, else the stretch read as an answer: behind "at", "seven" is a time, behind "in" a name a city. */
    @Override
    public Optional<TypedValue> accept(TokenizedText text, int firstToken, int endToken, BuiltinContext context) {
        return type.find(text, firstToken, endToken, context)
                .map(match -> typed(match, type.name(), true))
                .or(() -> type.answer(text, firstToken, endToken, context)
                        .filter(match -> match.length() == endToken - firstToken && match.score() >= PLAUSIBLE)
                        .map(match ->
                                typed(match.withScore(Math.min(LENIENT_SCORE, match.score())), type.name(), false)));
    }

    @Override
    public Optional<TypedValue> answer(TokenizedText text, BuiltinContext context) {
        return type.answer(text, context).map(match -> typed(match, type.name(), true));
    }
}
