package dev.loquat.nlu.repair;

import dev.loquat.nlu.grammar.Parts;
import dev.loquat.nlu.grammar.Reading;
import dev.loquat.nlu.text.TokenizedText;
import java.util.Optional;
import java.util.Set;

/** Where a phrase stands in an utterance, marks left aside. */
final class Phrases {

    private static final Set<String> HESITATIONS = Set.of("um", "uh", "uhm", "umm", "er", "erm", "hmm", "mm", "ah");

    private Phrases() {}

    /** Whether nothing but marks and hesitations stands before it. */
    static boolean begins(TokenizedText text, Reading reading) {
        return skipMarks(text, 0) == reading.firstToken();
    }

    /** Whether nothing but marks stands around it. */
    static boolean isAll(TokenizedText text, Reading reading) {
        return begins(text, reading) && skipMarks(text, reading.endToken()) == text.size();
    }

    /** The first token from one on that is no mark. */
    static int skipMarks(TokenizedText text, int from) {
        int at = from;
        while (at < text.size() && isSkipped(text, at)) {
            at++;
        }
        return at;
    }

    /** A row that means what its first category means. */
    static Optional<Object> first(Parts parts, TokenizedText text) {
        return Optional.of(parts.get(0, Object.class));
    }

    private static boolean isSkipped(TokenizedText text, int index) {
        return text.token(index).isMark() || HESITATIONS.contains(text.normal(index));
    }
}
