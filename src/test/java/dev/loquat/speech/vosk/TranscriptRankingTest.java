package dev.loquat.speech.vosk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loquat.conversation.Transcript;
import dev.loquat.speech.CoffeeLocale;
import dev.loquat.speech.grammar.Grammar;
import dev.loquat.speech.grammar.Grammars;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TranscriptRankingTest {

    private final Grammar grammar = new Grammars(word -> true, "en").of(CoffeeLocale.idle());

    @Test
    void trustsTheGrammarsWordsMoreThanASlipThatFreeDecodingIsSureOf() {
        Heard byGrammar = heard(0.9, "a large latte with oat milk");
        Heard free = heard(0.97, "a large lot a with oat milk");

        List<Transcript> ranked = TranscriptRanking.rank(byGrammar, grammar, free, List.of());

        assertThat(ranked)
                .extracting(Transcript::text)
                .containsExactly("a large latte with oat milk", "a large lot a with oat milk");
        assertThat(ranked.get(0).confidence()).isGreaterThan(ranked.get(1).confidence());
    }

    @Test
    void hearsOnlyFreelyWhatIsForcedIntoTheGrammar() {
        Heard byGrammar = heard(0.6, "with oat milk small an large latte");
        Heard free = heard(0.95, "the weather will be cold and rainy");

        assertThat(TranscriptRanking.rank(byGrammar, grammar, free, List.of()))
                .containsExactly(new Transcript("the weather will be cold and rainy", free.confidence(), false));
    }

    private static Heard heard(double confidence, String words) {
        return new Heard(Stream.of(words.split(" ", -1))
                .map(word -> new Heard.Word(word, confidence))
                .toList());
    }
}
