package dev.loquat.speech.vosk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loquat.conversation.Transcript;
import dev.loquat.speech.CoffeeLocale;
import dev.loquat.speech.grammar.Grammar;
import dev.loquat.speech.grammar.Grammars;
import dev.loquat.speech.vosk.Hypotheses.Hypothesis;
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

    @Test
    void believesAWholePhraseThoughFreeDecodingHearsOtherwise() {
        Heard byGrammar = heard(0.6, "make it a small one");
        Heard free = heard(0.6, "making small one");
        Heard chatter = heard(0.6, "with make a one large");

        assertThat(TranscriptRanking.rank(byGrammar, grammar, heard(0.6, "may kids more when"), List.of()))
                .first()
                .extracting(Transcript::text)
                .isEqualTo("make it a small one");
        assertThat(TranscriptRanking.rank(chatter, grammar, free, List.of())).noneMatch(Transcript::isFromGrammar);
    }

    @Test
    void namesWhatElseTheGrammarMayHaveHeard() {
        Heard byGrammar = heard(0.9, "a small latte with oat milk");
        List<Hypothesis> hypotheses = List.of(
                new Hypothesis(List.of("a", "small", "latte", "with", "oat", "milk"), 50),
                new Hypothesis(List.of("a", "small", "mocha", "with", "oat", "milk"), 49),
                new Hypothesis(List.of("a", "latte", "with", "oat", "milk"), 48));

        List<Transcript> ranked =
                TranscriptRanking.rank(byGrammar, grammar, heard(0.7, "a small mocha with old milk"), hypotheses);

        assertThat(ranked)
                .extracting(Transcript::text)
                .contains("a small mocha with oat milk")
                .doesNotContain("a latte with oat milk");
    }

    @Test
    void hearsDigitsWhereTheyAreAskedFor() {
        Grammar asked = new Grammars(word -> true, "en").of(CoffeeLocale.asking("Phone"));

        List<Transcript> ranked = TranscriptRanking.rank(
                heard(0.9, "for one five two"), asked, heard(0.9, "four one five to"), List.of());

        assertThat(ranked).extracting(Transcript::text).containsExactly("four one five two");
    }

    private static Heard heard(double confidence, String words) {
        return new Heard(Stream.of(words.split(" ", -1))
                .map(word -> new Heard.Word(word, confidence))
                .toList());
    }
}
