package dev.loquat.nlu.slot;

import dev.loquat.nlu.template.CarrierWords;
import dev.loquat.nlu.text.Token;
import dev.loquat.nlu.text.TokenizedText;
import java.util.List;
import java.util.Set;

/**
 * What of an answer is content: in "um, I'd like the large one, please" only "large".
 *
 * @param text the answer
 * @param first the first token that is content
 * @param end the token behind the last one
 */
record AnswerWords(TokenizedText text, int first, int end) {

    private static final Set<String> AROUND_ANSWERS = Set.of(
            "i",
            "i'd",
            "i'll",
            "i'm",
            "it",
            "it's",
            "its",
            "is",
            "that's",
            "that",
            "this",
            "the",
            "a",
            "an",
            "one",
            "ones",
            "my",
            "would",
            "like",
            "want",
            "need",
            "have",
            "take",
            "get",
            "give",
            "me",
            "make",
            "be",
            "will",
            "let's",
            "go",
            "with",
            "for",
            "in",
            "on",
            "at",
            "to",
            "from",
            "of",
            "by",
            "under",
            "into",
            "think",
            "guess",
            "maybe",
            "just",
            "say",
            "prefer",
            "yes",
            "yeah",
            "no",
            "sorry",
            "mean",
            "meant",
            "rather",
            "instead",
            "should",
            "can",
            "could",
            "we",
            "us",
            "some",
            "am",
            "was",
            "and",
            "or",
            "type",
            "kind",
            "around",
            "about",
            "probably",
            "sure");

    static AnswerWords of(TokenizedText text) {
        int first = 0;
        while (first < text.size() && isAround(text.token(first))) {
            first++;
        }
        int end = text.size();
        while (end > first && isAround(text.token(end - 1))) {
            end--;
        }
        return new AnswerWords(text, first, end);
    }

    boolean isEmpty() {
        return first >= end;
    }

    /** A value with its score multiplied by the share of the answer's words that it explains. */
    TypedValue scored(TypedValue value) {
        return new TypedValue(
                value.firstToken(),
                value.endToken(),
                value.value(),
                value.score() * shareExplainedBy(List.of(value)),
                value.isKnown(),
                value.source());
    }

    /** A value with the share of content that a stretch around it explains, where that is more than its score says. */
    TypedValue explained(TypedValue value, int firstToken, int endToken) {
        TypedValue stretch = new TypedValue(firstToken, endToken, value.value(), 1, true, value.source());
        double share = shareExplainedBy(List.of(stretch));
        return new TypedValue(
                value.firstToken(),
                value.endToken(),
                value.value(),
                share == 1 && endToken - firstToken > value.length() ? 1 : value.score(),
                value.isKnown(),
                value.source());
    }

    /** Whether nothing else is content. */
    boolean isExplainedBy(TypedValue value) {
        return shareExplainedBy(List.of(value)) == 1;
    }

    /** The share of the answer's content that these values are. */
    double shareExplainedBy(List<TypedValue> values) {
        int explained = 0;
        int all = 0;
        for (int i = 0; i < text.size(); i++) {
            int token = i;
            boolean isValue =
                    values.stream().anyMatch(value -> token >= value.firstToken() && token < value.endToken());
            if (isValue || !isAround(text.token(i))) {
                all++;
                explained += isValue ? 1 : 0;
            }
        }
        return all == 0 ? 0 : (double) explained / all;
    }

    private static boolean isAround(Token token) {
        return CarrierWords.isAround(token) || AROUND_ANSWERS.contains(token.normal());
    }
}
