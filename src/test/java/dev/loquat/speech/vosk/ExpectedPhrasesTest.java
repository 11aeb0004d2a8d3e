package dev.loquat.speech.vosk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loquat.speech.CoffeeLocale;
import dev.loquat.speech.grammar.Grammar;
import dev.loquat.speech.grammar.Grammars;
import dev.loquat.speech.vosk.Heard.Word;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The bot's vocabulary has the phrase "flat white". */
class ExpectedPhrasesTest {

    private final Grammar grammar = new Grammars(word -> true, "en").of(CoffeeLocale.idle());
    private final Heard free = new Heard(List.of(
            new Word("let", 0.9, 0.0, 0.2),
            new Word("me", 0.9, 0.2, 0.4),
            new Word("have", 0.9, 0.4, 0.7),
            new Word("flood", 0.6, 0.7, 1.0),
            new Word("quite", 0.6, 1.0, 1.4),
            new Word("please", 0.9, 1.4, 1.8)));

    @Test
    void anExpectedPhraseTakesThePlaceOfWhatWasHeardFreelyAtTheSameTime() {
        Heard byGrammar = new Heard(List.of(
                new Word("a", 0.3, 0.0, 0.7), new Word("flat", 0.9, 0.72, 1.02), new Word("white", 0.8, 1.02, 1.38)));

        assertThat(ExpectedPhrases.heard(free, byGrammar, grammar).text()).isEqualTo("let me have flat white please");
    }

    @Test
    void itIsPutInWhereNothingWasHeardFreely() {
        Heard byGrammar = new Heard(List.of(new Word("flat", 0.9, 1.9, 2.1), new Word("white", 0.9, 2.1, 2.4)));

        assertThat(ExpectedPhrases.heard(free, byGrammar, grammar).text())
                .isEqualTo("let me have flood quite please flat white");
    }

    @Test
    void aDoubtfulOneLeavesWhatWasHeardFreely() {
        Heard byGrammar = new Heard(List.of(new Word("flat", 0.9, 0.72, 1.02), new Word("white", 0.5, 1.02, 1.38)));

        assertThat(ExpectedPhrases.heard(free, byGrammar, grammar)).isEqualTo(free);
    }

    @Test
    void aPartOfAPhraseIsNotExpected() {
        Heard byGrammar = new Heard(List.of(new Word("flat", 0.9, 0.72, 1.02), new Word("large", 0.9, 1.02, 1.38)));

        assertThat(ExpectedPhrases.heard(free, byGrammar, grammar)).isEqualTo(free);
    }

    @Test
    void transcriptsWriteItAsTheVocabularySays() {
        assertThat(grammar.displayed("let me have flat white please")).isEqualTo("let me have Flat White please");
    }
}
