package dev.loquat.speech.vosk;

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

    /** A word and how sure the decoder is of it, in 0 to 1. */
    record Word(String text, double confidence) {}

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
        return longer == 0 ? 1 : 1 - (double) distance(texts(), other.texts()) / longer;
    }

    /** Levenshtein's distance, row by row. */
    private static int distance(List<String> from, List<String> to) {
        int[] row = new int[to.size() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 0; i < from.size(); i++) {
            int diagonal = row[0]++;
            for (int j = 0; j < to.size(); j++) {
                int substituted = diagonal + (from.get(i).equals(to.get(j)) ? 0 : 1);
                diagonal = row[j + 1];
                row[j + 1] = Math.min(substituted, 1 + Math.min(row[j], row[j + 1]));
            }
        }
        return row[to.size()];
    }
}
