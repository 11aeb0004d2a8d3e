package dev.loquat.nlu.slot.builtin;

import dev.loquat.nlu.slot.builtin.Gazetteer.Name;
import dev.loquat.nlu.slot.builtin.Gazetteer.Place;
import dev.loquat.nlu.text.TokenizedText;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A type whose values are names: those of a list anywhere, and, where the list cannot be complete, as an answer also what is
 * plausibly just a name.
 *
 * @param name the type's name
 * @param list the names that are known
 * @param rare further names that are known as answers: looked for in free utterances, they cost the slots of the public SNIPS
 *     data half a point of F1
 * @param isOpen whether there are others
 * @param corrects whether an answer that is one character away from a known name means that name
 * @param takesLast whether of several names in an answer the last is meant, as with last names
 */
record NameSlotType(String name, Gazetteer list, Gazetteer rare, boolean isOpen, boolean corrects, boolean takesLast)
        implements BuiltinSlotType {

    private static final Set<String> BEFORE_NAMES = Set.of("in", "to", "from", "near", "of", "is");

    private static final double SURE = 0.9;
    private static final double KNOWN = 0.7;
    private static final double EVERYDAY_WORD = 0.3;

    /** So that a known intent may still take precedence over a name that nobody knows. */
    private static final double UNKNOWN = 0.6;

    @Override
    public List<BuiltinMatch> find(TokenizedText text, BuiltinContext context) {
        return list.find(text).stream().map(place -> match(text, place)).toList();
    }

    @Override
    public Optional<BuiltinMatch> answer(TokenizedText text, BuiltinContext context) {
        int first = Carriers.skipLeading(text, 0);
        int end = Carriers.skipTrailing(text, first);
        Optional<BuiltinMatch> known = knownIn(text);
        boolean whole = known.isPresent()
                && known.get().firstToken() <= first
                && known.get().endToken() >= end;
        if (whole
                || first >= end
                || known.filter(match -> isIntroduced(text, match, end)).isPresent()) {
            return known;
        }
        return wholeRare(text, first, end)
                .or(() -> misspelt(text, first, end))
                .or(() -> unlisted(text, first, end, known))
                .or(() -> known);
    }

    /** "I live in new york" ends with the name that it is about. */
    private static boolean isIntroduced(TokenizedText text, BuiltinMatch known, int end) {
        return known.endToken() >= end
                && known.firstToken() > 0
                && BEFORE_NAMES.contains(text.normal(known.firstToken() - 1));
    }

    private Optional<BuiltinMatch> wholeRare(TokenizedText text, int first, int end) {
        return rare.longestAt(text, first)
                .filter(place -> place.endToken() == end)
                .map(place -> BuiltinMatch.of(text, first, end, place.name().text(), SURE, "rare name"));
    }

    private Optional<BuiltinMatch> unlisted(TokenizedText text, int first, int end, Optional<BuiltinMatch> known) {
        if (!isOpen || !PlausibleName.is(text, first, end)) {
            return Optional.empty();
        }
        return isFullName(text, first, end)
                ? known.map(part -> part.withScore(SURE))
                : Optional.of(BuiltinMatch.of(text, first, end, text.text(first, end), UNKNOWN, "plausible name"));
    }

    private Optional<BuiltinMatch> knownIn(TokenizedText text) {
        return knownIn(text, list).or(() -> knownIn(text, rare));
    }

    /** Of places the surer one: the "in" before "texas" is no Indiana. Of people "grace kelly" has two sure enough names. */
    private Optional<BuiltinMatch> knownIn(TokenizedText text, Gazetteer names) {
        Comparator<BuiltinMatch> order = Comparator.comparingInt(BuiltinMatch::length)
                .thenComparingDouble(match -> corrects ? match.score() : 0)
                .thenComparingInt(match -> takesLast ? match.firstToken() : -match.firstToken());
        return names.find(text).stream()
                .map(place -> match(text, place))
                .max(order)
                .map(match -> match.explaining(text));
    }

    /** A first name with something behind it, or a last name with something before it: "john smith" is no first name. */
    private boolean isFullName(TokenizedText text, int first, int end) {
        return !corrects
                && end - first > 1
                && Stream.of(list, rare)
                        .flatMap(names -> names.find(text).stream())
                        .anyMatch(place -> takesLast
                                ? place.endToken() == end && place.firstToken() > first
                                : place.firstToken() == first && place.endToken() < end);
    }

    private Optional<BuiltinMatch> misspelt(TokenizedText text, int first, int end) {
        return corrects
                ? list.nearest(text, first, end)
                        .map(nearest -> BuiltinMatch.of(text, first, end, nearest.text(), SURE, "misspelt name"))
                : Optional.empty();
    }

    private static BuiltinMatch match(TokenizedText text, Place place) {
        Name name = place.name();
        boolean capital =
                Character.isUpperCase(text.token(place.firstToken()).text().codePointAt(0));
        boolean sure = capital && (place.firstToken() > 0 || !name.isEverydayWord());
        double score = sure ? SURE : name.isEverydayWord() ? EVERYDAY_WORD : KNOWN;
        return BuiltinMatch.of(text, place.firstToken(), place.endToken(), name.text(), score, "known name");
    }
}
