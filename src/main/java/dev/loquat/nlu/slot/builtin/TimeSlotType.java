package dev.loquat.nlu.slot.builtin;

import dev.loquat.nlu.grammar.Chart;
import dev.loquat.nlu.grammar.Reading;
import dev.loquat.nlu.text.TokenizedText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * A type whose values are times. Readings are looked up in the calendar the longest first, and those that are nowhere in it, such
 * as a 30th of February, make room for shorter ones.
 *
 * @param name the type's name
 * @param categories of what is a value anywhere
 * @param loneCategories of what is a value when nothing else is said
 * @param bareCategories of what is a value as an answer
 * @param introductions words that a row may begin with but that are no part of the value; of two words only the first is none
 * @param remainders categories that what is behind an introduction must be of
 * @param values the values of a reading's meaning: none, one or, when ambiguous, several
 */
record TimeSlotType(
        String name,
        List<String> categories,
        List<String> loneCategories,
        List<String> bareCategories,
        Set<String> introductions,
        List<String> remainders,
        BiFunction<Object, BuiltinContext, List<ResolvedValue>> values)
        implements BuiltinSlotType {

    private static final Set<String> TO = Set.of("to", "of", "till", "til", "before");
    private static final List<String> AMOUNTS = List.of("amount", "duration", "percentage");

    private static final Comparator<Reading> SUREST_FIRST =
            Comparator.comparingDouble(Reading::score).reversed();

    private static final Comparator<Reading> LONGEST_FIRST =
            Comparator.comparingInt(Reading::length).reversed().thenComparing(SUREST_FIRST);

    @Override
    public List<BuiltinMatch> find(TokenizedText text, BuiltinContext context) {
        Chart chart = context.read(text);
        Optional<BuiltinMatch> whole = whole(chart, text, context);
        if (whole.isPresent()) {
            return List.of(whole.get());
        }
        List<BuiltinMatch> matches = new ArrayList<>();
        int furthestEnd = 0;
        for (Reading reading : readings(chart, categories)
                .sorted(Comparator.comparingInt(Reading::firstToken).thenComparing(LONGEST_FIRST))
                .toList()) {
            if (reading.endToken() > furthestEnd && !runsOn(text, reading) && !isOfAmounts(chart, text, reading)) {
                Optional<BuiltinMatch> match = introduced(reading, chart, text, context);
                match.ifPresent(matches::add);
                furthestEnd = match.isPresent() ? reading.endToken() : furthestEnd;
            }
        }
        return BuiltinMatch.outermost(matches);
    }

    /** "3am" of the identifier "3am3ioY" is no time. */
    private static boolean runsOn(TokenizedText text, Reading reading) {
        int end = reading.endToken();
        return end < text.size() && text.isGlued(end) && !text.token(end).isMark();
    }

    /** "Five to six" is no time in "five to six miles". */
    private static boolean isOfAmounts(Chart chart, TokenizedText text, Reading reading) {
        int last = reading.endToken() - 1;
        return last > reading.firstToken() + 1
                && TO.contains(text.normal(last - 1))
                && readings(chart, AMOUNTS)
                        .anyMatch(amount -> amount.firstToken() == last && amount.endToken() > reading.endToken());
    }

    /** What is said and nothing else is one value, whatever introduces it. */
    private Optional<BuiltinMatch> whole(Chart chart, TokenizedText text, BuiltinContext context) {
        return Stream.concat(readings(chart, categories), readings(chart, loneCategories))
                .filter(reading -> isAll(text, reading))
                .sorted(LONGEST_FIRST)
                .flatMap(reading -> match(reading, reading.firstToken(), text, context).stream())
                .findFirst();
    }

    private static boolean isAll(TokenizedText text, Reading reading) {
        for (int i = 0; i < text.size(); i++) {
            boolean inside = i >= reading.firstToken() && i < reading.endToken();
            if (!inside && !text.token(i).isMark()) {
                return false;
            }
        }
        return true;
    }

    @Override
    public Optional<BuiltinMatch> answer(TokenizedText text, BuiltinContext context) {
        Chart chart = context.read(text);
        Optional<BuiltinMatch> sure = best(chart, categories, text, context);
        Optional<BuiltinMatch> lone = best(chart, loneCategories, text, context).filter(TimeSlotType::explainsHalf);
        Optional<BuiltinMatch> bare = best(chart, bareCategories, text, context).filter(TimeSlotType::explainsHalf);
        return Stream.of(bare, lone, sure)
                .flatMap(Optional::stream)
                .reduce((one, other) -> one.length() > other.length() ? one : other);
    }

    private static boolean explainsHalf(BuiltinMatch match) {
        return match.score() > Carriers.HALF;
    }

    private Optional<BuiltinMatch> best(Chart chart, List<String> kinds, TokenizedText text, BuiltinContext context) {
        return readings(chart, kinds)
                .sorted(LONGEST_FIRST.thenComparing(Reading::firstToken))
                .flatMap(reading -> introduced(reading, chart, text, context).stream()
                        .map(match -> match.withScore(Carriers.share(text, reading.firstToken(), reading.endToken()))))
                .findFirst();
    }

    @Override
    public Optional<BuiltinMatch> find(TokenizedText text, int firstToken, int endToken, BuiltinContext context) {
        return exactly(categories, text, firstToken, endToken, context);
    }

    @Override
    public Optional<BuiltinMatch> answer(TokenizedText text, int firstToken, int endToken, BuiltinContext context) {
        return find(text, firstToken, endToken, context)
                .or(() -> exactly(loneCategories, text, firstToken, endToken, context))
                .or(() -> exactly(bareCategories, text, firstToken, endToken, context))
                .map(match -> match.withScore(1));
    }

    private Optional<BuiltinMatch> exactly(
            List<String> kinds, TokenizedText text, int firstToken, int endToken, BuiltinContext context) {
        Chart chart = context.read(text);
        return readings(chart, kinds)
                .filter(reading -> reading.firstToken() == firstToken && reading.endToken() == endToken)
                .sorted(SUREST_FIRST)
                .flatMap(reading -> introduced(reading, chart, text, context).stream())
                .findFirst()
                .filter(match -> match.firstToken() == firstToken);
    }

    private static Stream<Reading> readings(Chart chart, List<String> kinds) {
        return kinds.stream().flatMap(kind -> chart.all(kind).stream());
    }

    private Optional<BuiltinMatch> introduced(
            Reading reading, Chart chart, TokenizedText text, BuiltinContext context) {
        int first = reading.firstToken();
        while (first < reading.endToken() - 1 && isIntroduction(text, first)) {
            first++;
        }
        while (first > reading.firstToken() && !isRemainder(chart, first, reading.endToken())) {
            first--;
        }
        return match(reading, first, text, context);
    }

    private boolean isRemainder(Chart chart, int firstToken, int endToken) {
        return readings(chart, remainders)
                .anyMatch(reading -> reading.firstToken() == firstToken && reading.endToken() == endToken);
    }

    private Optional<BuiltinMatch> match(Reading reading, int first, TokenizedText text, BuiltinContext context) {
        List<ResolvedValue> all = values.apply(reading.value(), context);
        return all.isEmpty()
                ? Optional.empty()
                : Optional.of(BuiltinMatch.of(text, first, reading.endToken(), all, reading.score(), reading.rule()));
    }

    private boolean isIntroduction(TokenizedText text, int index) {
        return introductions.contains(text.normal(index))
                || introductions.contains(text.normal(index) + " " + text.normal(index + 1));
    }
}
