package dev.loquat.exchange.cloudformation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.loquat.bot.Bot;
import dev.loquat.bot.BotLocale;
import dev.loquat.bot.Intent;
import dev.loquat.bot.NextStep;
import dev.loquat.bot.NextStep.SlotOverride;
import dev.loquat.bot.SlotTypeValue;
import dev.loquat.bot.VocabularyPhrase;
import dev.loquat.exchange.Fixture;
import dev.loquat.exchange.LexImport;
import dev.loquat.exchange.archive.InvalidArchive;
import dev.loquat.exchange.lex.LexBot;
import dev.loquat.exchange.report.Findings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bots in templates of CloudFormation. */
class TemplateReaderTest {

    private final LexBot garage =
            LexImport.read(Fixture.path("cloudformation/garage.yaml"), Optional.empty(), "nameless");
    private final Bot bot = garage.bot();
    private final BotLocale locale = bot.locales().get(0);
    private final Intent book = locale.intent("BookService").orElseThrow();

    @TempDir
    Path folder;

    @Test
    void parametersHaveTheirDefaults() {
        assertThat(bot.name()).isEqualTo("garage-test");
    }

    @Test
    void whatOnlyAStackKnowsIsReported() {
        assertThat(garage.report().lines())
                .anyMatch(line -> line.contains("'Role.Arn' in the template"))
                .anyMatch(line -> line.contains("'AWS::AccountId' in the template"));
    }

    @Test
    void textsThatLookLikeOtherThingsStayTexts() {
        assertThat(locale.slotType("Service").orElseThrow().values())
                .extracting(SlotTypeValue::value)
                .containsExactly("oil change", "no");
        assertThat(locale.customVocabulary()).containsExactly(new VocabularyPhrase("brake pad", 2, Optional.empty()));
    }

    @Test
    void listsOfKeysAndValuesAreMaps() {
        NextStep next = book.initialResponse().outcome().next().orElseThrow();

        assertThat(next.sessionAttributes()).containsEntry("Active", "yes");
        assertThat(next.slots()).containsEntry("Day", Optional.of(new SlotOverride(List.of("2026-01-01"), false)));
    }

    @Test
    void promptsAndHooksAreTakenOver() {
        assertThat(book.slot("Service").orElseThrow().prompt().orElseThrow()).satisfies(prompt -> {
            assertThat(prompt.retries()).isEqualTo(3);
            assertThat(prompt.allowsInterrupt()).isFalse();
            assertThat(prompt.question().groups().get(0).variations()).hasSize(2);
        });
        assertThat(book.hooks().fulfillment()).isPresent();
        assertThat(book.confirmation()).isPresent();
    }

    @Test
    void aTemplateInJsonIsTheSame() throws IOException {
        Path json = Files.writeString(folder.resolve("template.json"), """
                {"Resources": {"Bot": {"Type": "AWS::Lex::Bot", "Properties": {
                  "Name": {"Fn::Join": ["-", ["a", {"Ref": "Unknown"}]]}, "IdleSessionTTLInSeconds": "120",
                  "BotLocales": [{"LocaleId": "en_GB", "NluConfidenceThreshold": 0.7, "Intents": [
                    {"Name": "Hello", "SampleUtterances": [{"Utterance": "hello"}]}]}]}}}}
                """);

        Bot read = LexImport.read(json, Optional.empty(), "nameless").bot();

        assertThat(read.name()).isEqualTo("a-Unknown");
        assertThat(read.sessionTtl()).hasMinutes(2);
        assertThat(read.locales().get(0).confidenceThreshold()).isEqualTo(0.7);
        assertThat(read.locales().get(0).intent("Hello")).isPresent();
    }

    @Test
    void aBotWhoseFilesLieElsewhereIsNotInTheTemplate() {
        String template = "Resources: {Bot: {Type: 'AWS::Lex::Bot', Properties: {BotFileS3Location: {S3Bucket: b}}}}";

        assertThatExceptionOfType(InvalidArchive.class)
                .isThrownBy(() -> TemplateReader.read("template.yaml", template, Findings.ofBot()))
                .withMessageContaining("Bot has no BotLocales");
    }
}
