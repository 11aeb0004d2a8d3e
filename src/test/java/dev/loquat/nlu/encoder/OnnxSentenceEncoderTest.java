package dev.loquat.nlu.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class OnnxSentenceEncoderTest {

    private static final Path FOLDER = Path.of("models", "encoder");
    private static final SentenceEncoder ENCODER = OnnxSentenceEncoder.load(FOLDER, OnnxSentenceEncoder.DEFAULT_MODEL);

    @AfterAll
    static void close() {
        ENCODER.close();
    }

    @Test
    void cutsWordsAsTheModelWasTrainedTo() {
        WordPieceTokenizer tokenizer =
                WordPieceTokenizer.read(FOLDER.resolve(OnnxSentenceEncoder.DEFAULT_MODEL + "-tokenizer.json"));

        List<WordPiece> sentence = tokenizer.tokenize("I need a QUEEN room in Chicago for three nights");
        List<WordPiece> pieces = tokenizer.tokenize("Café embeddings!");

        assertThat(sentence)
                .extracting(WordPiece::id)
                .containsExactly(1045, 2342, 1037, 3035, 2282, 1999, 3190, 2005, 2093, 6385);
        assertThat(pieces)
                .containsExactly(
                        new WordPiece(7668, 0, 4),
                        new WordPiece(7861, 5, 7),
                        new WordPiece(8270, 7, 10),
                        new WordPiece(4667, 10, 14),
                        new WordPiece(2015, 14, 15),
                        new WordPiece(999, 15, 16));
        assertThat(tokenizer.id(WordPieceTokenizer.START)).isEqualTo(101);
        assertThat(tokenizer.id(WordPieceTokenizer.END)).isEqualTo(102);
    }

    @Test
    void keepsLikeMeaningsTogether() {
        float[] room = ENCODER.encode("book a hotel room").sentence();
        float[] lodging = ENCODER.encode("I need a place to stay overnight").sentence();
        float[] joke = ENCODER.encode("tell me a joke").sentence();

        assertThat(cosine(room, room)).isCloseTo(1, within(1e-5));
        assertThat(cosine(room, lodging)).isGreaterThan(cosine(room, joke) + 0.1);
    }

    @Test
    void givesEveryPieceItsPlaceAndVector() {
        Encoding encoding = ENCODER.encode("two nights");

        assertThat(encoding.pieces()).extracting(Encoding.Piece::start).containsExactly(0, 4);
        assertThat(encoding.pieces())
                .allSatisfy(piece -> assertThat(piece.vector()).hasSize(ENCODER.dimension()));
    }

    @Test
    void encodesTheSameTextToTheSameBits() {
        float[] once = ENCODER.encode("a king room").sentence();
        ENCODER.encode("something else entirely, and longer");

        assertThat(ENCODER.encode("a king room").sentence()).isEqualTo(once);
    }

    @Test
    void readsEmptyAndOverlongTexts() {
        assertThat(ENCODER.encode("").pieces()).isEmpty();
        assertThat(ENCODER.encode("room ".repeat(2000)).pieces()).hasSize(510);
    }

    @Test
    void encodesNothingOnceClosed() {
        SentenceEncoder encoder = OnnxSentenceEncoder.load(FOLDER, OnnxSentenceEncoder.DEFAULT_MODEL);
        encoder.close();
        encoder.close();

        assertThatThrownBy(() -> encoder.encode("two nights"))
                .isInstanceOf(EncoderUnavailable.class)
                .hasMessageContaining("closed");
    }

    @Test
    void saysHowToGetAMissingModel() {
        assertThatThrownBy(() -> OnnxSentenceEncoder.load(FOLDER, "no-such-model"))
                .isInstanceOf(EncoderUnavailable.class)
                .hasMessageContaining("no-such-model.onnx is missing")
                .hasMessageContaining("loquat.nlu.pipeline=opennlp");
    }

    private static double cosine(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
