package dev.loquat.nlu.slot.builtin;

import java.util.List;
import java.util.Map;

/** Numbers as they are said. */
final class EnglishWords {

    private static final List<String> SMALL = List.of(
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen");
    private static final List<String> TENS =
            List.of("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");
    private static final List<String> SCALES = List.of("", "thousand", "million", "billion", "trillion");
    private static final Map<String, String> ORDINALS = Map.of(
            "one", "first", "two", "second", "three", "third", "five", "fifth", "eight", "eighth", "nine", "ninth",
            "twelve", "twelfth");

    private EnglishWords() {}

    /**
     * A number of at most fifteen digits.
     *
     * @param hyphen between tens and ones
     * @param and behind hundreds
     */
    static String of(long number, String hyphen, String and) {
        if (number == 0) {
            return SMALL.get(0);
        }
        StringBuilder words = new StringBuilder();
        for (int scale = SCALES.size() - 1; scale >= 0; scale--) {
            int group = (int) (number / (long) Math.pow(1000, scale) % 1000);
            if (group > 0) {
                words.append(' ')
                        .append(below1000(group, hyphen, and))
                        .append(' ')
                        .append(SCALES.get(scale));
            }
        }
        return words.toString().strip();
    }

    static String ordinal(long number, String hyphen) {
        String words = of(number, hyphen, " and ");
        for (Map.Entry<String, String> ordinal : ORDINALS.entrySet()) {
            if (words.endsWith(ordinal.getKey())) {
                return words.substring(0, words.length() - ordinal.getKey().length()) + ordinal.getValue();
            }
        }
        return words.endsWith("y") ? words.substring(0, words.length() - 1) + "ieth" : words + "th";
    }

    private static String below1000(int number, String hyphen, String and) {
        int rest = number % 100;
        String hundreds = number < 100 ? "" : SMALL.get(number / 100) + " hundred" + (rest > 0 ? and : "");
        return hundreds + (rest > 0 ? below100(rest, hyphen) : "");
    }

    private static String below100(int number, String hyphen) {
        if (number < SMALL.size()) {
            return SMALL.get(number);
        }
        return TENS.get(number / 10) + (number % 10 > 0 ? hyphen + SMALL.get(number % 10) : "");
    }
}
