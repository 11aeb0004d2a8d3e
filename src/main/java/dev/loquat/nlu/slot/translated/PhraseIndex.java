package dev.loquat.nlu.slot.translated;

import dev.loquat.nlu.slot.translated.Phrase.Element;
import dev.loquat.nlu.slot.translated.Phrase.Gap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the few phrases that may begin at a word among the thousands of a language. */
final class PhraseIndex {

    private static final String NO_WORD = "";

    private final Map<String, List<Phrase>> byWord = new HashMap<>();
    /** Those that begin with a gap, by the word behind it. */
    private final Map<Gap, Map<String, List<Phrase>>> byGap = new EnumMap<>(Gap.class);

    private final Map<Phrase, Integer> ranks = new HashMap<>();

    PhraseIndex(List<Phrase> phrases) {
        for (Phrase phrase : phrases) {
            ranks.put(phrase, ranks.size());
            List<Element> elements = phrase.elements();
            if (elements.get(0) instanceof Element.Of first) {
                String next = elements.size() > 1 ? word(elements.get(1)) : NO_WORD;
                add(phrase, next, byGap.computeIfAbsent(first.gap(), gap -> new HashMap<>()));
            } else {
                add(phrase, word(elements.get(0)), byWord);
            }
        }
    }

    private static void add(Phrase phrase, String word, Map<String, List<Phrase>> index) {
        index.computeIfAbsent(word, each -> new ArrayList<>()).add(phrase);
    }

    private static String word(Element element) {
        return element instanceof Element.Word word ? word.word() : NO_WORD;
    }

    /** Those that may begin with this word, in their order. */
    List<Phrase> beginningAt(Sentence sentence, int first) {
        List<Phrase> candidates =
                new ArrayList<>(byWord.getOrDefault(sentence.words().get(first), List.of()));
        byGap.forEach((gap, phrases) -> {
            Optional<Lexicon.Found<String>> value = sentence.read(gap, first);
            if (value.isPresent()) {
                int next = value.get().end();
                String word = next < sentence.words().size() ? sentence.words().get(next) : NO_WORD;
                candidates.addAll(phrases.getOrDefault(word, List.of()));
                candidates.addAll(word.equals(NO_WORD) ? List.of() : phrases.getOrDefault(NO_WORD, List.of()));
            }
        });
        candidates.sort(Comparator.comparing(ranks::get));
        return candidates;
    }
}
