package dev.loquat.speech.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loquat.bot.template.UtteranceTemplate;
import dev.loquat.conversation.DialogAction;
import dev.loquat.conversation.DialogAction.ElicitationStyle;
import dev.loquat.conversation.RuntimeHints;
import dev.loquat.conversation.RuntimeHints.Hint;
import dev.loquat.speech.CoffeeLocale;
import dev.loquat.speech.SpeechContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GrammarsTest {

    private final Grammars grammars =
            new Grammars(word -> word.matches("[a-z']+|\\[unk]") && !word.contains("qzxv"), "en");

    @Test
    void everyValueIsHeardInEveryPlaceOfIts() {
        Grammar grammar = grammars.of(CoffeeLocale.idle());

        for (String drink : List.of("latte", "cappuccino", "espresso", "americano", "mocha")) {
            assertThat(fit(grammar, "i'd like a small " + drink + " please"))
                    .as(drink)
                    .isGreaterThan(0.85);
            assertThat(fit(grammar, "make me a large " + drink + " with oat milk"))
                    .as(drink)
                    .isGreaterThan(0.85);
        }
    }

    @Test
    void yesAndNoAreHeardInTheLanguageOfTheLocale() {
        Grammars spanish = new Grammars(word -> true, "es");
        Grammars japanese = new Grammars(word -> true, "ja");

        assertThat(spanish.of(CoffeeLocale.asking("Size")).phrases())
                .contains("sí", "no gracias", "cancelar")
                .doesNotContain("never mind");
        assertThat(japanese.of(CoffeeLocale.asking("Size")).phrases()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"james", "bob", "lucy", "victoria"})
    void anyValueStandsBesideTheWordsAroundItsSlot(String name) {
        Grammar grammar = grammars.of(CoffeeLocale.idle());

        assertThat(fit(grammar, "write " + name + " on the cup")).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "Phone, two one two double six eight four two four two",
        "Phone, my number is six five oh nine nine three",
        "PostCode, e c two n four d q"
    })
    void whatIsSpelledIsHeardCharacterByCharacterWhenItIsAskedFor(String slot, String said) {
        Grammar grammar = grammars.of(CoffeeLocale.asking(slot));

        assertThat(grammar.isSpellingAsked()).isTrue();
        assertThat(fit(grammar, said)).isGreaterThan(0.99);
    }

    @Test
    void forAndToAreDigitsAmongDigits() {
        Grammar idle = grammars.of(CoffeeLocale.idle());

        assertThat(idle.spelledOut(List.of("f", "for", "won", "two", "ate")))
                .containsExactly("f", "four", "one", "two", "eight");
        assertThat(idle.spelledOut(List.of("a", "latte", "for", "me", "to", "go")))
                .containsExactly("a", "latte", "for", "me", "to", "go");
    }

    @Test
    void wordsThatSoundLikeLettersAreLettersOnlyWhereTheseAreAskedFor() {
        List<String> words = List.of("see", "for", "one", "are");

        assertThat(grammars.of(CoffeeLocale.asking("PostCode")).spelledOut(words))
                .containsExactly("c", "four", "one", "r");
        assertThat(grammars.of(CoffeeLocale.idle()).spelledOut(words)).containsExactly("see", "four", "one", "are");
    }

    @Test
    void chatterMadeOfItsWordsDoesNotFit() {
        Grammar grammar = grammars.of(CoffeeLocale.idle());

        double fit = fit(grammar, "milk large i'd double mocha a with one");

        assertThat(fit).isLessThan(0.4);
    }

    @Test
    void numbersAndAccentsAreSpokenAsTheModelHasThem() {
        Grammar grammar = grammars.of(CoffeeLocale.asking("Size"));

        assertThat(grammar.phrases()).contains("twelve ounce").noneMatch(phrase -> phrase.contains("12"));
        assertThat(String.join(" ", grammar.phrases())).contains("cafe creme");
    }

    @Test
    void transcriptsHaveTheValuesAsTheBotWritesThem() {
        Grammar grammar = grammars.of(CoffeeLocale.idle());

        assertThat(grammar.written("a twelve ounce cafe creme with two sugars"))
                .isEqualTo("a 12 ounce café crème with two sugars");
        assertThat(grammar.written("flat white")).isEqualTo("Flat White");
    }

    @Test
    void wordsThatTheModelLacksAreListedAndTheirValuesLeftOut() {
        Grammar grammar = grammars.of(CoffeeLocale.idle());

        assertThat(grammar.unknownWords()).containsExactly("qzxvish");
        assertThat(grammar.phrases()).noneMatch(phrase -> phrase.contains("qzxvish"));
    }

    @Test
    void whatWasAskedForIsAsLikelyAsAllElse() {
        Grammar grammar = grammars.of(CoffeeLocale.asking("Milk"));

        long answers = grammar.phrases().stream()
                .filter(phrase -> phrase.endsWith(" milk") && phrase.split(" ", -1).length == 2)
                .count();

        assertThat(answers).isGreaterThan(200);
        assertThat(fit(grammar, "i'd like a small latte please")).isGreaterThan(0.8);
    }

    @Test
    void yesAndNoAreExpectedWhenTheBotAsksForThem() {
        Grammar idle = grammars.of(CoffeeLocale.idle());
        Grammar confirming = grammars.of(CoffeeLocale.confirming());

        assertThat(idle.phrases()).doesNotContain("yes please");
        assertThat(confirming.phrases().stream().filter("yes please"::equals).count())
                .isGreaterThan(1);
        assertThat(confirming.phrases()).contains("no", "nope", "yeah", "no thanks");
    }

    @Test
    void helpAndCancelAreAlwaysExpected() {
        assertThat(grammars.of(CoffeeLocale.idle()).phrases()).contains("help", "cancel", "never mind", "start over");
        assertThat(grammars.of(CoffeeLocale.asking("Size")).phrases()).contains("help", "cancel");
    }

    @Test
    void aNameMayHaveBeenAnotherOne() {
        Grammar grammar = grammars.of(CoffeeLocale.idle());

        assertThat(grammar.isOpen(List.of("write", "alice", "on", "the", "cup")))
                .isTrue();
        assertThat(grammar.isOpen(List.of("make", "it", "a", "small", "one"))).isFalse();
    }

    @Test
    void theSameBotGivesTheSameGrammar() {
        Grammars others = new Grammars(word -> word.matches("[a-z']+|\\[unk]") && !word.contains("qzxv"), "en");

        assertThat(others.of(CoffeeLocale.idle()).phrases())
                .isEqualTo(grammars.of(CoffeeLocale.idle()).phrases());
    }

    @Test
    void theBudgetBoundsThePhrasesButLeavesNoTemplateOut() {
        PhraseFilling filling = new PhraseFilling();
        List<String> values =
                IntStream.range(0, 5_000).mapToObj(i -> "value" + i).toList();
        filling.add(UtteranceTemplate.parse("first {A} and {B}"), name -> values);
        filling.add(UtteranceTemplate.parse("second {A}"), name -> values);

        List<String> phrases = filling.fill(100);

        assertThat(phrases).hasSize(100);
        assertThat(phrases.stream()
                        .filter(phrase -> phrase.startsWith("second"))
                        .count())
                .isEqualTo(50);
    }

    @Test
    void numbersAreSaidInWords() {
        assertThat(SpokenNumber.of("0")).isEqualTo("zero");
        assertThat(SpokenNumber.of("21")).isEqualTo("twenty one");
        assertThat(SpokenNumber.of("1905")).isEqualTo("one thousand nine hundred five");
        assertThat(SpokenNumber.of("007")).isEqualTo("zero zero seven");
        assertThat(SpokenNumber.of("300000")).isEqualTo("three hundred thousand");
    }

    @Test
    void whoIsAskedToSpellIsHeardLetterByLetter() {
        Grammar asked = grammars.of(CoffeeLocale.asking("Name", ElicitationStyle.SPELL_BY_LETTER));

        assertThat(fit(asked, "x q j z")).isGreaterThan(0.99);
        assertThat(fit(grammars.of(CoffeeLocale.asking("Name")), "x q j z")).isLessThan(0.5);
    }

    @Test
    void whoIsAskedToSpellByWordIsHeardWithWordsForLetters() {
        Grammar asked = grammars.of(CoffeeLocale.asking("Name", ElicitationStyle.SPELL_BY_WORD));

        assertThat(fit(asked, "b as in boy o b for bravo")).isGreaterThan(0.99);
    }

    @Test
    void expectedValuesAreHeardWhereTheirSlotIsSaidAndAskedFor() {
        RuntimeHints hints =
                new RuntimeHints(Map.of("LeaveName", Map.of("Name", new Hint(List.of("Quux Rovers"), Map.of()))));
        SpeechContext idle = CoffeeLocale.idle();
        SpeechContext expecting =
                new SpeechContext(idle.locale(), Optional.of("LeaveName"), DialogAction.elicitSlot("Name"), hints);

        Grammar grammar = grammars.of(expecting);

        assertThat(grammar.phrases()).contains("quux rovers");
        assertThat(fit(grammar, "write quux rovers on the cup")).isGreaterThan(0.99);
        assertThat(grammars.of(idle).phrases()).noneMatch(phrase -> phrase.contains("quux"));
    }

    private static double fit(Grammar grammar, String text) {
        return grammar.fit(List.of(text.split(" ", -1)));
    }
}
