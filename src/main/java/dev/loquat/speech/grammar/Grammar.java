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
    private final Openness openness;
    private final Map<String, String> written;
    private final Set<String> pairs = new HashSet<>();

    /**
     * Where a grammar hears the nearest of the values it knows though users may say others.
     *
     * @param isAsked whether the bot has asked for a slot that takes others
     * @param words of which the known values of such slots consist
     */
    record Openness(boolean isAsked, Set<String> words) {
        /** Keeps a copy of the set. */
        Openness {
            words = Set.copyOf(words);
        }
    }

    Grammar(List<String> phrases, List<String> unknownWords, Openness openness, Map<String, String> written) {
        this.phrases = List.copyOf(phrases);
        this.unknownWords = List.copyOf(unknownWords);
        this.openness = openness;
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

    /**
     * Whether something else may have been said that no list has, such as a name: only free decoding hears that.
     *
     * @param words as heard with this grammar
     */
    public boolean isOpen(List<String> words) {
        return openness.isAsked() || words.stream().anyMatch(openness.words()::contains);
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
