package dev.loquat.speech.vosk;

import dev.loquat.speech.WordDistance;
import java.util.List;

/**
 * What one decoding made of an utterance.
 *
 * @param words in the order in which they were said
 */
record Heard(List<Word> words) {

    static final Heard NOTHING = new Heard(List.of());

    /** Keeps a copy of the list. */
    Heard {
        words = List.copyOf(words);
    }

    /**
     * A word.
     *
     * @param text the word
     * @param confidence how sure the decoder is of it, in 0 to 1
     * @param begin when it begins, in seconds from the beginning of the utterance; negative when nobody knows
     * @param end when it ends
     */
    record Word(String text, double confidence, double begin, double end) {

        /** A word of which nobody knows when it was said. */
        Word(String text, double confidence) {
            this(text, confidence, -1, -1);
        }

        boolean isTimed() {
            return begin >= 0;
        }

        double middle() {
            return (begin + end) / 2;
        }
    }

    List<String> texts() {
        return words.stream().map(Word::text).toList();
    }

    String text() {
        return String.join(" ", texts());
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    /** The mean over the words; 0 when there are none. */
    double confidence() {
        return words.stream().mapToDouble(Word::confidence).average().orElse(0);
    }

    /** Which part of the words two decodings share: 1 less their edit distance in words over the longer one's length. */
    double agreement(Heard other) {
        int longer = Math.max(words.size(), other.words.size());
        return longer == 0 ? 1 : 1 - (double) WordDistance.between(texts(), other.texts()) / longer;
    }

    /** Other words for the same sound, as much to be believed in as these. */
    Heard as(List<String> others) {
        double confidence = confidence();
        return new Heard(others.stream().map(word -> new Word(word, confidence)).toList());
    }

    /** Other words for the same sound, the less to be believed in the less they share with these. */
    Heard reworded(List<String> others) {
        Heard reworded =
                new Heard(others.stream().map(word -> new Word(word, 0)).toList());
        double confidence = confidence() * agreement(reworded);
        return new Heard(others.stream().map(word -> new Word(word, confidence)).toList());
    }
}
