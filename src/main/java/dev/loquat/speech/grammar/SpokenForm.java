package dev.loquat.speech.grammar;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** How what is written is said: lower case, numbers in words, no punctuation, only words that the model has. */
final class SpokenForm {

    private static final Map<String, String> SYMBOLS = new LinkedHashMap<>();

    static {
        SYMBOLS.put("’", "'");
        SYMBOLS.put("&", " and ");
        SYMBOLS.put("%", " percent ");
        SYMBOLS.put("@", " at ");
        SYMBOLS.put("+", " plus ");
    }

    private static final Pattern DIGITS = Pattern.compile("[0-9]+");
    private static final Pattern NOT_SPOKEN = Pattern.compile("[^\\p{L}\\p{M}\\p{Nd}'\\[\\]. ]");
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

    private final Vocabulary vocabulary;
    private final Set<String> unknown;

    /**
     * @param vocabulary the words of the model
     * @param unknown where the words that it lacks are noted
     */
    SpokenForm(Vocabulary vocabulary, Set<String> unknown) {
        this.vocabulary = vocabulary;
        this.unknown = unknown;
    }

    /** The words of a text; empty when one of them cannot be heard, for then the text would be another. */
    Optional<String> whole(String text) {
        List<String> words = words(text);
        return words.isEmpty() || words.contains(Vocabulary.UNKNOWN)
                ? Optional.empty()
                : Optional.of(String.join(" ", words));
    }

    /** The words of a text; what cannot be heard may be anything. */
    String withGaps(String text) {
        return String.join(" ", words(text));
    }

    private List<String> words(String text) {
        String readable = text.toLowerCase(Locale.ROOT);
        for (Map.Entry<String, String> symbol : SYMBOLS.entrySet()) {
            readable = readable.replace(symbol.getKey(), symbol.getValue());
        }
        readable = NOT_SPOKEN.matcher(readable).replaceAll(" ");
        readable = DIGITS.matcher(readable).replaceAll(match -> " " + SpokenNumber.of(match.group()) + " ");
        List<String> words = new ArrayList<>();
        for (String word : readable.strip().split("\\s+", -1)) {
            words.addAll(heard(word));
        }
        return words;
    }

    /** The word as the model writes it: as it stands, without stops or accents, as its letters; at last as a gap. */
    private List<String> heard(String word) {
        String plain = word.replace(".", "");
        if (plain.isEmpty()) {
            return List.of();
        }
        String unaccented = ACCENTS.matcher(Normalizer.normalize(plain, Normalizer.Form.NFD))
                .replaceAll("");
        for (String candidate : List.of(word, plain, unaccented)) {
            if (vocabulary.knows(candidate)) {
                return List.of(candidate);
            }
        }
        List<String> pieces = List.of(word.replace('.', ' ').strip().split("\\s+", -1));
        if (pieces.size() > 1 && pieces.stream().allMatch(vocabulary::knows)) {
            return pieces;
        }
        unknown.add(plain);
        return List.of(Vocabulary.UNKNOWN);
    }
}
