package dev.loquat.nlu.encoder;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Cuts text into the word pieces of a BERT vocabulary: of every word the longest beginning that the vocabulary has, then
 * the longest continuation, and so on; a word that cannot be cut so is one unknown piece.
 *
 * <p>Wu et al. 2016, "Google's Neural Machine Translation System". OpenNLP's {@code WordpieceTokenizer} gives strings
 * without their places, which slots need, so this is our own.
 */
final class WordPieceTokenizer {

    static final String START = "[CLS]";
    static final String END = "[SEP]";
    private static final String UNKNOWN = "[UNK]";
    private static final String CONTINUATION = "##";
    private static final int LONGEST_WORD = 100;

    private final Map<String, Integer> ids;

    WordPieceTokenizer(Map<String, Integer> ids) {
        this.ids = Map.copyOf(ids);
    }

    /** Reads the vocabulary of a {@code tokenizer.json} as streaming JSON: it is large and read at every start. */
    static WordPieceTokenizer read(Path tokenizerJson) {
        try (JsonParser json = new JsonFactory().createParser(tokenizerJson.toFile())) {
            while (json.nextToken() != null) {
                if (json.currentToken() == JsonToken.FIELD_NAME
                        && json.currentName().equals("vocab")) {
                    return new WordPieceTokenizer(readVocabulary(json));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new EncoderUnavailable(tokenizerJson + " has no vocabulary: expected a WordPiece tokenizer.json;"
                + " delete the file and build again");
    }

    private static Map<String, Integer> readVocabulary(JsonParser json) throws IOException {
        Map<String, Integer> vocabulary = new HashMap<>(1 << 16);
        json.nextToken();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String piece = json.currentName();
            vocabulary.put(piece, json.nextIntValue(0));
        }
        return vocabulary;
    }

    /** The pieces of a text, without the marks of its start and end. */
    List<WordPiece> tokenize(String text) {
        List<WordPiece> pieces = new ArrayList<>();
        for (BertWords.Word word : BertWords.of(text)) {
            pieces.addAll(piecesOf(word));
        }
        return pieces;
    }

    int id(String piece) {
        return ids.getOrDefault(piece, ids.getOrDefault(UNKNOWN, 0));
    }

    private List<WordPiece> piecesOf(BertWords.Word word) {
        List<WordPiece> pieces = new ArrayList<>();
        int from = 0;
        while (from < word.length() && word.length() <= LONGEST_WORD) {
            int to = longestPiece(word, from);
            if (to == from) {
                break;
            }
            pieces.add(word.piece(id(key(word, from, to)), from, to));
            from = to;
        }
        return from == word.length() ? pieces : List.of(word.piece(id(UNKNOWN), 0, word.length()));
    }

    private int longestPiece(BertWords.Word word, int from) {
        int to = word.length();
        while (to > from && !ids.containsKey(key(word, from, to))) {
            to--;
        }
        return to;
    }

    private static String key(BertWords.Word word, int from, int to) {
        return from == 0 ? word.part(from, to) : CONTINUATION + word.part(from, to);
    }
}
