package dev.loquat.speech.grammar;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Words that sound like digits and letters: "for" like "four", "see" like "c". Which one is meant tells only what stands beside it,
 * and pairs of words, which are all that a recogniser's grammar knows, tell it of too little: "for one" is as common as "four one".
 */
final class Homophones {

    private final Map<String, String> spelled = new HashMap<>();
    private final Set<String> figures;
    private final Set<String> characters;

    /**
     * @param lines a digit or a letter each, and behind it the words that sound like it
     * @param figures all words for digits, and for numbers below a hundred
     * @param letters all letters
     */
    Homophones(List<String> lines, Set<String> figures, Set<String> letters) {
        for (String line : lines) {
            List<String> words = List.of(line.split(" ", -1));
            words.subList(1, words.size()).forEach(word -> spelled.put(word, words.get(0)));
        }
        this.figures = Set.copyOf(figures);
        characters = new HashSet<>(figures);
        characters.addAll(letters);
    }

    static Homophones of(BuiltinPhrases builtins) {
        Set<String> figures = new HashSet<>(builtins.of("figure"));
        builtins.of("small").forEach(number -> figures.addAll(List.of(number.split(" ", -1))));
        return new Homophones(builtins.lines("homophones"), figures, Set.copyOf(builtins.of("letter")));
    }

    /** Whether a word sounds like a digit or a letter and is none. */
    boolean isOne(String word) {
        return spelled.containsKey(word);
    }

    /** The words with digits for what sounds like them beside a digit, and with letters too where letters are expected. */
    List<String> spelledOut(List<String> words, boolean withLetters) {
        if (words.stream().noneMatch(figures::contains)) {
            return words;
        }
        Set<String> anchors = withLetters ? characters : figures;
        List<String> meant = new ArrayList<>(words);
        for (int i = 0; i < meant.size(); i++) {
            repair(meant, i, i - 1, anchors);
        }
        for (int i = meant.size() - 1; i >= 0; i--) {
            repair(meant, i, i + 1, anchors);
        }
        return meant;
    }

    private void repair(List<String> words, int at, int beside, Set<String> anchors) {
        String character = spelled.get(words.get(at));
        boolean isAnchored = beside >= 0 && beside < words.size() && anchors.contains(words.get(beside));
        if (character != null && anchors.contains(character) && isAnchored) {
            words.set(at, character);
        }
    }
}
