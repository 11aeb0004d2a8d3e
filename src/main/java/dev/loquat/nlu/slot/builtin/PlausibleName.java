package dev.loquat.nlu.slot.builtin;

import dev.loquat.nlu.text.Token;
import dev.loquat.nlu.text.TokenizedText;
import java.util.Set;

/** Tells whether some words may be the name of a person or place that no list has. */
final class PlausibleName {

    private static final int MOST_WORDS = 4;
    private static final Set<String> MARKS_IN_NAMES = Set.of(".", "-", "'", ",");

    /** Words that stand in no name, but in what people say instead of one. */
    private static final Set<String> NEVER_IN_NAMES = Set.of(
            "what",
            "who",
            "why",
            "where",
            "when",
            "which",
            "how",
            "don't",
            "dont",
            "do",
            "does",
            "did",
            "didn't",
            "not",
            "no",
            "yes",
            "yeah",
            "yep",
            "nope",
            "ok",
            "okay",
            "maybe",
            "help",
            "cancel",
            "stop",
            "start",
            "repeat",
            "never",
            "nothing",
            "none",
            "nowhere",
            "anywhere",
            "somewhere",
            "anything",
            "something",
            "have",
            "has",
            "had",
            "is",
            "are",
            "was",
            "were",
            "can",
            "can't",
            "cannot",
            "could",
            "would",
            "should",
            "want",
            "need",
            "know",
            "think",
            "tell",
            "give",
            "get",
            "book",
            "order",
            "change",
            "show",
            "make",
            "please",
            "thanks",
            "thank",
            "sorry",
            "hello",
            "hi",
            "hey",
            "you",
            "your",
            "me",
            "my",
            "it",
            "it's",
            "that",
            "that's",
            "this",
            "these",
            "those",
            "they",
            "he",
            "she",
            "we",
            "and",
            "or",
            "but",
            "if",
            "because",
            "with",
            "without",
            "i",
            "i'm",
            "i'd",
            "am",
            "to",
            "from",
            "at",
            "any",
            "some",
            "other",
            "another",
            "today",
            "tomorrow",
            "tonight",
            "later",
            "wait",
            "mind",
            "idea",
            "sure",
            "matter",
            "rather",
            "instead",
            "go",
            "back",
            "again",
            "quit",
            "exit",
            "weather",
            "for",
            "be",
            "actually");

    private PlausibleName() {}

    static boolean is(TokenizedText text, int first, int end) {
        return end - first <= 2 * MOST_WORDS
                && text.tokens().subList(first, end).stream()
                                .filter(Token::isWord)
                                .count()
                        <= MOST_WORDS
                && text.tokens().subList(first, end).stream().allMatch(PlausibleName::isPart);
    }

    private static boolean isPart(Token token) {
        return token.isWord() ? !NEVER_IN_NAMES.contains(token.normal()) : MARKS_IN_NAMES.contains(token.normal());
    }
}
