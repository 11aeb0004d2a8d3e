package dev.loquat.evaluation.speech;

import dev.loquat.speech.WordDistance;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * Words that were heard otherwise than they were said: the fewest substitutions, deletions and insertions that make the one of the
 * other, as word error rates count them.
 *
 * @param errors how many
 * @param words how many were said
 */
record WordErrors(int errors, int words) {

    static final WordErrors NONE = new WordErrors(0, 0);

    /** Letter case and punctuation are not heard. */
    static WordErrors between(String said, String heard) {
        List<String> from = words(said);
        return new WordErrors(WordDistance.between(from, words(heard)), from.size());
    }

    WordErrors plus(WordErrors more) {
        return new WordErrors(errors + more.errors, words + more.words);
    }

    /** Errors over words; empty when nothing was said. */
    OptionalDouble rate() {
        return words == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) errors / words);
    }

    private static List<String> words(String text) {
        String plain = text.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}']+", " ")
                .strip();
        return plain.isEmpty() ? List.of() : List.of(plain.split(" ", -1));
    }
}
