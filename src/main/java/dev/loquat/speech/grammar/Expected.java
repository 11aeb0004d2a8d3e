package dev.loquat.speech.grammar;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Phrases that a bot expects wherever they are said: its vocabulary, runtime hints, and the values that are listed for slots that
 * take others too.
 */
final class Expected {

    private final Set<String> phrases;
    private final Map<String, String> displayed;
    private final int longest;

    /**
     * @param phrases in words of the model
     * @param displayed how a transcript writes some of them
     */
    Expected(Set<String> phrases, Map<String, String> displayed) {
        this.phrases = Set.copyOf(phrases);
        this.displayed = longestFirst(displayed);
        longest = this.phrases.stream()
                .mapToInt(phrase -> phrase.split(" ", -1).length)
                .max()
                .orElse(0);
    }

    /** How many of these words, from the first one on, are the longest expected phrase; 0 when none is. */
    int at(List<String> words) {
        for (int length = Math.min(longest, words.size()); length > 0; length--) {
            if (phrases.contains(String.join(" ", words.subList(0, length)))) {
                return length;
            }
        }
        return 0;
    }

    /** A transcript with the phrases as they are to be written. */
    String displayed(String transcript) {
        return replaced(transcript, displayed);
    }

    /** The longest first, so that "twelve ounce" is not taken for "twelve". */
    static Map<String, String> longestFirst(Map<String, String> replacements) {
        Map<String, String> sorted = new LinkedHashMap<>();
        replacements.entrySet().stream()
                .sorted(Comparator.comparingInt(entry -> -entry.getKey().length()))
                .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
        return sorted;
    }

    /** A transcript with whole words of it replaced, in this order. */
    static String replaced(String transcript, Map<String, String> replacements) {
        String padded = " " + transcript + " ";
        for (Map.Entry<String, String> entry : replacements.entrySet()) {
            padded = padded.replace(" " + entry.getKey() + " ", " " + entry.getValue() + " ");
        }
        return padded.strip();
    }
}
