package dev.loquat.exchange.lex;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loquat.bot.template.UtteranceTemplate;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.NotBlank;

/** Utterances of Lex and templates of ours. */
class UtterancesTest {

    private static final Set<String> SLOTS = Set.of("a", "B");

    @Property
    void anUtteranceOfLexStandsForItselfAndNothingElse(
            @ForAll
                    @NotBlank
                    @Chars({'a', 'B', ' ', '{', '}', '(', ')', '[', ']', '|', '\\'})
                    @CharRange(from = 'x', to = 'z')
                    String utterance) {
        UtteranceTemplate template = Utterances.read(utterance, SLOTS);

        assertThat(template.expansionCount()).isEqualTo(1);
        assertThat(Utterances.plain(template)).contains(utterance);
    }

    @Example
    void onlySlotsOfTheIntentAreSlots() {
        UtteranceTemplate template = Utterances.read("from {a} to {nowhere} [b]", SLOTS);

        assertThat(template.slotNames()).containsExactly("a");
        assertThat(template.source()).isEqualTo("from {a} to \\{nowhere\\} \\[b\\]");
    }

    @Example
    void choicesBecomeTheUtterancesThatTheyStandFor() {
        List<UtteranceTemplate> templates = List.of(
                UtteranceTemplate.parse("(book|reserve) [me] a room"), UtteranceTemplate.parse("a room for {a}"));

        assertThat(Utterances.forLex(templates, 1500))
                .containsExactly(
                        "book me a room", "book a room", "reserve me a room", "reserve a room", "a room for {a}");
    }

    @Example
    void ofMoreThanLexTakesThereAreEvenlyManyOfEach() {
        List<UtteranceTemplate> templates =
                List.of(UtteranceTemplate.parse("(a|b|c|d) (e|f|g|h)"), UtteranceTemplate.parse("(i|j|k|l) (m|n|o|p)"));

        assertThat(Utterances.forLex(templates, 6))
                .hasSize(6)
                .filteredOn(text -> text.compareTo("i") >= 0)
                .hasSize(3);
    }
}
