package dev.loquat.nlu.slot.builtin;

import dev.loquat.nlu.grammar.Reading;
import dev.loquat.nlu.text.TokenizedText;
import java.util.Set;

/**
 * Tells amounts in free utterances from what merely looks like one: "scp-173m", "L-202", a turn by 45 degrees from 45 degrees in
 * the shade. What the words around have to say follows Recognizers-Text's filters of ambiguities.
 */
final class WrittenAmounts {

    private static final Set<String> OF_ANGLES = Set.of(
            "angle",
            "angles",
            "turn",
            "turns",
            "turned",
            "turning",
            "rotate",
            "rotates",
            "rotated",
            "rotating",
            "rotation",
            "tilt",
            "tilted",
            "slope",
            "latitude",
            "longitude",
            "bend",
            "corner",
            "triangle",
            "clockwise",
            "counterclockwise",
            "axis",
            "azimuth",
            "heading",
            "incline",
            "pivot",
            "spin");

    private static final Set<String> OF_TEMPERATURES = Set.of(
            "temperature",
            "temperatures",
            "temp",
            "thermostat",
            "heat",
            "heating",
            "heater",
            "cool",
            "cooler",
            "cooling",
            "warm",
            "warmer",
            "hot",
            "hotter",
            "cold",
            "colder",
            "weather",
            "oven",
            "fever",
            "boil",
            "boils",
            "boiling",
            "freezing",
            "freezer",
            "outside",
            "inside",
            "ac",
            "a/c",
            "air",
            "bake",
            "roast",
            "preheat",
            "room",
            "degrees",
            "degree",
            "celsius",
            "fahrenheit");

    private static final String INCH = "\"";

    private WrittenAmounts() {}

    static boolean isAmount(TokenizedText text, Reading reading) {
        Measured amount = (Measured) reading.value();
        return !isPartOfCode(text, reading)
                && !endsQuotation(text, reading)
                && !isVerb(text, reading)
                && fits(text, amount);
    }

    private static boolean fits(TokenizedText text, Measured amount) {
        boolean isDegree = amount.unit().name().equals("degree");
        if (amount.dimension() == Dimension.ANGLE) {
            return !isDegree || mentions(text, OF_ANGLES);
        }
        if (amount.dimension() == Dimension.TEMPERATURE) {
            return amount.isDoubtful() ? mentions(text, OF_TEMPERATURES) : !(isDegree && mentions(text, OF_ANGLES));
        }
        return true;
    }

    /** In "from march 2 to 4 can I" there are no cans. */
    private static boolean isVerb(TokenizedText text, Reading reading) {
        int end = reading.endToken();
        return text.normal(end - 1).equals("can")
                && !(end < text.size() && text.normal(end).equals("of"));
    }

    /** The last mark of {@code "level 10"} is no inch. */
    private static boolean endsQuotation(TokenizedText text, Reading reading) {
        int last = reading.endToken() - 1;
        if (!text.normal(last).equals(INCH)) {
            return false;
        }
        int before = 0;
        for (int i = 0; i < last; i++) {
            boolean isInch = i > 0 && text.isGlued(i) && text.token(i - 1).isNumber();
            before += text.normal(i).equals(INCH) && !isInch ? 1 : 0;
        }
        return before % 2 == 1;
    }

    private static boolean mentions(TokenizedText text, Set<String> words) {
        for (int i = 0; i < text.size(); i++) {
            if (words.contains(text.normal(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPartOfCode(TokenizedText text, Reading reading) {
        return goesOnFrom(text, reading.firstToken()) || goesOnAt(text, reading.endToken());
    }

    /** Behind letters, and behind letters and a hyphen; but in "3km-5km" the hyphen is between two amounts. */
    private static boolean goesOnFrom(TokenizedText text, int first) {
        if (!text.isGlued(first) || !text.token(first).isNumber()) {
            return false;
        }
        boolean behindHyphen = text.normal(first - 1).equals("-") && text.isGlued(first - 1);
        return text.token(first - 1).isWord()
                || (behindHyphen
                        && (text.token(first - 2).isWord()
                                || text.token(first - 2).isNumber()));
    }

    private static boolean goesOnAt(TokenizedText text, int end) {
        boolean hyphenated = end + 1 < text.size()
                && text.isGlued(end)
                && text.isGlued(end + 1)
                && text.normal(end).equals("-")
                && text.token(end + 1).isNumber();
        return hyphenated
                && text.token(end - 1).isWord()
                && text.normal(end - 1).length() == 1;
    }
}
