package dev.loquat.nlu.encoder;

import java.util.List;

/**
 * What one pass of the encoder makes of an utterance.
 *
 * @param sentence the whole utterance as a vector of length 1
 * @param pieces its word pieces in their order, each with its own vector
 */
@SuppressWarnings("ArrayRecordComponent") // Vectors are read only, and by the million.
public record Encoding(float[] sentence, List<Piece> pieces) {

    /** Keeps a copy of the list. */
    public Encoding {
        pieces = List.copyOf(pieces);
    }

    /**
     * A word or a part of one.
     *
     * @param start the character of the utterance at which it begins, from 0
     * @param end the character behind its last one
     * @param vector its meaning in this place; not normalised
     */
    @SuppressWarnings("ArrayRecordComponent") // As above.
    public record Piece(int start, int end, float[] vector) {}
}
