package dev.loquat.nlu.grammar;

import dev.loquat.nlu.text.Token;
import dev.loquat.nlu.text.TokenizedText;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Which tokens grammars look at: all but hesitations and the hyphens that join words. */
final class Significance {

    private static final Set<String> HESITATIONS = Set.of("um", "uh", "uhm", "umm", "er", "erm", "hmm", "mm", "ah");

    private Significance() {}

    /** The places of the significant tokens. */
    static int[] places(TokenizedText text) {
        int[] places = new int[text.size()];
        int count = 0;
        for (int i = 0; i < text.size(); i++) {
            if (isSignificant(text, i)) {
                places[count++] = i;
            }
        }
        return Arrays.copyOf(places, count);
    }

    /** The significant tokens. */
    static List<Token> of(TokenizedText text) {
        return IntStream.of(places(text)).mapToObj(text::token).toList();
    }

    private static boolean isSignificant(TokenizedText text, int index) {
        return !isHesitation(text, index) && !(text.normal(index).equals("-") && joinsWords(text, index));
    }

    /** The "mm" of "5 mm" is a unit, and so is a word of a row that stands alone. */
    private static boolean isHesitation(TokenizedText text, int index) {
        return HESITATIONS.contains(text.normal(index))
                && text.size() > 1
                && !(text.normal(index).equals("mm")
                        && index > 0
                        && text.token(index - 1).isNumber());
    }

    /** In "twenty-five" and "10-minute", not in "2026-03-04" and "9am-12". */
    private static boolean joinsWords(TokenizedText text, int index) {
        return index > 0
                && index + 1 < text.size()
                && text.isGlued(index)
                && text.isGlued(index + 1)
                && text.token(index + 1).isWord();
    }
}
