package dev.loquat.nlu.slot.builtin;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.LevenshteinDistance;

/**
 * Finds words that are one edit away. Two words can only be if one of their forms with a character left out, or the words
 * themselves, are equal, so that a look-up takes time by the length of the word and not of the list (Garbe's symmetric
 * delete algorithm, 2012).
 */
final class Misspellings {

    /** Shorter words have too many neighbours: Nice and mice, Rome and some. */
    private static final int SHORTEST = 5;

    private static final LevenshteinDistance ONE_EDIT = new LevenshteinDistance(1);

    private final Map<String, List<Word>> byForm = new HashMap<>();
    private final int longest;

    /** A word and how many the list has before it. */
    private record Word(int number, String text) {}

    Misspellings(Collection<String> words) {
        longest = words.stream().mapToInt(String::length).max().orElse(0);
        int number = 0;
        for (String word : words) {
            Word listed = new Word(number++, word);
            forms(word)
                    .forEach(form -> byForm.computeIfAbsent(form, unknown -> new ArrayList<>())
                            .add(listed));
        }
    }

    /**
     * The first word of the list that this one is, perhaps with a character too many, too few or wrong, or with the letters
     * behind the first in disorder.
     */
    Optional<String> nearest(String word) {
        if (word.length() > longest + 1) {
            return Optional.empty();
        }
        return forms(word)
                .flatMap(form -> byForm.getOrDefault(form, List.of()).stream())
                .filter(listed -> ONE_EDIT.apply(listed.text, word) >= 0
                        || disorder(listed.text).equals(disorder(word)))
                .min(Comparator.comparingInt(Word::number))
                .map(Word::text);
    }

    /** What all words have in common that begin alike and have the same letters; no form of a word looks like it. */
    private static String disorder(String word) {
        char[] letters = word.substring(1).toCharArray();
        Arrays.sort(letters);
        return word.charAt(0) + "~" + new String(letters);
    }

    /** The word, all that one character less makes of it, and its letters in order; none of short words. */
    private static Stream<String> forms(String word) {
        if (word.length() < SHORTEST) {
            return Stream.empty();
        }
        List<String> forms = new ArrayList<>(List.of(word));
        for (int i = 0; i < word.length(); i++) {
            forms.add(word.substring(0, i) + word.substring(i + 1));
        }
        forms.add(disorder(word));
        return forms.stream();
    }
}
