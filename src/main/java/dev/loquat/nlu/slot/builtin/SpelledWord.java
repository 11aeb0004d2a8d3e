package dev.loquat.nlu.slot.builtin;

import dev.loquat.nlu.slot.builtin.Spelling.Alphabet;
import dev.loquat.nlu.text.TokenizedText;
import dev.loquat.nlu.text.Tokenizer;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A word or code that somebody spells who was asked to: "b o b", "B, O, B", "b as in boy, o for orange, b like bravo", "my name is
 * b o b please". Lex's elicitation styles {@code SpellByLetter} and {@code SpellByWord} are read alike, as people mix them.
 *
 * @param characters what was spelled
 * @param firstToken its first token, from 0
 * @param endToken the token behind its last one
 */
public record SpelledWord(String characters, int firstToken, int endToken) {

    /** What an answer spells to its end; empty when it says more or something else. */
    public static Optional<SpelledWord> in(TokenizedText text) {
        List<Integer> places = IntStream.range(0, text.size())
                .filter(i -> !text.token(i).isMark())
                .boxed()
                .toList();
        TokenizedText words = Tokenizer.tokenize(
                places.stream().map(i -> text.token(i).text()).collect(Collectors.joining(" ")));
        if (words.size() != places.size()) {
            return Optional.empty();
        }
        return IntStream.range(0, words.size())
                .mapToObj(first -> endingAt(words, first))
                .flatMap(Optional::stream)
                .findFirst()
                .map(word -> new SpelledWord(
                        word.characters, places.get(word.firstToken), places.get(word.endToken - 1) + 1));
    }

    /** What is spelled from a word on, as long as it is spelled to the end but for a "please". */
    private static Optional<SpelledWord> endingAt(TokenizedText words, int first) {
        return Spelling.at(words, first, Alphabet.WORDS)
                .filter(spelling -> Carriers.skipTrailing(words, spelling.endToken()) <= spelling.endToken())
                .map(spelling -> new SpelledWord(spelling.characters(), first, spelling.endToken()));
    }
}
