package dev.loquat.nlu.slot.builtin;

import dev.loquat.nlu.text.TokenizedText;
import java.util.Set;

/** Tells numbers in free utterances from what merely looks like one: the "one" of "the red one", the digits of "covid-19". */
final class WrittenNumbers {

    /** Words with which a noun phrase begins that "one" may end. */
    private static final Set<String> DETERMINERS = Set.of(
            "the", "a", "an", "that", "this", "which", "what", "another", "each", "every", "any", "no", "my", "your",
            "other", "some", "wrong", "right", "same");

    /** Words that stand in no noun phrase before "one", and those that "one" numbers. */
    private static final Set<String> ENDING = Set.of(
            "for",
            "of",
            "at",
            "in",
            "on",
            "to",
            "from",
            "with",
            "by",
            "and",
            "or",
            "is",
            "are",
            "have",
            "get",
            "need",
            "want",
            "take",
            "than",
            "least",
            "most",
            "only",
            "just",
            "number",
            "option",
            "room",
            "gate",
            "terminal",
            "platform",
            "seat",
            "line",
            "table",
            "level",
            "floor",
            "zone",
            "size",
            "choice",
            "item",
            "step");

    /** Words that may follow "the red one"; behind other words "one" counts: "that one night". */
    private static final Set<String> BEHIND_PRONOUN = Set.of(
            "please",
            "before",
            "after",
            "above",
            "below",
            "between",
            "under",
            "over",
            "behind",
            "is",
            "was",
            "are",
            "for",
            "in",
            "with",
            "at",
            "on",
            "and",
            "or",
            "from",
            "to",
            "that",
            "thanks",
            "instead",
            "of",
            "by",
            "i",
            "you",
            "we",
            "he",
            "she",
            "it",
            "has",
            "looks",
            "would",
            "will",
            "can",
            "near",
            "then",
            "now",
            "today",
            "tomorrow",
            "tonight",
            "next",
            "but",
            "if",
            "which",
            "who",
            "not",
            "too",
            "again");

    private static final int MOST_WORDS_OF_A_NOUN_PHRASE = 4;

    private WrittenNumbers() {}

    static boolean isNumber(TokenizedText text, BuiltinMatch match) {
        return !isPronoun(text, match) && !isOfCode(text, match) && WrittenFractions.isNumber(text, match);
    }

    private static boolean isPronoun(TokenizedText text, BuiltinMatch match) {
        int at = match.firstToken();
        boolean isAlone = match.length() == 1 && text.normal(at).equals("one");
        return isAlone && mayEndNounPhrase(text, at + 1) && isInNounPhrase(text, at);
    }

    private static boolean mayEndNounPhrase(TokenizedText text, int next) {
        return next == text.size() || text.token(next).isMark() || BEHIND_PRONOUN.contains(text.normal(next));
    }

    private static boolean isInNounPhrase(TokenizedText text, int one) {
        for (int i = one - 1; i >= Math.max(0, one - MOST_WORDS_OF_A_NOUN_PHRASE); i--) {
            if (DETERMINERS.contains(text.normal(i))) {
                return true;
            }
            if (!text.token(i).isWord() || ENDING.contains(text.normal(i))) {
                return false;
            }
        }
        return false;
    }

    /** Digits that touch letters: "H1234", "covid-19", "180ml"; and the "1" of "1e1000". */
    private static boolean isOfCode(TokenizedText text, BuiltinMatch match) {
        int first = match.firstToken();
        int end = match.endToken();
        boolean behindLetters = text.token(first).isNumber()
                && text.isGlued(first)
                && (text.token(first - 1).isWord()
                        || (isHyphen(text, first - 1) && text.token(first - 2).isWord()));
        boolean beforeLetters = text.token(end - 1).isNumber()
                && end < text.size()
                && text.isGlued(end)
                && text.token(end).isWord();
        return behindLetters || beforeLetters;
    }

    private static boolean isHyphen(TokenizedText text, int index) {
        return index > 0 && text.normal(index).equals("-") && text.isGlued(index);
    }
}
