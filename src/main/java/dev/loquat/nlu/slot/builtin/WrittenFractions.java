package dev.loquat.nlu.slot.builtin;

import dev.loquat.nlu.text.TokenizedText;
import java.util.Set;

/** Tells fractions in free utterances from places in an order and times: "a third person", "the second half", "half past". */
final class WrittenFractions {

    private static final Set<String> BEHIND_FRACTION = Set.of(
            "of", "and", "or", "is", "are", "was", "were", "as", "in", "on", "at", "to", "for", "from", "by", "with",
            "than", "the", "more", "less", "please", "have", "has", "had", "will", "would", "million", "billion");

    private static final Set<String> BEFORE_HALF_OF_GAME =
            Set.of("first", "second", "1st", "2nd", "other", "better", "last", "this", "each", "the");

    private static final Set<String> BEHIND_NO_FRACTION =
            Set.of("past", "time", "term", "marathon", "brother", "sister", "board");

    private WrittenFractions() {}

    static boolean isNumber(TokenizedText text, BuiltinMatch match) {
        int first = match.firstToken();
        int end = match.endToken();
        String last = text.normal(end - 1);
        if (last.equals("half")) {
            boolean isLone = match.length() == 1 && first > 0 && BEFORE_HALF_OF_GAME.contains(text.normal(first - 1));
            return !isLone && !(end < text.size() && BEHIND_NO_FRACTION.contains(text.normal(end)));
        }
        boolean isArticle = match.length() == 2
                && (text.normal(first).equals("a") || text.normal(first).equals("an"));
        boolean isOrdinal = isArticle && (last.endsWith("th") || last.endsWith("rd"));
        return !isOrdinal
                || end == text.size()
                || !text.token(end).isWord()
                || BEHIND_FRACTION.contains(text.normal(end));
    }
}
