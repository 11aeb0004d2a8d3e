package dev.loquat.nlu.slot.builtin;

import dev.loquat.nlu.text.TokenizedText;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Letters and digits as people say them one after the other: "double five oh", "b as in boy", "a b one two", "capital x ray".
 *
 * @param characters what was spelled
 * @param endToken the token behind it
 * @param hasLetters whether a letter is among them
 */
record Spelling(String characters, int endToken, boolean hasLetters) {

    /** What may be spelled. */
    enum Alphabet {
        /** Digits alone; an "o" among them is a zero. */
        DIGITS,
        /** Digits and single letters. */
        LETTERS,
        /** Also words for letters, such as "bravo", which in free utterances mean themselves. */
        WORDS
    }

    private static final Map<String, Integer> REPEATS = Map.of("double", 2, "triple", 3, "treble", 3, "quadruple", 4);
    private static final String HUNDREDS = "00";
    private static final Set<String> EXPLAINING = Set.of("for", "like");
    private static final Set<String> UPPER = Set.of("capital", "uppercase", "upper");
    private static final Set<String> LOWER = Set.of("lowercase", "lower", "small");
    private static final Set<String> DOUBLE_U = Set.of("u", "you");

    /** The longest spelling at a token; empty when none begins there. */
    static Optional<Spelling> at(TokenizedText text, int firstToken, Alphabet alphabet) {
        return at(text, firstToken, alphabet, Integer.MAX_VALUE);
    }

    /** The same, read no further than one unit beyond so many characters. */
    static Optional<Spelling> at(TokenizedText text, int firstToken, Alphabet alphabet, int mostCharacters) {
        if (!mayBegin(text, firstToken)) {
            return Optional.empty();
        }
        StringBuilder characters = new StringBuilder();
        boolean letters = false;
        int end = firstToken;
        Optional<Spelling> unit = unit(text, firstToken, alphabet);
        while (unit.isPresent() && characters.length() <= mostCharacters) {
            characters.append(unit.get().characters);
            letters |= unit.get().hasLetters;
            end = unit.get().endToken;
            unit = unit(text, skipJoint(text, end), alphabet);
        }
        return end == firstToken ? Optional.empty() : Optional.of(new Spelling(characters.toString(), end, letters));
    }

    /** Tells most words at once that spell nothing: this is asked at every token of every utterance. */
    static boolean mayBegin(TokenizedText text, int index) {
        if (index >= text.size()) {
            return false;
        }
        String normal = text.normal(index);
        return normal.length() <= 2
                || Character.isDigit(normal.charAt(0))
                || SpokenAlphabet.DIGITS.containsKey(normal)
                || SpokenAlphabet.LETTERS.containsKey(normal)
                || REPEATS.containsKey(normal)
                || UPPER.contains(normal)
                || LOWER.contains(normal);
    }

    /** The same so many tokens further on. */
    Spelling movedBy(int tokens) {
        return new Spelling(characters, endToken + tokens, hasLetters);
    }

    /** Hyphens between what is spelled: "5-5-5". */
    private static int skipJoint(TokenizedText text, int index) {
        boolean joint = index + 1 < text.size()
                && text.normal(index).equals("-")
                && text.isGlued(index)
                && text.isGlued(index + 1);
        return joint ? index + 1 : index;
    }

    private static Optional<Spelling> unit(TokenizedText text, int index, Alphabet alphabet) {
        if (index >= text.size()) {
            return Optional.empty();
        }
        Integer times = REPEATS.get(text.normal(index));
        if (times == null) {
            return cased(text, index, alphabet);
        }
        boolean isW = times == 2
                && alphabet != Alphabet.DIGITS
                && index + 1 < text.size()
                && DOUBLE_U.contains(text.normal(index + 1));
        return isW
                ? Optional.of(new Spelling("w", index + 2, true))
                : cased(text, index + 1, alphabet)
                        .map(once -> new Spelling(once.characters.repeat(times), once.endToken, once.hasLetters));
    }

    /** "Capital b", "upper case b", "small b". */
    private static Optional<Spelling> cased(TokenizedText text, int index, Alphabet alphabet) {
        boolean upper = index < text.size() && UPPER.contains(text.normal(index));
        boolean lower = index < text.size() && LOWER.contains(text.normal(index));
        if (alphabet == Alphabet.DIGITS || (!upper && !lower)) {
            return single(text, index, alphabet);
        }
        boolean twoWords = index + 1 < text.size() && text.normal(index + 1).equals("case");
        return single(text, twoWords ? index + 2 : index + 1, alphabet)
                .filter(Spelling::hasLetters)
                .map(letter -> new Spelling(
                        upper ? letter.characters.toUpperCase(Locale.ROOT) : letter.characters.toLowerCase(Locale.ROOT),
                        letter.endToken,
                        true));
    }

    private static Optional<Spelling> single(TokenizedText text, int index, Alphabet alphabet) {
        if (index >= text.size()) {
            return Optional.empty();
        }
        String normal = text.normal(index);
        if (normal.chars().allMatch(Character::isDigit)) {
            return Optional.of(new Spelling(normal, index + 1, false));
        }
        String digits = SpokenAlphabet.DIGITS.get(normal);
        if (digits != null) {
            return Optional.of(spoken(text, index, digits));
        }
        boolean letter = text.token(index).isWord() && normal.codePointCount(0, normal.length()) == 1;
        if (alphabet == Alphabet.DIGITS) {
            return letter && normal.equals("o") ? Optional.of(new Spelling("0", index + 1, false)) : Optional.empty();
        }
        if (letter) {
            return Optional.of(new Spelling(text.token(index).text(), skipExplanation(text, index + 1, normal), true));
        }
        String said = alphabet == Alphabet.WORDS ? SpokenAlphabet.LETTERS.get(normal) : null;
        return said == null ? Optional.empty() : Optional.of(new Spelling(said, index + 1, true));
    }

    /** "Twenty one" is 21, "twenty" 20. */
    private static Spelling spoken(TokenizedText text, int index, String digits) {
        if (digits.equals(HUNDREDS)) {
            return hundreds(text, index);
        }
        String next = digits(text, index + 1);
        boolean tens = digits.length() == 2 && digits.charAt(0) > '1' && next.length() == 1 && !next.equals("0");
        return tens ? new Spelling(digits.charAt(0) + next, index + 2, false) : new Spelling(digits, index + 1, false);
    }

    /** "Six hundred sixty five" is 665 and "six hundred and five" 605, but "eight hundred five five five" 800555. */
    private static Spelling hundreds(TokenizedText text, int index) {
        boolean and = index + 1 < text.size() && text.normal(index + 1).equals("and");
        int behind = and ? index + 2 : index + 1;
        String next = digits(text, behind);
        if (next.length() == 2 && !next.equals(HUNDREDS)) {
            return new Spelling("", behind, false);
        }
        return and && next.length() == 1 ? new Spelling("0", behind, false) : new Spelling(HUNDREDS, index + 1, false);
    }

    private static String digits(TokenizedText text, int index) {
        return index < text.size() ? SpokenAlphabet.DIGITS.getOrDefault(text.normal(index), "") : "";
    }

    /** Behind "b": "as in boy", "for boy", "like boy"; behind "x": "ray". */
    private static int skipExplanation(TokenizedText text, int index, String letter) {
        if (letter.equals("x") && index < text.size() && text.normal(index).equals("ray")) {
            return index + 1;
        }
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
}
