package dev.loquat.nlu.slot.builtin;

import dev.loquat.nlu.grammar.Chart;
import dev.loquat.nlu.grammar.Reading;
import dev.loquat.nlu.text.TokenizedText;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * A type whose values are the readings of one category of the grammar; of another category, the bare one, only where the
 * type is asked for.
 *
 * @param name the type's name
 * @param category of what is a value anywhere
 * @param bareCategory of what is a value as an answer
 * @param introductions words that a row may begin with to be sure of the value, but that are no part of it
 * @param values the value of a reading's meaning, one or, when ambiguous, several
 */
record GrammarSlotType(
        String name,
        String category,
        String bareCategory,
        Set<String> introductions,
        BiFunction<Object, BuiltinContext, List<ResolvedValue>> values)
        implements BuiltinSlotType {

    @Override
    public List<BuiltinMatch> find(TokenizedText text, BuiltinContext context) {
        return BuiltinMatch.outermost(context.read(text).longest(category).stream()
                .map(reading -> match(reading, text, context))
                .toList());
    }

    @Override
    public Optional<BuiltinMatch> answer(TokenizedText text, BuiltinContext context) {
        Chart chart = context.read(text);
        Optional<BuiltinMatch> sure = chart.best(category).map(reading -> explaining(text, reading, context));
        Optional<BuiltinMatch> bare = chart.best(bareCategory)
                .map(reading -> explaining(text, reading, context))
                .filter(match -> match.score() > Carriers.HALF);
        boolean isBare = bare.isPresent()
                && bare.get().length() > sure.map(BuiltinMatch::length).orElse(0);
        return isBare ? bare : sure;
    }

    @Override
    public Optional<BuiltinMatch> find(TokenizedText text, int firstToken, int endToken, BuiltinContext context) {
        return exactly(category, text, firstToken, endToken, context);
    }

    @Override
    public Optional<BuiltinMatch> answer(TokenizedText text, int firstToken, int endToken, BuiltinContext context) {
        return find(text, firstToken, endToken, context)
                .or(() -> exactly(bareCategory, text, firstToken, endToken, context))
                .map(match -> match.withScore(1));
    }

    private Optional<BuiltinMatch> exactly(
            String kind, TokenizedText text, int firstToken, int endToken, BuiltinContext context) {
        return context.read(text)
                .exactly(kind, firstToken, endToken)
                .map(reading -> match(reading, text, context))
                .filter(match -> match.firstToken() == firstToken);
    }

    private BuiltinMatch explaining(TokenizedText text, Reading reading, BuiltinContext context) {
        return match(reading, text, context).withScore(Carriers.share(text, reading.firstToken(), reading.endToken()));
    }

    private BuiltinMatch match(Reading reading, TokenizedText text, BuiltinContext context) {
        int first = reading.firstToken();
        while (first < reading.endToken() - 1 && isIntroduction(text, first)) {
            first++;
        }
        List<ResolvedValue> all = values.apply(reading.value(), context);
        return BuiltinMatch.of(text, first, reading.endToken(), all, reading.score(), reading.rule());
    }

    private boolean isIntroduction(TokenizedText text, int index) {
        return introductions.contains(text.normal(index))
                || introductions.contains(text.normal(index) + " " + text.normal(index + 1));
    }
}
