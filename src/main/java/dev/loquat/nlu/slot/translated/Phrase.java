package dev.loquat.nlu.slot.translated;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A phrase of a language with gaps, such as "{day} de {month}", and what it is in English, "{month} {day}".
 *
 * @param elements words, as {@link Words} has them, and gaps
 * @param english the same in English, with the same gaps
 */
record Phrase(List<Element> elements, String english) {

    private static final Pattern GAP = Pattern.compile("\\{(\\w+)}");

    /** A word or a gap. */
    sealed interface Element {

        /** A word. */
        record Word(String word) implements Element {}

        /** A place for something of a kind. */
        record Of(Gap gap) implements Element {}
    }

    /** What may stand in a gap, by the name that it has in phrases, in lower case. */
    enum Gap {
        /** Any number. */
        NUMBER,
        /** What stands behind a decimal point, as a number. */
        DECIMALS,
        /** Hundredths of a sum of money, 0 to 99. */
        CENTS,
        /** A day of a month, as a number or a place in an order. */
        DAY,
        /** A day of a month as a number only. */
        DAYNUMBER,
        /** A month's name. */
        MONTH,
        /** A month as a number. */
        MONTHNUMBER,
        /** A year of four digits, or in words. */
        YEAR,
        /** A year of two digits or four. */
        SHORTYEAR,
        /** A day of the week. */
        WEEKDAY,
        /** An hour, 0 to 24. */
        HOUR,
        /** An hour and its minutes with a point between them, "15.30". */
        CLOCK,
        /** A minute, 0 to 59. */
        MINUTE,
        /** A part of the day, which tells which of two hours is meant. */
        DAYPART
    }

    /**
     * Reads a phrase.
     *
     * @throws IllegalArgumentException when there is no such gap
     */
    static Phrase of(String phrase, String english) {
        List<Element> elements = new ArrayList<>();
        Matcher gaps = GAP.matcher(phrase);
        int at = 0;
        while (gaps.find()) {
            addWords(phrase.substring(at, gaps.start()), elements);
            elements.add(new Element.Of(Gap.valueOf(gaps.group(1).toUpperCase(Locale.ROOT))));
            at = gaps.end();
        }
        addWords(phrase.substring(at), elements);
        return new Phrase(List.copyOf(elements), english);
    }

    private static void addWords(String text, List<Element> elements) {
        Words.of(text).forEach(word -> elements.add(new Element.Word(word)));
    }

    /** The English phrase with its gaps filled. */
    String english(Map<Gap, String> values) {
        return GAP.matcher(english)
                .replaceAll(gap -> Matcher.quoteReplacement(
                        values.getOrDefault(Gap.valueOf(gap.group(1).toUpperCase(Locale.ROOT)), "")));
    }
}
