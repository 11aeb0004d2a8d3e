package dev.loquat.nlu.slot.translated;

import dev.loquat.nlu.slot.translated.Lexicon.Found;
import dev.loquat.nlu.slot.translated.Phrase.Gap;
import dev.loquat.nlu.text.TokenizedText;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A text in which gaps of phrases are read.
 *
 * @param text the text
 * @param words its words as phrases have them
 * @param book what is known of its locale
 */
record Sentence(TokenizedText text, List<String> words, Phrasebook book) {

    private static final int DAYS = 31;
    private static final int MONTHS = 12;
    private static final int HOURS = 24;
    private static final int MINUTES = 59;
    private static final int MOST_HUNDREDTHS = 99;
    private static final int CENTURY = 2_000;
    private static final int FIRST_YEAR = 1_000;
    private static final int LAST_YEAR = 2_999;
    private static final int SHORT = 2;
    private static final Pattern CLOCK = Pattern.compile("([01]?\\d|2[0-3])\\.[0-5]\\d");

    /** What stands in a gap that begins with this word, in English. */
    Optional<Found<String>> read(Gap gap, int first) {
        return switch (gap) {
            case NUMBER -> digits(first).or(() -> counted(first));
            case DECIMALS -> whole(first, 0, MOST_HUNDREDTHS).map(Sentence::written);
            case CENTS -> whole(first, 0, MOST_HUNDREDTHS).map(Sentence::twoDigits);
            case DAY -> whole(first, 1, DAYS).or(() -> ordinal(first)).map(Sentence::written);
            case DAYNUMBER -> whole(first, 1, DAYS).map(Sentence::written);
            case MONTH -> book.months().at(words, first);
            case MONTHNUMBER -> whole(first, 1, MONTHS).map(Sentence::month);
            case YEAR -> whole(first, FIRST_YEAR, LAST_YEAR).map(Sentence::written);
            case SHORTYEAR -> read(Gap.YEAR, first).or(() -> shortYear(first));
            case WEEKDAY -> book.weekdays().at(words, first);
            case HOUR -> whole(first, 0, HOURS).map(Sentence::written);
            case CLOCK -> clock(first);
            case MINUTE -> whole(first, 0, MINUTES).map(Sentence::twoDigits);
            case DAYPART -> book.dayParts().at(words, first);
        };
    }

    /** A number or a place in an order by itself, in English. */
    Optional<Found<String>> number(int first) {
        return digits(first)
                .or(() -> book.numbers()
                        .cardinal(words, first)
                        .map(found -> isArticle(first, found.end()) ? new Found<>("a", found.end()) : written(found)))
                .or(() -> ordinal(first)
                        .map(found -> new Found<>(found.meaning() + suffix(found.meaning()), found.end())));
    }

    /** Words for "one" and the like that stand before another: "una mesa", "un appareil", but not "una por favor". */
    private boolean isArticle(int first, int end) {
        boolean isBeforeAnother = end < words.size() && text.token(end).isWord() && !book.isGlue(words.get(end));
        return isBeforeAnother
                && (book.numbers().isArticle(words.subList(first, end))
                        || (end == first + 1 && book.isGlue(words.get(first))));
    }

    private Optional<Found<String>> digits(int first) {
        return book.digits().at(text, first);
    }

    private Optional<Found<String>> counted(int first) {
        return book.numbers().cardinal(words, first).map(Sentence::written);
    }

    private Optional<Found<Integer>> ordinal(int first) {
        return book.numbers().ordinal(words, first);
    }

    private Optional<Found<Integer>> whole(int first, int least, int most) {
        String word = words.get(first);
        boolean isShort = word.length() <= 4 && word.chars().allMatch(c -> c >= '0' && c <= '9');
        Optional<Found<Integer>> number = isShort
                ? Optional.of(new Found<>(Integer.parseInt(word), first + 1))
                : book.numbers().cardinal(words, first);
        return number.filter(found -> found.meaning() >= least && found.meaning() <= most);
    }

    private Optional<Found<String>> clock(int first) {
        return Optional.of(words.get(first))
                .filter(word -> CLOCK.matcher(word).matches())
                .map(word -> new Found<>(word.replace('.', ':'), first + 1));
    }

    private Optional<Found<String>> shortYear(int first) {
        return whole(first, 0, MOST_HUNDREDTHS)
                .filter(found -> words.get(first).length() == SHORT)
                .map(found -> new Found<>(Integer.toString(CENTURY + found.meaning()), found.end()));
    }

    private static Found<String> written(Found<Integer> number) {
        return new Found<>(Integer.toString(number.meaning()), number.end());
    }

    private static Found<String> twoDigits(Found<Integer> number) {
        return new Found<>((number.meaning() < 10 ? "0" : "") + number.meaning(), number.end());
    }

    private static Found<String> month(Found<Integer> number) {
        return new Found<>(Month.of(number.meaning()).getDisplayName(TextStyle.FULL, Locale.ENGLISH), number.end());
    }

    private static String suffix(int place) {
        int last = place % 100 >= 11 && place % 100 <= 13 ? 0 : place % 10;
        return switch (last) {
            case 1 -> "st";
            case 2 -> "nd";
            case 3 -> "rd";
            default -> "th";
        };
    }
}
