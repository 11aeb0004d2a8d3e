package dev.loquat.nlu.slot.crf;

import dev.loquat.nlu.encoder.Encoding;
import dev.loquat.nlu.text.Token;
import dev.loquat.nlu.text.TokenizedText;
import java.util.List;

/**
 * What the encoder makes of an utterance, by its words.
 *
 * @param words for each token the mean of its pieces, of length 1; zero for what the encoder has cut off or left out
 * @param sentence the vector of the whole, of length 1
 */
@SuppressWarnings("ArrayRecordComponent") // Read only, and by the hundred thousand.
record WordVectors(float[][] words, float[] sentence) {

    static WordVectors of(TokenizedText text, Encoding encoding) {
        List<Encoding.Piece> pieces = encoding.pieces();
        float[][] words = new float[text.size()][encoding.sentence().length];
        int next = 0;
        for (int i = 0; i < words.length; i++) {
            Token token = text.token(i);
            while (next < pieces.size() && pieces.get(next).end() <= token.start()) {
                next++;
            }
            for (int at = next; at < pieces.size() && pieces.get(at).start() < token.end(); at++) {
                add(pieces.get(at).vector(), words[i]);
            }
            normalize(words[i]);
        }
        return new WordVectors(words, encoding.sentence());
    }

    /** An utterance of which nothing is known. */
    static WordVectors unknown(TokenizedText text, int dimension) {
        return new WordVectors(new float[text.size()][dimension], new float[dimension]);
    }

    int tokens() {
        return words.length;
    }

    private static void add(float[] vector, float[] to) {
        for (int i = 0; i < to.length; i++) {
            to[i] += vector[i];
        }
    }

    private static void normalize(float[] vector) {
        double squares = 0;
        for (float x : vector) {
            squares += (double) x * x;
        }
        float scale = squares == 0 ? 0 : (float) (1 / Math.sqrt(squares));
        for (int i = 0; i < vector.length; i++) {
            vector[i] *= scale;
        }
    }
}
