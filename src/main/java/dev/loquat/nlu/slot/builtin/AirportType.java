package dev.loquat.nlu.slot.builtin;

import dev.loquat.nlu.slot.builtin.Gazetteer.Place;
import dev.loquat.nlu.text.TokenizedText;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * {@code LOQUAT.Airport}: "JFK", "j f k", "O'Hare", "London Gatwick Airport"; as an answer also just the city. The value is the
 * IATA code; where a name is that of several airports, as "London airport" is, it is any of their codes and the user is asked.
 */
final class AirportType implements BuiltinSlotType {

    private static final int LENGTH_OF_A_CODE = 3;
    private static final double SURE = 0.9;
    private static final double UNKNOWN = 0.6;

    /** Most bots need no airports: the list is read by the first that does. */
    private static final class Listed {

        private static final Airports AIRPORTS = new Airports();
    }

    @Override
    public String name() {
        return "LOQUAT.Airport";
    }

    @Override
    public List<BuiltinMatch> find(TokenizedText text, BuiltinContext context) {
        return BuiltinMatch.oneAfterAnother(text, at -> beginningAt(text, at));
    }

    @Override
    public Optional<BuiltinMatch> answer(TokenizedText text, BuiltinContext context) {
        int first = Carriers.skipLeading(text, 0);
        int end = Carriers.skipTrailing(text, first);
        Optional<BuiltinMatch> known = find(text, context).stream().findFirst().or(() -> loosely(text));
        boolean plausible = first < end && PlausibleName.is(text, first, end);
        return known.map(match -> match.explaining(text))
                .or(() -> plausible
                        ? Optional.of(
                                BuiltinMatch.of(text, first, end, text.text(first, end), UNKNOWN, "plausible name"))
                        : Optional.empty());
    }

    private static Optional<BuiltinMatch> beginningAt(TokenizedText text, int first) {
        return Listed.AIRPORTS
                .names()
                .longestAt(text, first)
                .map(place -> named(text, place, "airport's name"))
                .or(() -> code(text, first));
    }

    /** A code in capitals, or one that is spelled. */
    private static Optional<BuiltinMatch> code(TokenizedText text, int first) {
        String written = text.token(first).text();
        boolean capitals = written.length() == LENGTH_OF_A_CODE
                && written.chars().allMatch(c -> c >= 'A' && c <= 'Z')
                && Listed.AIRPORTS.hasCode(written);
        if (capitals) {
            return Optional.of(BuiltinMatch.of(text, first, first + 1, written, SURE, "code"));
        }
        if (written.length() > 1) {
            return Optional.empty();
        }
        return Spelling.at(text, first, Spelling.Alphabet.LETTERS, LENGTH_OF_A_CODE)
                .filter(spelling -> spelling.endToken() >= first + LENGTH_OF_A_CODE)
                .filter(spelling -> Listed.AIRPORTS.hasCode(upper(spelling.characters())))
                .map(spelling -> BuiltinMatch.of(
                        text, first, spelling.endToken(), upper(spelling.characters()), SURE, "spelled code"));
    }

    /** A city, or a code in small letters. */
    private static Optional<BuiltinMatch> loosely(TokenizedText text) {
        for (int i = 0; i < text.size(); i++) {
            Optional<BuiltinMatch> city =
                    Listed.AIRPORTS.cities().longestAt(text, i).map(place -> named(text, place, "city with airports"));
            if (city.isPresent()) {
                return city;
            }
        }
        for (int i = Carriers.skipLeading(text, 0); i < text.size(); i++) {
            String code = upper(text.normal(i));
            if (Listed.AIRPORTS.hasCode(code)) {
                return Optional.of(BuiltinMatch.of(text, i, i + 1, code, SURE, "code"));
            }
        }
        return Optional.empty();
    }

    private static BuiltinMatch named(TokenizedText text, Place place, String rule) {
        List<ResolvedValue> values = Listed.AIRPORTS.codes(place.name().text()).stream()
                .map(ResolvedValue::text)
                .toList();
        return BuiltinMatch.of(text, place.firstToken(), place.endToken(), values, SURE, rule);
    }

    private static String upper(String code) {
        return code.toUpperCase(Locale.ROOT);
    }
}
