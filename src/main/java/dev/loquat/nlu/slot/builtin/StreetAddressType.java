package dev.loquat.nlu.slot.builtin;

import dev.loquat.nlu.text.TokenizedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * {@code LOQUAT.StreetAddress}: a house number and a street, perhaps with the unit, the city, the state and the postal code
 * behind it: "221B Baker Street", "one twenty three main street apartment four, springfield". The value is what was said, a
 * spoken house number in digits.
 */
final class StreetAddressType implements BuiltinSlotType {

    private static final Set<String> UNITS =
            Set.of("apartment", "apt", "suite", "ste", "unit", "flat", "floor", "room", "#", "no", "number");
    private static final int MOST_DIGITS = 6;
    private static final int WORDS_OF_A_NUMBER = 6;
    private static final double SURE = 0.9;
    private static final double UNKNOWN = 0.6;

    private final StreetNameType streets = new StreetNameType();
    private final Gazetteer cities;
    private final Gazetteer states;

    StreetAddressType(Gazetteer cities, Gazetteer states) {
        this.cities = cities;
        this.states = states;
    }

    /** A house number. */
    private record HouseNumber(int firstToken, String digits) {}

    @Override
    public String name() {
        return "LOQUAT.StreetAddress";
    }

    @Override
    public List<BuiltinMatch> find(TokenizedText text, BuiltinContext context) {
        List<BuiltinMatch> matches = new ArrayList<>();
        for (BuiltinMatch street : streets.find(text, context)) {
            for (int first = street.firstToken(); first < street.endToken(); first++) {
                Optional<HouseNumber> house = houseBefore(text, first);
                if (house.isPresent()) {
                    matches.add(address(text, house.get(), first, street.endToken()));
                    break;
                }
            }
        }
        return BuiltinMatch.outermost(matches);
    }

    /** As an answer a number and a name do, in either order: "10 Downing", "Unter den Linden 5". */
    @Override
    public Optional<BuiltinMatch> answer(TokenizedText text, BuiltinContext context) {
        Optional<BuiltinMatch> found = find(text, context).stream().findFirst().map(match -> match.explaining(text));
        int first = Carriers.skipLeading(text, 0);
        int end = Carriers.skipTrailing(text, first);
        return found.or(() -> isPlausible(text, first, end)
                ? Optional.of(BuiltinMatch.of(text, first, end, text.text(first, end), UNKNOWN, "number and name"))
                : Optional.empty());
    }

    private static boolean isPlausible(TokenizedText text, int first, int end) {
        if (end - first < 2) {
            return false;
        }
        boolean before = text.token(first).isNumber() && PlausibleName.is(text, first + 1, end);
        boolean behind = text.token(end - 1).isNumber() && PlausibleName.is(text, first, end - 1);
        return before || behind;
    }

    private BuiltinMatch address(TokenizedText text, HouseNumber house, int street, int streetEnd) {
        int end = endOfPostalCode(text, endOfPlace(text, endOfUnit(text, streetEnd)));
        String value = (house.digits + " " + text.text(street, end)).strip();
        boolean written = text.token(house.firstToken).isNumber();
        return BuiltinMatch.of(
                text,
                house.firstToken,
                end,
                written ? text.text(house.firstToken, end) : value,
                SURE,
                "number and street");
    }

    /** The number before a street: "221", "221B", "one twenty three". */
    private static Optional<HouseNumber> houseBefore(TokenizedText text, int street) {
        boolean letter = street > 1 && text.normal(street - 1).length() == 1 && text.isGlued(street - 1);
        int end = letter ? street - 1 : street;
        if (end > 0 && isHouse(text, end - 1) && (letter || !text.isGlued(end))) {
            return Optional.of(new HouseNumber(end - 1, text.text(end - 1, street)));
        }
        Optional<HouseNumber> longest = Optional.empty();
        for (int first = street - 1; first >= Math.max(0, street - WORDS_OF_A_NUMBER); first--) {
            Optional<Spelling> spoken = Spelling.at(text, first, Spelling.Alphabet.DIGITS);
            if (spoken.isPresent() && spoken.get().endToken() == street) {
                longest = Optional.of(new HouseNumber(first, spoken.get().characters()));
            }
        }
        return longest;
    }

    private static boolean isHouse(TokenizedText text, int index) {
        String normal = text.normal(index);
        return normal.length() <= MOST_DIGITS && normal.chars().allMatch(Character::isDigit);
    }

    private static int endOfUnit(TokenizedText text, int end) {
        int at = skipComma(text, end);
        if (at + 1 >= text.size() || !UNITS.contains(text.normal(at))) {
            return end;
        }
        int number = at + 1;
        Optional<Spelling> unit = Spelling.at(text, number, Spelling.Alphabet.LETTERS, MOST_DIGITS);
        return unit.map(Spelling::endToken).orElse(end);
    }

    private int endOfPlace(TokenizedText text, int end) {
        int city = endOfName(text, end, cities);
        int state = endOfName(text, city, states);
        return state > city ? state : endOfStateCode(text, city);
    }

    private static int endOfName(TokenizedText text, int end, Gazetteer names) {
        int at = skipComma(text, end);
        int from = at < text.size() && text.normal(at).equals("in") ? at + 1 : at;
        return from >= text.size()
                ? end
                : names.longestAt(text, from).map(Gazetteer.Place::endToken).orElse(end);
    }

    private static int endOfStateCode(TokenizedText text, int end) {
        int at = skipComma(text, end);
        boolean code = at < text.size() && at > end && text.token(at).text().matches("[A-Z]{2,3}");
        return code ? at + 1 : end;
    }

    private static int endOfPostalCode(TokenizedText text, int end) {
        int at = skipComma(text, end);
        boolean code = at < text.size() && text.normal(at).matches("[0-9]{4,5}");
        if (!code) {
            return end;
        }
        boolean plusFour = at + 2 < text.size()
                && text.normal(at + 1).equals("-")
                && text.isGlued(at + 2)
                && text.normal(at + 2).matches("[0-9]{4}");
        return plusFour ? at + 3 : at + 1;
    }

    private static int skipComma(TokenizedText text, int index) {
        return index < text.size() && text.normal(index).equals(",") ? index + 1 : index;
    }
}
