package dev.loquat.speech.grammar;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a recogniser listens for. Immutable. */
public final class Grammar {

    private static final String START = "<s>";
    private static final String END = "</s>";

    private final List<String> phrases;
    private final List<String> unknownWords;
    private final boolean isOpen;
    private final Map<String, String> written;
    private final Set<String> pairs = new HashSet<>();

    Grammar(List<String> phrases, List<String> unknownWords, boolean isOpen, Map<String, String> written) {
        this.phrases = List.copyOf(phrases);
        this.unknownWords = List.copyOf(unknownWords);
        this.isOpen = isOpen;
        this.written = new LinkedHashMap<>();
        // The longest first, so that "twelve ounce" is not taken for "twelve".
        written.entrySet().stream()
                .sorted(Comparator.comparingInt(entry -> -entry.getKey().length()))
                .forEach(entry -> this.written.put(entry.getKey(), entry.getValue()));
        for (String phrase : new HashSet<>(this.phrases)) {
            pairs.addAll(pairs(List.of(phrase.split(" ", -1))));
        }
    }

    /** What may be said, in words of the model; what is likelier stands more often in it. */
    public List<String> phrases() {
        return phrases;
    }

    /** Words of the bot that the model does not have and therefore cannot hear. */
    public List<String> unknownWords() {
        return unknownWords;
    }

    /** Whether users will say what no list has, such as names: only free decoding hears that. */
    public boolean isOpen() {
        return isOpen;
    }

    /**
     * How well words fit the bot's utterances.
     *
     * @param words as heard
     * @return which part of their neighbourhoods, beginning and end included, the phrases have, in 0 to 1
     */
    public double fit(List<String> words) {
        List<String> found = pairs(words);
        return (double) found.stream().filter(pairs::contains).count() / found.size();
    }

    /** A transcript with the values as the bot writes them, {@code 12 ounce} for {@code twelve ounce}. */
    public String written(String transcript) {
        String padded = " " + transcript + " ";
        for (Map.Entry<String, String> entry : written.entrySet()) {
            padded = padded.replace(" " + entry.getKey() + " ", " " + entry.getValue() + " ");
        }
        return padded.strip();
    }

    private static List<String> pairs(List<String> words) {
        List<String> pairs = new ArrayList<>();
        String before = START;
        for (String word : words) {
            pairs.add(before + " " + word);
            before = word;
        }
        pairs.add(before + " " + END);
        return pairs;
    }
}
