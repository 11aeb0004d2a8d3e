package dev.loquat.nlu.encoder;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * BERT's basic tokenisation for uncased models: lower case without accents and control characters, cut at white space,
 * around every punctuation mark and around every Chinese character. Each character remembers where in the text it came from.
 *
 * <p>After {@code BasicTokenizer} of github.com/google-research/bert, which the model's tokenizer file names.
 */
final class BertWords {

    private final String text;
    private final List<Word> words = new ArrayList<>();
    private Word open = new Word();

    private BertWords(String text) {
        this.text = text;
    }

    static List<Word> of(String text) {
        BertWords split = new BertWords(text);
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            split.read(at);
        }
        split.closeWord();
        return split.words;
    }

    private void read(int at) {
        int character = text.codePointAt(at);
        if (isWhitespace(character)) {
            closeWord();
        } else if (!isDropped(character)) {
            int end = at + Character.charCount(character);
            normalise(character).codePoints().forEach(normal -> append(normal, at, end));
        }
    }

    private void append(int character, int start, int end) {
        boolean standsAlone = isPunctuation(character) || isChinese(character);
        if (standsAlone) {
            closeWord();
        }
        open.append(character, start, end);
        if (standsAlone) {
            closeWord();
        }
    }

    private void closeWord() {
        if (open.length() > 0) {
            words.add(open);
            open = new Word();
        }
    }

    private static String normalise(int character) {
        String lower = Character.toString(character).toLowerCase(Locale.ROOT);
        return Normalizer.normalize(lower, Normalizer.Form.NFD)
                .codePoints()
                .filter(part -> Character.getType(part) != Character.NON_SPACING_MARK)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isWhitespace(int character) {
        return character == '\t' || character == '\n' || character == '\r' || Character.isSpaceChar(character);
    }

    private static boolean isDropped(int character) {
        int type = Character.getType(character);
        return character == 0xFFFD
                || type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.PRIVATE_USE
                || type == Character.SURROGATE
                || type == Character.NON_SPACING_MARK;
    }

    private static boolean isPunctuation(int character) {
        if (character > ' ' && character < 0x7F && !Character.isLetterOrDigit(character)) {
            return true;
        }
        return switch (Character.getType(character)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION -> true;
            default -> false;
        };
    }

    private static boolean isChinese(int character) {
        return (character >= 0x4E00 && character <= 0x9FFF)
                || (character >= 0x3400 && character <= 0x4DBF)
                || (character >= 0x20000 && character <= 0x2CEAF)
                || (character >= 0xF900 && character <= 0xFAFF)
                || (character >= 0x2F800 && character <= 0x2FA1F);
    }

    /** A word that grows while the text is read. */
    static final class Word {
        private final StringBuilder characters = new StringBuilder();
        private final List<Integer> starts = new ArrayList<>();
        private final List<Integer> ends = new ArrayList<>();

        private void append(int character, int start, int end) {
            characters.appendCodePoint(character);
            for (int i = 0; i < Character.charCount(character); i++) {
                starts.add(start);
                ends.add(end);
            }
        }

        int length() {
            return characters.length();
        }

        String part(int from, int to) {
            return characters.substring(from, to);
        }

        WordPiece piece(int id, int from, int to) {
            return new WordPiece(id, starts.get(from), ends.get(to - 1));
        }
    }
}
