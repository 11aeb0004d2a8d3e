package dev.loquat.evaluation.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loquat.bot.BotLocale;
import dev.loquat.bot.Intent;
import dev.loquat.evaluation.dataset.LabelledUtterance;
import dev.loquat.nlu.template.SampleUtterance;
import dev.loquat.nlu.template.SlotExamples;
import dev.loquat.nlu.template.TemplateSampler;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.NotBlank;

class DatasetBotPropertyTest {

    /** Blanks aside, which training makes one of. */
    @Property(tries = 500)
    void whatIsTrainedOnIsWhatTheFileSays(
            @ForAll
                    @NotBlank
                    @Chars({'\\', '{', '}', '[', ']', '(', ')', '|', ' ', '\'', '?', 'é'})
                    @CharRange(from = 'a', to = 'e')
                    String text) {
        BotLocale bot = DatasetBot.of(List.of(new LabelledUtterance(text, "Ask")));

        Intent intent = bot.intent("Ask").orElseThrow();
        assertThat(new TemplateSampler(new SlotExamples(bot), 1).sample(intent, 10))
                .extracting(SampleUtterance::text)
                .containsExactly(text.strip().replaceAll(" +", " "));
    }
}
