package dev.loquat.nlu.template;

import dev.loquat.nlu.text.Token;
import java.util.Set;

/** Words that people wrap around what they want and that change nothing about it. */
public final class CarrierWords {

    private static final Set<String> ANYWHERE = Set.of("um", "uh", "uhm", "umm", "er", "erm", "hmm", "please", "pls");
    private static final Set<String> AROUND = Set.of(
            "hi",
            "hello",
            "hey",
            "well",
            "so",
            "ok",
            "okay",
            "alright",
            "right",
            "now",
            "then",
            "thanks",
            "thank",
            "you",
            "there",
            "oh",
            "ah",
            "actually",
            "and",
            "kindly");

    private CarrierWords() {}

    /** Whether a token may stand anywhere in an utterance without changing it: marks, "um", "please". */
    public static boolean isFiller(Token token) {
        return token.isMark() || ANYWHERE.contains(token.normal());
    }

    /** Whether a token may stand before or behind an utterance without changing it: fillers, "hi", "thank you". */
    public static boolean isAround(Token token) {
        return isFiller(token) || AROUND.contains(token.normal());
    }
}
