package dev.loquat.nlu.slot.builtin;

import dev.loquat.nlu.text.TokenizedText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Letters and digits as people say them one after the other: "double five oh", "b as in boy", "a b one two".
 *
 * @param characters what was spelled
 * @param endToken the token behind it
 * @param hasLetters whether a letter is among them
 */
record Spelling(String characters, int endToken, boolean hasLetters) {

    private static final Map<String, String> DIGITS = digits();
    private static final Map<String, Integer> REPEATS = Map.of("double", 2, "triple", 3, "treble", 3);
    private static final Set<String> EXPLAINING = Set.of("for", "like");

    /** The longest spelling at a token; empty when none begins there. Letters only where they are wanted. */
    static Optional<Spelling> at(TokenizedText text, int firstToken, boolean lettersToo) {
        return at(text, firstToken, lettersToo, Integer.MAX_VALUE);
    }

    /** The same, read no further than one unit beyond so many characters. */
    static Optional<Spelling> at(TokenizedText text, int firstToken, boolean lettersToo, int mostCharacters) {
        StringBuilder characters = new StringBuilder();
        boolean letters = false;
        int end = firstToken;
        Optional<Spelling> unit = unit(text, firstToken, lettersToo);
        while (unit.isPresent() && characters.length() <= mostCharacters) {
            characters.append(unit.get().characters);
            letters |= unit.get().hasLetters;
            end = unit.get().endToken;
            unit = unit(text, skipJoint(text, end), lettersToo);
        }
        return end == firstToken ? Optional.empty() : Optional.of(new Spelling(characters.toString(), end, letters));
    }

    /** Hyphens between what is spelled: "5-5-5". */
    private static int skipJoint(TokenizedText text, int index) {
        boolean joint = index + 1 < text.size()
                && text.normal(index).equals("-")
                && text.isGlued(index)
                && text.isGlued(index + 1);
        return joint ? index + 1 : index;
    }

    private static Optional<Spelling> unit(TokenizedText text, int index, boolean lettersToo) {
        if (index >= text.size()) {
            return Optional.empty();
        }
        Integer times = REPEATS.get(text.normal(index));
        if (times != null) {
            return single(text, index + 1, lettersToo)
                    .map(once -> new Spelling(once.characters.repeat(times), once.endToken, once.hasLetters));
        }
        return single(text, index, lettersToo);
    }

    private static Optional<Spelling> single(TokenizedText text, int index, boolean lettersToo) {
        if (index >= text.size()) {
            return Optional.empty();
        }
        String normal = text.normal(index);
        if (normal.chars().allMatch(Character::isDigit)) {
            return Optional.of(new Spelling(normal, index + 1, false));
        }
        String digits = DIGITS.get(normal);
        if (digits != null) {
            return Optional.of(spoken(text, index, digits));
        }
        boolean letter = lettersToo && text.token(index).isWord() && normal.codePointCount(0, normal.length()) == 1;
        return letter
                ? Optional.of(new Spelling(text.token(index).text(), skipExplanation(text, index + 1, normal), true))
                : Optional.empty();
    }

    /** "Twenty one" is 21, "twenty" 20. */
    private static Spelling spoken(TokenizedText text, int index, String digits) {
        String next = index + 1 < text.size() ? DIGITS.getOrDefault(text.normal(index + 1), "") : "";
        boolean tens = digits.length() == 2 && digits.charAt(0) > '1' && next.length() == 1 && !next.equals("0");
        return tens ? new Spelling(digits.charAt(0) + next, index + 2, false) : new Spelling(digits, index + 1, false);
    }

    /** Behind "b": "as in boy", "for boy", "like boy". */
    private static int skipExplanation(TokenizedText text, int index, String letter) {
        int word = index;
        if (word + 1 < text.size()
                && text.normal(word).equals("as")
                && text.normal(word + 1).equals("in")) {
            word += 2;
        } else if (word < text.size() && EXPLAINING.contains(text.normal(word))) {
            word += 1;
        }
        boolean explained =
                word > index && word < text.size() && text.normal(word).startsWith(letter);
        return explained ? word + 1 : index;
    }

    private static Map<String, String> digits() {
        Map<String, String> digits = new HashMap<>();
        List.of("zero", "oh", "nought", "naught", "nil").forEach(word -> digits.put(word, "0"));
        List<String> small = List.of(
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
        for (int i = 0; i < small.size(); i++) {
            digits.put(small.get(i), Integer.toString(i + 1));
        }
        List<String> tens = List.of("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");
        for (int i = 0; i < tens.size(); i++) {
            digits.put(tens.get(i), Integer.toString(10 * (i + 2)));
        }
        digits.put("hundred", "00");
        return digits;
    }
}
