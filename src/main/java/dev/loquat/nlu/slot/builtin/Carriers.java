package dev.loquat.nlu.slot.builtin;

import dev.loquat.nlu.text.TokenizedText;
import java.util.Set;

/** The words around an answer: "it's … please", "um, in …". They belong to no value and take nothing from its score. */
final class Carriers {

    /** A bare value answers only when it explains more than half of the utterance: "twenty" in "twenty six" is no hour. */
    static final double HALF = 0.5;

    private static final Set<String> LEADING = Set.of(
            "it's",
            "its",
            "it",
            "is",
            "my",
            "the",
            "a",
            "an",
            "name",
            "i'm",
            "i",
            "am",
            "i'd",
            "i'll",
            "like",
            "want",
            "need",
            "would",
            "be",
            "will",
            "to",
            "in",
            "on",
            "at",
            "for",
            "from",
            "of",
            "and",
            "then",
            "um",
            "uh",
            "uhm",
            "umm",
            "er",
            "erm",
            "hmm",
            "well",
            "so",
            "okay",
            "ok",
            "oh",
            "please",
            "just",
            "make",
            "that",
            "that's",
            "thats",
            "this",
            "say",
            "let's",
            "lets",
            "let",
            "us",
            "me",
            "maybe",
            "about",
            "around",
            "how",
            "what",
            "you",
            "can",
            "should",
            "think",
            "yes",
            "yeah",
            "sure",
            "no",
            "actually",
            "sorry",
            "call",
            "called",
            "number",
            "address",
            "email",
            "e-mail",
            "phone",
            "first",
            "last",
            "surname",
            "city",
            "country",
            "state",
            "date",
            "time",
            "code",
            "are",
            "we",
            "we're",
            "going",
            "there",
            "probably",
            "by");
    private static final Set<String> TRAILING = Set.of(
            "please", "thanks", "thank", "you", "sir", "madam", "then", "um", "uh", "erm", "i", "think", "guess",
            "would", "be", "is", "works", "fine", "good", "great", "nice", "for", "me", "okay", "ok", "perfect",
            "ideally", "cheers", "that's", "it", "all", "best", "now", "s");

    private Carriers() {}

    /** The first token from one place on that is no carrier before a value; the end when all are. */
    static int skipLeading(TokenizedText text, int from) {
        int at = from;
        while (at < text.size() && isLeading(text, at)) {
            at++;
        }
        return at;
    }

    /** The token behind the last one before the end that is no carrier behind a value; {@code from} when all are. */
    static int skipTrailing(TokenizedText text, int from) {
        int end = text.size();
        while (end > from && isTrailing(text, end - 1)) {
            end--;
        }
        return end;
    }

    /** The share of an utterance that a value explains, in 0 to 1, its carriers left aside. */
    static double share(TokenizedText text, int firstToken, int endToken) {
        int unexplained = 0;
        for (int i = 0; i < firstToken; i++) {
            unexplained += isLeading(text, i) ? 0 : 1;
        }
        for (int i = endToken; i < text.size(); i++) {
            unexplained += isTrailing(text, i) ? 0 : 1;
        }
        int length = endToken - firstToken;
        return (double) length / (length + unexplained);
    }

    private static boolean isLeading(TokenizedText text, int index) {
        return text.token(index).isMark() || LEADING.contains(text.normal(index));
    }

    /** The last letter of a code such as "b0s" is none of the words that may follow a value. */
    private static boolean isTrailing(TokenizedText text, int index) {
        boolean endsPiece =
                index > 0 && text.isGlued(index) && !text.token(index - 1).isMark();
        return text.token(index).isMark() || (TRAILING.contains(text.normal(index)) && !endsPiece);
    }
}
