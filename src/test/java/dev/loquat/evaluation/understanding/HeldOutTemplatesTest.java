package dev.loquat.evaluation.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loquat.bot.BotLocale;
import dev.loquat.bot.Fulfillment;
import dev.loquat.bot.Hooks;
import dev.loquat.bot.Intent;
import dev.loquat.bot.Response;
import dev.loquat.bot.Slot;
import dev.loquat.bot.SlotType;
import dev.loquat.bot.template.UtteranceTemplate;
import dev.loquat.evaluation.dataset.LabelledUtterance;
import dev.loquat.evaluation.understanding.HeldOutTemplates.Fold;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class HeldOutTemplatesTest {

    private static final SlotType REFERENCE = new SlotType(
            "Reference",
            Optional.of("AMAZON.AlphaNumeric"),
            SlotType.Resolution.ORIGINAL_VALUE,
            List.of(),
            Optional.of("[A-Z][0-9]{9}"));

    private final BotLocale locale = new BotLocale(
            "en_US",
            0.4,
            List.of(
                    intent("Lights", "(turn|switch) on the lights", "lights on", "make it bright"),
                    intent("Find", "find {Reference}", "look {Reference} up"),
                    intent("Stop", "stop")),
            List.of(REFERENCE),
            List.of());

    private final HeldOutTemplates heldOut = new HeldOutTemplates(locale, HoldOut.inParts(3));

    @Test
    void holdsOutEveryTemplateOnceWithAllThatItStandsFor() {
        assertThat(texts("Lights"))
                .containsExactlyInAnyOrder("turn on the lights", "switch on the lights", "lights on", "make it bright");
        assertThat(heldOut.folds())
                .filteredOn(fold ->
                        fold.heldOut().stream().anyMatch(each -> each.text().startsWith("turn")))
                .singleElement()
                .satisfies(fold -> {
                    assertThat(fold.heldOut())
                            .extracting(LabelledUtterance::text)
                            .contains("switch on the lights");
                    assertThat(templates(fold, "Lights")).containsExactly("lights on", "make it bright");
                });
    }

    @Test
    void holdsOutEachTemplateByItself() {
        HeldOutTemplates each = new HeldOutTemplates(locale, HoldOut.each());

        assertThat(each.folds()).hasSize(5).allSatisfy(fold -> {
            int left = fold.rest().intents().stream()
                    .mapToInt(intent -> intent.utterances().size())
                    .sum();
            assertThat(left).isEqualTo(5);
            assertThat(fold.heldOut())
                    .extracting(each::template)
                    .hasSizeBetween(1, 3)
                    .containsOnly(each.template(fold.heldOut().get(0)));
        });
    }

    @Test
    void holdsOutNothingWhenTheBotIsAskedWhatItWasTold() {
        HeldOutTemplates seen = new HeldOutTemplates(locale, HoldOut.nothing());

        assertThat(seen.folds()).singleElement().satisfies(fold -> {
            assertThat(fold.rest()).isEqualTo(locale);
            assertThat(fold.heldOut()).extracting(seen::template).contains("stop", "lights on", "find {Reference}");
        });
    }

    @Test
    void anIntentKeepsItsOnlyUtterance() {
        assertThat(texts("Stop")).isEmpty();
        assertThat(heldOut.folds())
                .allSatisfy(fold -> assertThat(templates(fold, "Stop")).containsExactly("stop"));
        assertThat(heldOut.single()).extracting(Intent::name).containsExactly("Stop");
    }

    @Test
    void onlyExamplesThatTheSlotsOwnTypeAllowsAreLabels() {
        assertThat(heldOut())
                .filteredOn(each -> each.intent().equals("Find"))
                .isNotEmpty()
                .allSatisfy(each -> assertThat(each.slots())
                        .allSatisfy(slot -> assertThat(each.text().substring(slot.start(), slot.end()))
                                .matches("[A-Z][0-9]{9}")));
    }

    @Test
    void namesTheTemplateOfAnUtterance() {
        assertThat(heldOut.template(new LabelledUtterance("switch on the lights", "Lights")))
                .isEqualTo("(turn|switch) on the lights");
        assertThat(heldOut.templates()).isEqualTo(6);
    }

    private List<String> texts(String intent) {
        return heldOut()
                .filter(each -> each.intent().equals(intent))
                .map(LabelledUtterance::text)
                .toList();
    }

    private Stream<LabelledUtterance> heldOut() {
        return heldOut.folds().stream().flatMap(fold -> fold.heldOut().stream());
    }

    private static List<String> templates(Fold fold, String intent) {
        return fold.rest().intent(intent).orElseThrow().utterances().stream()
                .map(UtteranceTemplate::source)
                .toList();
    }

    private static Intent intent(String name, String... templates) {
        Slot reference = new Slot("Reference", "Reference", false, Optional.empty(), List.of(), false, false);
        return new Intent(
                name,
                Optional.empty(),
                Stream.of(templates).map(UtteranceTemplate::parse).toList(),
                List.of(reference),
                Hooks.NONE,
                Response.NONE,
                Optional.empty(),
                Fulfillment.NONE,
                Response.NONE,
                List.of(),
                List.of());
    }
}
