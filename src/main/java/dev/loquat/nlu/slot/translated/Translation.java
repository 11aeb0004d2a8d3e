package dev.loquat.nlu.slot.translated;

import dev.loquat.conversation.SlotValue;
import dev.loquat.nlu.slot.builtin.BuiltinMatch;
import dev.loquat.nlu.text.TokenizedText;
import dev.loquat.nlu.text.Tokenizer;
import java.util.List;

/**
 * A text in English, with the place that each of its pieces has in the original.
 *
 * @param original the text as it was said
 * @param english the same as far as it is understood
 * @param pieces of the English text, in its order
 */
record Translation(TokenizedText original, TokenizedText english, List<Piece> pieces) {

    /**
     * A piece of English.
     *
     * @param english in English
     * @param isGlued whether nothing stands between it and the piece before
     * @param firstToken its first token in the original
     * @param endToken the token behind its last one there
     */
    record Piece(String english, boolean isGlued, int firstToken, int endToken) {}

    static Translation of(TokenizedText original, List<Piece> pieces) {
        StringBuilder english = new StringBuilder();
        for (Piece piece : pieces) {
            english.append(english.length() == 0 || piece.isGlued() ? "" : " ").append(piece.english());
        }
        return new Translation(original, Tokenizer.tokenize(english.toString()), List.copyOf(pieces));
    }

    /** A match in the English text as one in the original. */
    BuiltinMatch original(BuiltinMatch match) {
        int first = pieceAt(english.token(match.firstToken()).start()).firstToken();
        int end = pieceAt(english.token(match.endToken() - 1).start()).endToken();
        SlotValue.Scalar value = new SlotValue.Scalar(
                original.text(first, end),
                match.value().interpretedValue(),
                match.value().resolvedValues());
        return new BuiltinMatch(first, end, value, match.resolutions(), match.score(), match.rule());
    }

    private Piece pieceAt(int character) {
        int end = 0;
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            end += piece.english().length() + (i == 0 || piece.isGlued() ? 0 : 1);
            if (character < end) {
                return piece;
            }
        }
        throw new IllegalArgumentException("no piece has the character " + character);
    }
}
