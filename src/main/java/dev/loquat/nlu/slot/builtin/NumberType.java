package dev.loquat.nlu.slot.builtin;

import dev.loquat.nlu.grammar.Reading;
import dev.loquat.nlu.text.TokenizedText;
import java.util.List;
import java.util.Optional;

/**
 * {@code AMAZON.Number}: in free utterances only what {@link WrittenNumbers} takes for a number.
 *
 * @param grammatical all numbers
 */
record NumberType(GrammarSlotType grammatical) implements BuiltinSlotType {

    @Override
    public String name() {
        return grammatical.name();
    }

    @Override
    public List<BuiltinMatch> find(TokenizedText text, BuiltinContext context) {
        List<Reading> ranks = context.read(text).all("rank");
        return grammatical.find(text, context).stream()
                .filter(match -> WrittenNumbers.isNumber(text, match))
                .filter(match -> ranks.stream().noneMatch(rank -> isBeginningOf(rank, match)))
                .toList();
    }

    /** The "twenty" of "twenty second". */
    private static boolean isBeginningOf(Reading rank, BuiltinMatch match) {
        return rank.firstToken() == match.firstToken() && rank.endToken() > match.endToken();
    }

    @Override
    public Optional<BuiltinMatch> find(TokenizedText text, int firstToken, int endToken, BuiltinContext context) {
        return grammatical
                .find(text, firstToken, endToken, context)
                .filter(match -> WrittenNumbers.isNumber(text, match));
    }

    @Override
    public Optional<BuiltinMatch> answer(TokenizedText text, BuiltinContext context) {
        return grammatical.answer(text, context);
    }

    @Override
    public Optional<BuiltinMatch> answer(TokenizedText text, int firstToken, int endToken, BuiltinContext context) {
        return grammatical.answer(text, firstToken, endToken, context);
    }
}
