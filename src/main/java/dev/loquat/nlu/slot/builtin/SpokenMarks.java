package dev.loquat.nlu.slot.builtin;

import dev.loquat.nlu.text.TokenizedText;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How the marks of addresses are said: "dot", "slash", "at the rate of". */
final class SpokenMarks {

    /** The longer ones first, where one begins another. */
    private static final Map<String, List<Said>> BY_FIRST_WORD = Map.ofEntries(
            Map.entry("dot", List.of(new Said(".", "dot"))),
            Map.entry("period", List.of(new Said(".", "period"))),
            Map.entry("point", List.of(new Said(".", "point"))),
            Map.entry("full", List.of(new Said(".", "full", "stop"))),
            Map.entry("underscore", List.of(new Said("_", "underscore"))),
            Map.entry("underline", List.of(new Said("_", "underline"))),
            Map.entry("under", List.of(new Said("_", "under", "score"))),
            Map.entry("dash", List.of(new Said("-", "dash"))),
            Map.entry("hyphen", List.of(new Said("-", "hyphen"))),
            Map.entry("minus", List.of(new Said("-", "minus"))),
            Map.entry("plus", List.of(new Said("+", "plus", "sign"), new Said("+", "plus"))),
            Map.entry("forward", List.of(new Said("/", "forward", "slash"))),
            Map.entry("slash", List.of(new Said("/", "slash"))),
            Map.entry("colon", List.of(new Said(":", "colon"))),
            Map.entry("question", List.of(new Said("?", "question", "mark"))),
            Map.entry("equals", List.of(new Said("=", "equals", "sign"), new Said("=", "equals"))),
            Map.entry("ampersand", List.of(new Said("&", "ampersand"))),
            Map.entry("hash", List.of(new Said("#", "hash", "sign"), new Said("#", "hash"))),
            Map.entry("tilde", List.of(new Said("~", "tilde"))),
            Map.entry("percent", List.of(new Said("%", "percent", "sign"))),
            Map.entry(
                    "at",
                    List.of(
                            new Said("@", "at", "the", "rate", "of"),
                            new Said("@", "at", "the", "rate"),
                            new Said("@", "at", "rate"),
                            new Said("@", "at", "sign"),
                            new Said("@", "at"))));

    /** A mark and the words for it. */
    private record Said(String mark, List<String> words) {

        Said(String mark, String... words) {
            this(mark, List.of(words));
        }

        boolean isAt(TokenizedText text, int first) {
            if (first + words.size() > text.size()) {
                return false;
            }
            for (int i = 0; i < words.size(); i++) {
                if (!text.normal(first + i).equals(words.get(i))) {
                    return false;
                }
            }
            return true;
        }
    }

    /**
     * A mark in words.
     *
     * @param mark the mark
     * @param endToken the token behind its words
     */
    record Mark(String mark, int endToken) {}

    private SpokenMarks() {}

    /** The mark whose words begin at a token. */
    static Optional<Mark> at(TokenizedText text, int first) {
        if (first >= text.size()) {
            return Optional.empty();
        }
        List<Said> all = BY_FIRST_WORD.getOrDefault(text.normal(first), List.of());
        return all.stream()
                .filter(said -> said.isAt(text, first))
                .findFirst()
                .map(said -> new Mark(said.mark(), first + said.words().size()));
    }
}
