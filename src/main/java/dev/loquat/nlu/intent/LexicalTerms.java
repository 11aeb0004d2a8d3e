package dev.loquat.nlu.intent;

import dev.loquat.nlu.text.Token;
import dev.loquat.nlu.text.TokenizedText;
import java.util.ArrayList;
import java.util.List;

/** The terms of an utterance: words, pairs of words, and two to five characters within a word. */
final class LexicalTerms {

    private static final int SHORTEST = 2;
    private static final int LONGEST = 5;
    private static final int PREFIX = 2;

    private LexicalTerms() {}

    static List<String> of(TokenizedText text) {
        List<String> words = text.tokens().stream()
                .filter(token -> !token.isMark())
                .map(Token::normal)
                .toList();
        List<String> terms = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            terms.add("w:" + words.get(i));
            if (i > 0) {
                terms.add("w:" + words.get(i - 1) + " " + words.get(i));
            }
            addCharacters(" " + words.get(i) + " ", terms);
        }
        return terms;
    }

    /** A term as people read it: words as they are, characters between {@code ‹} and {@code ›}, cut words with {@code …}. */
    static String readable(String term) {
        String text = term.substring(PREFIX);
        if (term.startsWith("w:")) {
            return text;
        }
        return "‹" + (text.startsWith(" ") ? "" : "…") + text.strip() + (text.endsWith(" ") ? "" : "…") + "›";
    }

    private static void addCharacters(String word, List<String> terms) {
        for (int length = SHORTEST; length <= LONGEST; length++) {
            for (int start = 0; start + length <= word.length(); start++) {
                terms.add("c:" + word.substring(start, start + length));
            }
        }
    }
}
