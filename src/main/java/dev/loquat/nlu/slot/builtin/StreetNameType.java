package dev.loquat.nlu.slot.builtin;

import dev.loquat.nlu.text.TokenizedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code AMAZON.StreetName}: up to three words and a word for a street; as an answer any plausible name. */
final class StreetNameType implements BuiltinSlotType {

    private static final Set<String> STREETS = Set.of(
            "street",
            "st",
            "avenue",
            "ave",
            "road",
            "rd",
            "boulevard",
            "blvd",
            "lane",
            "ln",
            "drive",
            "dr",
            "court",
            "ct",
            "place",
            "pl",
            "square",
            "way",
            "terrace",
            "highway",
            "hwy",
            "parkway",
            "pkwy",
            "circle",
            "crescent",
            "alley",
            "trail",
            "trl",
            "loop",
            "mews",
            "grove",
            "gardens",
            "gdns",
            "quay",
            "plaza",
            "route",
            "turnpike",
            "expressway",
            "freeway",
            "esplanade",
            "promenade");
    private static final Set<String> BEFORE_NAMES = Set.of(
            "on", "in", "at", "to", "from", "of", "the", "a", "is", "my", "and", "near", "by", "off", "along", "i",
            "it", "it's", "its", "that's", "i'm", "we're", "please", "um", "uh", "well", "yes", "yeah", "us", "this",
            "that", "which", "any", "no", "your", "our", "their", "what", "every", "some", "other");
    private static final int MOST_WORDS = 3;

    @Override
    public String name() {
        return "AMAZON.StreetName";
    }

    @Override
    public List<BuiltinMatch> find(TokenizedText text, BuiltinContext context) {
        List<BuiltinMatch> matches = new ArrayList<>();
        for (int i = 1; i < text.size(); i++) {
            int first = STREETS.contains(text.normal(i)) ? beginOfName(text, i) : i;
            if (first < i) {
                matches.add(BuiltinMatch.of(text, first, i + 1, text.text(first, i + 1), 0.8, "street word"));
            }
        }
        return BuiltinMatch.outermost(matches);
    }

    @Override
    public Optional<BuiltinMatch> answer(TokenizedText text, BuiltinContext context) {
        int first = Carriers.skipLeading(text, 0);
        int end = Carriers.skipTrailing(text, first);
        Optional<BuiltinMatch> found = find(text, context).stream().findFirst().map(match -> match.explaining(text));
        return found.isPresent() || first >= end || !PlausibleName.is(text, first, end)
                ? found
                : Optional.of(BuiltinMatch.of(text, first, end, text.text(first, end), 0.6, "plausible name"));
    }

    private static int beginOfName(TokenizedText text, int streetWord) {
        int first = streetWord;
        while (first > 0 && streetWord - first < MOST_WORDS && isNamePart(text, first - 1)) {
            first--;
        }
        return first;
    }

    /** Words, and ordinals such as the "5" and "th" of "5th avenue"; house numbers are no part of the name. */
    private static boolean isNamePart(TokenizedText text, int index) {
        return text.token(index).isWord()
                ? !BEFORE_NAMES.contains(text.normal(index))
                : text.token(index).isNumber() && text.isGlued(index + 1);
    }
}
