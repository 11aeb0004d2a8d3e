package dev.loquat.nlu.slot.builtin;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Words for single digits and letters. */
final class SpokenAlphabet {

    /** Digits, and numbers below a hundred that are said for two of them. */
    static final Map<String, String> DIGITS = digits();

    /** The spelling alphabet of ICAO, and letters as speech recognition writes them. */
    static final Map<String, String> LETTERS = letters();

    private SpokenAlphabet() {}

    private static Map<String, String> digits() {
        Map<String, String> digits = new HashMap<>();
        List.of("zero", "oh", "nought", "naught", "nil").forEach(word -> digits.put(word, "0"));
        for (int i = 0; i < CardinalRows.ONES.size(); i++) {
            digits.put(CardinalRows.ONES.get(i), Integer.toString(i + 1));
        }
        for (int i = 0; i < CardinalRows.TEENS.size(); i++) {
            digits.put(CardinalRows.TEENS.get(i), Integer.toString(i + 10));
        }
        List<String> tens = List.of("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");
        for (int i = 0; i < tens.size(); i++) {
            digits.put(tens.get(i), Integer.toString(10 * (i + 2)));
        }
        digits.put("niner", "9");
        digits.put("hundred", "00");
        digits.put("thousand", "000");
        return Map.copyOf(digits);
    }

    private static Map<String, String> letters() {
        Map<String, String> letters = new HashMap<>();
        List.of(
                        "alfa",
                        "bravo",
                        "charlie",
                        "delta",
                        "echo",
                        "foxtrot",
                        "golf",
                        "hotel",
                        "india",
                        "juliett",
                        "kilo",
                        "lima",
                        "mike",
                        "november",
                        "oscar",
                        "papa",
                        "quebec",
                        "romeo",
                        "sierra",
                        "tango",
                        "uniform",
                        "victor",
                        "whiskey",
                        "xray",
                        "yankee",
                        "zulu",
                        "alpha",
                        "juliet",
                        "whisky",
                        "bee",
                        "cee",
                        "dee",
                        "eff",
                        "gee",
                        "jay",
                        "kay",
                        "pee",
                        "tee",
                        "vee",
                        "zee",
                        "zed")
                .forEach(word -> letters.put(word, word.substring(0, 1)));
        List.of(
                        "aitch=h", "el=l", "em=m", "en=n", "ell=l", "cue=q", "queue=q", "ar=r", "ess=s", "ex=x",
                        "wye=y", "why=y", "sea=c", "see=c", "tea=t", "pea=p", "you=u")
                .forEach(pair -> letters.put(pair.substring(0, pair.length() - 2), pair.substring(pair.length() - 1)));
        return Map.copyOf(letters);
    }
}
