package dev.loquat.dialog.repair;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The words with which users choose among offers, in the language of their locale; elsewhere in English. */
final class ChoiceWords {

    private static final Pattern BETWEEN = Pattern.compile(" ");
    private static final List<String> PLACES = List.of("first", "second", "third", "fourth", "fifth");
    private static final WordTable<List<String>> LANGUAGES = new WordTable<>(
            "choice-words.txt", words -> BETWEEN.splitAsStream(words).toList());

    private final Map<String, List<String>> words;

    private ChoiceWords(Map<String, List<String>> words) {
        this.words = words;
    }

    static ChoiceWords of(String localeId) {
        return new ChoiceWords(LANGUAGES.of(localeId));
    }

    /** Words around a choice; the rest names it. */
    List<String> around() {
        return words("around");
    }

    /** What stands for the thing that is chosen, as in "the second one". */
    List<String> things() {
        return words("one");
    }

    /** What may stand before a name. */
    List<String> articles() {
        return words("article");
    }

    /** The numbers from one on. */
    List<String> numbers() {
        return words("numbers");
    }

    /** What a correction begins with. */
    List<String> no() {
        return words("no");
    }

    boolean isLast(String word) {
        return words("last").contains(word);
    }

    /** Whether a word means the offer at a place, which counts from nought. */
    boolean isPlace(String word, int place) {
        return word.equals(String.valueOf(place + 1))
                || (place < PLACES.size() && words(PLACES.get(place)).contains(word));
    }

    /** Whether words turn all offers down. */
    boolean isNeither(List<String> said) {
        List<String> neither = words("neither");
        List<String> none = words("none");
        return said.stream().anyMatch(neither::contains)
                || (!said.isEmpty() && said.stream().allMatch(none::contains));
    }

    private List<String> words(String meaning) {
        return words.getOrDefault(meaning, List.of());
    }
}
