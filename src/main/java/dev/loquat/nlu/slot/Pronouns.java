package dev.loquat.nlu.slot;

import dev.loquat.nlu.text.TokenizedText;
import java.util.Set;

/** The word "one" where it is no number: "that one", "a big one", "the other ones". */
final class Pronouns {

    private static final Set<String> ONE = Set.of("one", "ones");
    private static final Set<String> DETERMINERS =
            Set.of("a", "an", "the", "this", "that", "these", "those", "which", "another", "my", "your", "any", "each");

    private Pronouns() {}

    static boolean isOne(TokenizedText text, int token) {
        return ONE.contains(text.normal(token));
    }

    /** Whether a determiner stands right before a token, or with one word between: "that one", "a big one". */
    static boolean hasDeterminer(TokenizedText text, int token) {
        return isDeterminer(text, token - 1)
                || (isDeterminer(text, token - 2) && !text.token(token - 1).isMark());
    }

    private static boolean isDeterminer(TokenizedText text, int token) {
        return token >= 0 && DETERMINERS.contains(text.normal(token));
    }
}
