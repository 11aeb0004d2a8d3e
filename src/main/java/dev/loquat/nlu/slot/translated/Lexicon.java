package dev.loquat.nlu.slot.translated;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What phrases of one or several words mean.
 *
 * @param <T> what they mean
 */
final class Lexicon<T> {

    private final Map<String, T> meanings = new HashMap<>();
    private int longest;

    /**
     * A phrase in a text.
     *
     * @param meaning what it means
     * @param end the word behind its last one
     */
    record Found<T>(T meaning, int end) {}

    /** Adds a phrase; one that is there keeps its meaning. */
    void add(String phrase, T meaning) {
        add(Words.of(phrase), meaning);
    }

    private void add(List<String> words, T meaning) {
        if (!words.isEmpty()) {
            meanings.putIfAbsent(String.join(" ", words), meaning);
            longest = Math.max(longest, words.size());
        }
    }

    /** Adds a phrase, also without the hyphens in it: "vingt-trois", "vingt trois". */
    void addWithoutHyphens(String phrase, T meaning) {
        List<String> words = Words.of(phrase);
        add(words, meaning);
        add(words.stream().filter(word -> !word.equals("-")).toList(), meaning);
    }

    /** Whether this word alone means something. */
    boolean has(String word) {
        return meanings.containsKey(word);
    }

    /** The longest phrase that begins with this word. */
    Optional<Found<T>> at(List<String> words, int first) {
        for (int end = Math.min(words.size(), first + longest); end > first; end--) {
            T meaning = meanings.get(String.join(" ", words.subList(first, end)));
            if (meaning != null) {
                return Optional.of(new Found<>(meaning, end));
            }
        }
        return Optional.empty();
    }
}
