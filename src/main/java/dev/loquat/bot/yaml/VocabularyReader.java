package dev.loquat.bot.yaml;

import dev.loquat.bot.VocabularyPhrase;
import java.util.List;
import java.util.Optional;

/** Reads the words that speech recognition should expect. Limits are Lex V2's. */
final class VocabularyReader {

    private static final int MAX_PHRASES = 500;
    private static final int MAX_WORDS = 4;
    private static final int MAX_LENGTH = 100;
    private static final int MAX_WEIGHT = 3;
    static final double DEFAULT_WEIGHT = 1;

    private VocabularyReader() {}

    static List<VocabularyPhrase> read(YamlNode node) {
        List<YamlNode> nodes = node.list("a list of phrases");
        if (nodes.size() > MAX_PHRASES) {
            nodes.get(MAX_PHRASES).error("expected at most " + MAX_PHRASES + " phrases, found " + nodes.size());
        }
        return nodes.stream()
                .map(VocabularyReader::phrase)
                .flatMap(Optional::stream)
                .toList();
    }

    /** A text is the short form of a phrase with the default weight. */
    private static Optional<VocabularyPhrase> phrase(YamlNode node) {
        if (!node.isMap()) {
            return words(node).map(phrase -> new VocabularyPhrase(phrase, DEFAULT_WEIGHT, Optional.empty()));
        }
        return node.fields(Shape.PHRASE).flatMap(fields -> {
            double weight = fields.get("weight")
                    .flatMap(it -> Scalars.decimal(it, MAX_WEIGHT))
                    .orElse(DEFAULT_WEIGHT);
            Optional<String> displayAs = fields.get("displayAs").flatMap(it -> it.text("a text"));
            return fields.required("phrase", "expected the words as they are spoken")
                    .flatMap(VocabularyReader::words)
                    .map(phrase -> new VocabularyPhrase(phrase, weight, displayAs));
        });
    }

    private static Optional<String> words(YamlNode node) {
        Optional<String> phrase = node.text("a phrase");
        phrase.filter(text -> text.length() > MAX_LENGTH || text.strip().split("\\s+").length > MAX_WORDS)
                .ifPresent(text -> node.error("expected one to " + MAX_WORDS + " words of together at most "
                        + MAX_LENGTH + " characters, found " + Quoted.of(text)));
        return phrase;
    }
}
