package dev.loquat.evaluation.understanding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.loquat.bot.BotLocale;
import dev.loquat.bot.Intent;
import dev.loquat.bot.template.UtteranceTemplate;
import dev.loquat.evaluation.dataset.InvalidDataset;
import dev.loquat.evaluation.dataset.LabelledUtterance;
import dev.loquat.nlu.template.SampleUtterance;
import dev.loquat.nlu.template.SlotExamples;
import dev.loquat.nlu.template.SlotSpan;
import dev.loquat.nlu.template.TemplateSampler;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class DatasetTest {

    @Test
    void takesEveryCharacterOfAnUtteranceLiterally() {
        String wild = "what is {this} [or that] (one|two) a\\b ]) |";

        BotLocale bot = DatasetBot.of(List.of(new LabelledUtterance(wild, "Ask")));

        Intent intent = bot.intent("Ask").orElseThrow();
        assertThat(new TemplateSampler(new SlotExamples(bot), 1).sample(intent, 10))
                .extracting(SampleUtterance::text)
                .containsExactly(wild);
    }

    @Test
    void makesSlotsAndTheirTypesOfLabels() {
        BotLocale bot = DatasetBot.of(List.of(
                new LabelledUtterance("fly (now) to Rome", "Fly", List.of(new SlotSpan("City", 13, 17))),
                new LabelledUtterance("Bonn please", "Fly", List.of(new SlotSpan("City", 0, 4)))));

        Intent intent = bot.intent("Fly").orElseThrow();
        assertThat(intent.utterances())
                .extracting(UtteranceTemplate::source)
                .containsExactly("fly \\(now\\) to {City}", "{City} please");
        assertThat(bot.slotType("City").orElseThrow().values())
                .extracting(value -> value.value())
                .containsExactly("Rome", "Bonn");
        assertThat(bot.fallbackIntent().utterances()).isEmpty();
    }

    @Test
    void leavesOutOfTheTestWhatTrainingHas() {
        Dataset data = data("Hello!", "good bye").withoutOverlap();

        assertThat(data.test()).containsExactly(new LabelledUtterance("good bye", "Test"));
        assertThat(data.overlap()).hasValue(1);
    }

    @Test
    void refusesATestThatHasNothingNew() {
        assertThatThrownBy(() -> data("hello").withoutOverlap()).isInstanceOf(InvalidDataset.class);
    }

    @Test
    void takesTheFirstUtterancesOfEachIntent() {
        List<LabelledUtterance> all = List.of(
                new LabelledUtterance("a1", "a"),
                new LabelledUtterance("a2", "a"),
                new LabelledUtterance("b1", "b"),
                new LabelledUtterance("a3", "a"));

        assertThat(Dataset.firstPerIntent(all, 2))
                .extracting(LabelledUtterance::text)
                .containsExactly("a1", "a2", "b1");
        assertThat(Dataset.partOf(all, 0.25))
                .extracting(LabelledUtterance::text)
                .containsExactly("a1", "b1");
    }

    private static Dataset data(String... asked) {
        return Dataset.of(
                Path.of("train.tsv"),
                Path.of("test.tsv"),
                List.of(new LabelledUtterance("hello", "Greet")),
                List.of(asked).stream()
                        .map(text -> new LabelledUtterance(text, "Test"))
                        .toList());
    }
}
