package dev.loquat.nlu.slot;

import dev.loquat.bot.SlotTypeValue;
import dev.loquat.nlu.text.Token;
import dev.loquat.nlu.text.TokenizedText;
import dev.loquat.nlu.text.Tokenizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import opennlp.tools.stemmer.PorterStemmer;

/**
 * The values and synonyms of a slot type, found as they are written, inflected ("lattes"), written apart or together
 * ("flatwhite"), or misspelt ("capuccino"), in this order of trust.
 */
final class ValueLexicon {

    private static final double EXACT = 1.0;
    private static final double INFLECTED = 0.95;
    private static final double JOINED = 0.9;
    private static final double MISSPELT = 0.8;

    private final Map<String, String> exact = new LinkedHashMap<>();
    private final Map<String, String> stemmed = new LinkedHashMap<>();
    private final Map<String, String> joined = new LinkedHashMap<>();
    private final Map<String, Integer> wordsOfJoined = new LinkedHashMap<>();
    /** Of {@link #joined}, as the first letter of a word is seldom wrong. */
    private final Map<Character, List<Map.Entry<String, String>>> byFirstLetter = new HashMap<>();

    private final Set<String> otherWords;
    private int longest = 1;

    /**
     * @param values the values
     * @param otherWords words of the bot's language that are no misspellings, however close they come to a value
     */
    ValueLexicon(List<SlotTypeValue> values, Set<String> otherWords) {
        this.otherWords = otherWords;
        for (SlotTypeValue value : values) {
            value.words().forEach(words -> add(words, value.value()));
        }
        joined.entrySet()
                .forEach(entry -> byFirstLetter
                        .computeIfAbsent(entry.getKey().charAt(0), letter -> new ArrayList<>())
                        .add(entry));
    }

    private void add(String words, String canonical) {
        List<String> tokens = Tokenizer.tokenize(words).tokens().stream()
                .filter(token -> !token.isMark())
                .map(Token::normal)
                .toList();
        if (!tokens.isEmpty()) {
            exact.putIfAbsent(String.join(" ", tokens), canonical);
            stemmed.putIfAbsent(stems(tokens), canonical);
            joined.putIfAbsent(String.join("", tokens), canonical);
            wordsOfJoined.putIfAbsent(String.join("", tokens), tokens.size());
            longest = Math.max(longest, tokens.size());
        }
    }

    /** All values in an utterance. */
    List<Hit> find(TokenizedText text) {
        List<Hit> hits = new ArrayList<>();
        for (int first = 0; first < text.size(); first++) {
            for (int end = Math.min(text.size(), first + longest + 1); end > first; end--) {
                lookUp(text, first, end).ifPresent(hits::add);
            }
        }
        return hits;
    }

    /** The value that a stretch of tokens is. */
    Optional<Hit> lookUp(TokenizedText text, int first, int end) {
        if (text.token(first).isMark() || text.token(end - 1).isMark()) {
            return Optional.empty();
        }
        List<String> words = words(text, first, end);
        String together = String.join("", words);
        return hit(exact, String.join(" ", words), first, end, EXACT)
                .or(() -> hit(stemmed, stems(words), first, end, INFLECTED))
                .or(() -> hit(joined, together, first, end, JOINED))
                .or(() -> misspelt(words, together, first, end));
    }

    /** A loop and no stream: this is asked for every stretch of every utterance, once for each type. */
    private static List<String> words(TokenizedText text, int first, int end) {
        List<String> words = new ArrayList<>(end - first);
        for (int i = first; i < end; i++) {
            Token token = text.token(i);
            if (!token.isMark()) {
                words.add(token.normal());
            }
        }
        return words;
    }

    private static Optional<Hit> hit(Map<String, String> from, String key, int first, int end, double score) {
        return Optional.ofNullable(from.get(key)).map(value -> new Hit(first, end, value, score));
    }

    /** A value may be written together and misspelt, but not torn apart and misspelt: "with oat" is no "without". */
    private Optional<Hit> misspelt(List<String> words, String together, int first, int end) {
        if (otherWords.containsAll(words)) {
            return Optional.empty();
        }
        int errors = Spelling.allowedErrors(together.length());
        Optional<Hit> best = Optional.empty();
        List<Map.Entry<String, String>> alike =
                byFirstLetter.getOrDefault(words.get(0).charAt(0), List.of());
        for (Map.Entry<String, String> entry : alike) {
            int limit = Math.min(errors, Spelling.allowedErrors(entry.getKey().length()));
            if (Math.abs(entry.getKey().length() - together.length()) > limit) {
                continue;
            }
            int distance = limit == 0 ? 1 : Spelling.distance(together, entry.getKey(), limit);
            if (distance <= limit && words.size() <= wordsOfJoined.getOrDefault(entry.getKey(), 1)) {
                errors = distance - 1;
                double score = MISSPELT * (1 - 0.1 * distance);
                best = Optional.of(new Hit(first, end, entry.getValue(), score));
            }
        }
        return best;
    }

    private static String stems(List<String> words) {
        PorterStemmer stemmer = new PorterStemmer();
        return String.join(" ", words.stream().map(stemmer::stem).toList());
    }

    /**
     * A value in an utterance.
     *
     * @param firstToken its first token
     * @param endToken the token behind its last one
     * @param value the canonical value
     * @param score how sure it is, in 0 to 1
     */
    record Hit(int firstToken, int endToken, String value, double score) {}
}
