package dev.loquat.nlu.slot.builtin;

import dev.loquat.nlu.grammar.Chart;
import dev.loquat.nlu.grammar.Reading;
import dev.loquat.nlu.text.TokenizedText;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * A type whose values are amounts of some dimensions.
 *
 * @param name the type's name
 * @param category of what is a value anywhere
 * @param bareCategories of what is a value only where the type is asked for; bare numbers among them
 * @param dimensions what its values measure
 * @param ownUnit what bare numbers count
 * @param values the value of an amount
 */
record AmountType(
        String name,
        String category,
        List<String> bareCategories,
        Set<Dimension> dimensions,
        Function<BuiltinContext, MeasureUnit> ownUnit,
        Function<Measured, ResolvedValue> values)
        implements BuiltinSlotType {

    AmountType {
        bareCategories = List.copyOf(bareCategories);
        dimensions = Set.copyOf(dimensions);
    }

    @Override
    public List<BuiltinMatch> find(TokenizedText text, BuiltinContext context) {
        return Chart.longest(found(text, context)).stream()
                .map(reading -> match(reading, text, context))
                .toList();
    }

    @Override
    public Optional<BuiltinMatch> answer(TokenizedText text, BuiltinContext context) {
        Optional<BuiltinMatch> sure =
                Chart.best(amounts(category, text, context)).map(reading -> explaining(text, reading, context));
        Optional<BuiltinMatch> bare = Chart.best(bareAmounts(text, context))
                .map(reading -> explaining(text, reading, context))
                .filter(match -> match.score() > Carriers.HALF);
        boolean isBare = bare.isPresent()
                && bare.get().length() > sure.map(BuiltinMatch::length).orElse(0);
        return isBare ? bare : sure;
    }

    @Override
    public Optional<BuiltinMatch> find(TokenizedText text, int firstToken, int endToken, BuiltinContext context) {
        return exactly(found(text, context), text, firstToken, endToken, context);
    }

    @Override
    public Optional<BuiltinMatch> answer(TokenizedText text, int firstToken, int endToken, BuiltinContext context) {
        return exactly(amounts(category, text, context), text, firstToken, endToken, context)
                .or(() -> exactly(bareAmounts(text, context), text, firstToken, endToken, context))
                .map(match -> match.withScore(1));
    }

    private List<Reading> found(TokenizedText text, BuiltinContext context) {
        return amounts(category, text, context).stream()
                .filter(reading -> WrittenAmounts.isAmount(text, reading))
                .toList();
    }

    private List<Reading> amounts(String kind, TokenizedText text, BuiltinContext context) {
        return context.read(text).all(kind).stream().filter(this::isOfType).toList();
    }

    private boolean isOfType(Reading reading) {
        return dimensions.contains(((Measured) reading.value()).dimension());
    }

    private List<Reading> bareAmounts(TokenizedText text, BuiltinContext context) {
        Chart chart = context.read(text);
        return bareCategories.stream()
                .flatMap(kind -> chart.all(kind).stream())
                .filter(reading -> reading.value() instanceof BigDecimal || isOfType(reading))
                .toList();
    }

    private Optional<BuiltinMatch> exactly(
            List<Reading> readings, TokenizedText text, int firstToken, int endToken, BuiltinContext context) {
        return Chart.best(readings.stream()
                        .filter(reading -> reading.firstToken() == firstToken && reading.endToken() == endToken)
                        .toList())
                .map(reading -> match(reading, text, context));
    }

    private BuiltinMatch explaining(TokenizedText text, Reading reading, BuiltinContext context) {
        return match(reading, text, context).withScore(Carriers.share(text, reading.firstToken(), reading.endToken()));
    }

    private BuiltinMatch match(Reading reading, TokenizedText text, BuiltinContext context) {
        Measured amount = reading.value() instanceof BigDecimal number
                ? Measured.of(number, ownUnit.apply(context))
                : (Measured) reading.value();
        ResolvedValue value = values.apply(amount);
        return BuiltinMatch.of(
                text, reading.firstToken(), reading.endToken(), List.of(value), reading.score(), reading.rule());
    }
}
