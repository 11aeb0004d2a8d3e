package dev.loquat.exchange.terraform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loquat.bot.Bot;
import dev.loquat.bot.BotLocale;
import dev.loquat.bot.Intent;
import dev.loquat.bot.Prompt;
import dev.loquat.bot.SlotType;
import dev.loquat.exchange.Fixture;
import dev.loquat.exchange.LexImport;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A bot as the Terraform module {@code terraform-aws-lexv2models} takes it. */
class TerraformReaderTest {

    private final Bot bot = LexImport.read(Fixture.path("terraform/desk.json"), Optional.empty(), "nameless")
            .bot();
    private final BotLocale locale = bot.locales().get(0);

    @Test
    void localesIntentsSlotsAndTypesAreNamedByTheirKeys() {
        assertThat(bot.name()).isEqualTo("desk");
        assertThat(bot.sessionTtl()).hasSeconds(550);
        assertThat(locale.id()).isEqualTo("en_GB");
        assertThat(locale.confidenceThreshold()).isEqualTo(0.5);
        assertThat(locale.intents()).extracting(Intent::name).containsExactly("Lend", "FallbackIntent");
        assertThat(locale.slotType("Medium").orElseThrow().resolution()).isEqualTo(SlotType.Resolution.TOP_RESOLUTION);
    }

    @Test
    void slotsAreAskedForInTheirOrderWithTheirVariations() {
        Intent lend = locale.intent("Lend").orElseThrow();

        assertThat(lend.slots()).extracting(slot -> slot.name()).containsExactly("Medium", "Card");
        assertThat(lend.slot("Medium").orElseThrow().prompt().orElseThrow().retries())
                .isEqualTo(1);
        assertThat(lend.slot("Medium")
                        .orElseThrow()
                        .prompt()
                        .orElseThrow()
                        .question()
                        .groups()
                        .get(0)
                        .variations())
                .hasSize(2);
        assertThat(lend.slot("Card").orElseThrow().isRequired()).isFalse();
        assertThat(lend.slot("Card").orElseThrow().isObfuscated()).isTrue();
    }

    @Test
    void whatIsSaidAroundThemComesAlong() {
        Intent lend = locale.intent("Lend").orElseThrow();

        assertThat(lend.confirmation().orElseThrow().prompt().retries()).isEqualTo(3);
        assertThat(lend.confirmation().orElseThrow().prompt().selection()).isEqualTo(Prompt.Selection.ORDERED);
        assertThat(lend.closing().response().groups().get(0).variations()).hasSize(2);
        assertThat(lend.hooks().fulfillment()).isPresent();
        assertThat(locale.intent("FallbackIntent").orElseThrow().isFallback()).isTrue();
    }
}
