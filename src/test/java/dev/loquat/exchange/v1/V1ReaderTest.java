package dev.loquat.exchange.v1;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loquat.bot.Bot;
import dev.loquat.bot.BotLocale;
import dev.loquat.bot.FunctionRef;
import dev.loquat.bot.Intent;
import dev.loquat.bot.Message;
import dev.loquat.bot.MessageGroup;
import dev.loquat.bot.NextStep;
import dev.loquat.bot.Slot;
import dev.loquat.bot.SlotType;
import dev.loquat.bot.template.UtteranceTemplate;
import dev.loquat.exchange.Fixture;
import dev.loquat.exchange.LexImport;
import dev.loquat.exchange.lex.LexBot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bots of Lex V1. */
class V1ReaderTest {

    private final LexBot florist = LexImport.read(Fixture.path("v1/florist.json"), Optional.empty(), "nameless");
    private final Bot bot = florist.bot();
    private final BotLocale locale = bot.locales().get(0);
    private final Intent order = locale.intent("OrderFlowers").orElseThrow();

    @TempDir
    Path folder;

    @Test
    void aBotHasOneLocale() {
        assertThat(bot.name()).isEqualTo("florist");
        assertThat(bot.sessionTtl()).isEqualTo(Duration.ofMinutes(10));
        assertThat(locale.id()).isEqualTo("en_US");
        assertThat(locale.confidenceThreshold()).isEqualTo(0.5);
    }

    @Test
    void slotsAreAskedForByTheirPriorities() {
        assertThat(order.slots()).extracting(Slot::name).containsExactly("FlowerType", "PickupTime", "Song");
        assertThat(order.slots())
                .extracting(Slot::type)
                .containsExactly("FlowerTypes", "AMAZON.Time", "MusicRecording");
        assertThat(order.slots().get(0).isObfuscated()).isTrue();
    }

    @Test
    void utterancesAreCleanedOfBlanksAndRepetitions() {
        assertThat(order.utterances())
                .extracting(UtteranceTemplate::source)
                .containsExactly("I want flowers", "order {FlowerType} \\(now\\)");
    }

    @Test
    void messagesOfOneGroupAreVariationsAndACardIsAMessage() {
        List<MessageGroup> groups =
                order.slots().get(0).prompt().orElseThrow().question().groups();

        assertThat(groups).hasSize(3);
        assertThat(groups.get(0).variations()).hasSize(2);
        assertThat(groups.get(1).variations().get(0)).isInstanceOf(Message.Ssml.class);
        assertThat(groups.get(2).variations().get(0)).isInstanceOfSatisfying(Message.ImageResponseCard.class, card -> {
            assertThat(card.subtitle()).contains("Pick one");
            assertThat(card.buttons()).containsExactly(new Message.Button("Roses", "roses"));
        });
    }

    @Test
    void retriesAreOneLessThanAttemptsAndAtMostFive() {
        assertThat(order.slots().get(1).prompt().orElseThrow().retries()).isEqualTo(1);
        assertThat(order.confirmation().orElseThrow().prompt().retries()).isEqualTo(5);
    }

    @Test
    void functionsAreThoseOfTheAlias() {
        assertThat(order.hooks().dialog()).contains(FunctionRef.OF_ALIAS);
        assertThat(order.hooks().fulfillment()).contains(FunctionRef.OF_ALIAS);
        assertThat(locale.intent("Thanks").orElseThrow().hooks().fulfillment()).isEmpty();
    }

    @Test
    void aFollowUpWaitsForTheNextIntent() {
        assertThat(locale.intent("Thanks").orElseThrow().closing().outcome().next())
                .contains(NextStep.of(NextStep.Type.ELICIT_INTENT));
        assertThat(florist.report().lines()).anyMatch(line -> line.contains("the follow-up prompt"));
    }

    @Test
    void theClarificationPromptIsSaidByTheFallbackIntent() {
        MessageGroup said =
                locale.fallbackIntent().closing().response().groups().get(0);

        assertThat(said.variations()).containsExactly(new Message.PlainText("Which flowers do you mean?"));
    }

    @Test
    void slotTypesKeepSynonymsStrategyAndPattern() {
        SlotType flowers = locale.slotType("FlowerTypes").orElseThrow();

        assertThat(flowers.resolution()).isEqualTo(SlotType.Resolution.TOP_RESOLUTION);
        assertThat(flowers.values().get(0).synonyms()).containsExactly("red ones");
        assertThat(locale.slotType("OrderNumber").orElseThrow().pattern()).contains("[A-Z]{2}[0-9]{4}");
    }

    @Test
    void aBuiltInTypeThatIsGoneBecomesAnOpenType() {
        assertThat(locale.slotType("MusicRecording").orElseThrow().resolution())
                .isEqualTo(SlotType.Resolution.ORIGINAL_VALUE);
        assertThat(florist.report().lines()).anyMatch(line -> line.contains("AMAZON.MusicRecording"));
    }

    @Test
    void anExportIsAZipOfOneFileToo() {
        Fixture file = Fixture.of("v1");

        assertThat(LexImport.read(file.zip(folder), Optional.empty(), "nameless")
                        .bot())
                .isEqualTo(bot);
    }

    /** As the samples of AWS's web client for Lex keep a bot. */
    @Test
    void theBotItsIntentsAndItsTypesMayStandSideBySide(@TempDir Path folder) throws IOException {
        Path definition = Files.writeString(folder.resolve("bot-definition.json"), """
                {"bot": {"name": "Kiosk", "locale": "en-US", "intents": [{"intentName": "Buy", "intentVersion": "$LATEST"}]},
                 "intents": [{"name": "Buy", "sampleUtterances": ["one {Paper}"], "slots": [{"name": "Paper",
                   "slotType": "Papers", "priority": 1, "valueElicitationPrompt": {"maxAttempts": 2,
                   "messages": [{"contentType": "PlainText", "content": "Which one?"}]}}]}],
                 "slot_types": [{"name": "Papers", "enumerationValues": [{"value": "daily"}]}]}
                """);

        Bot kiosk = LexImport.read(definition, Optional.empty(), "nameless").bot();

        assertThat(kiosk.name()).isEqualTo("Kiosk");
        assertThat(kiosk.locales().get(0).slotType("Papers")).isPresent();
        assertThat(kiosk.locales().get(0).intent("Buy").orElseThrow().slots()).hasSize(1);
    }

    @Test
    void filesBesideAnExportThatCannotBeReadDoNotMatter(@TempDir Path folder) throws IOException {
        Files.copy(Fixture.path("v1/florist.json"), folder.resolve("florist.json"));
        Files.writeString(folder.resolve("session.json"), "{\"a\": 1}\n\n{\"b\": ,");

        assertThat(LexImport.read(folder, Optional.empty(), "nameless").bot().locales())
                .hasSize(1);
    }
}
