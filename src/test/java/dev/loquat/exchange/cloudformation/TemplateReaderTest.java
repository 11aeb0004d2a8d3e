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
                .isThrownBy(() -> TemplateReader.read("template.yaml", template))
                .withMessageContaining("Bot has no BotLocales");
    }

    /** As {@code lex-v2-cfn-cr} of AWS's samples has bots. */
    @Test
    void aBotOfTheCustomResourceForLexV2ComesIn() {
        LexBot cinema = LexImport.read(Fixture.path("cloudformation/cinema.yaml"), Optional.empty(), "nameless");

        BotLocale english = cinema.bot().locales().get(0);
        assertThat(cinema.bot().name()).isEqualTo("Cinema");
        assertThat(cinema.bot().sessionTtl()).hasMinutes(2);
        assertThat(english.confidenceThreshold()).isEqualTo(0.6);
        assertThat(english.intent("FallbackIntent").orElseThrow().isFallback()).isTrue();
        assertThat(english.intent("BuyTicket").orElseThrow().slot("Film").orElseThrow())
                .satisfies(film -> assertThat(film.type()).isEqualTo("Film"))
                .satisfies(film ->
                        assertThat(film.prompt().orElseThrow().retries()).isEqualTo(1));
        assertThat(cinema.report().lines()).noneMatch(line -> line.contains("LexV2CfnCrFunctionArn"));
    }

    /** As {@code amazon-lex-migration-utility} of AWS's samples has them. */
    @Test
    void aBotOfTheCustomResourcesForLexV1ComesInWithItsIntentsAndTypes() throws IOException {
        LexBot bakery = only("""
                Resources:
                  Breads:
                    Type: Custom::LexSlotType
                    Properties: {name: Bread, enumerationValues: [{value: rye}, {value: spelt}]}
                  Unused:
                    Type: Custom::LexSlotType
                    Properties: {name: Cake, enumerationValues: [{value: plum}]}
                  Order:
                    Type: Custom::LexIntent
                    Properties:
                      name: OrderBread
                      sampleUtterances: ["a {Bread} loaf"]
                      slots:
                        - name: Bread
                          slotType: !Ref Breads
                          priority: "1"
                          slotConstraint: Required
                          valueElicitationPrompt:
                            maxAttempts: "4"
                            messages: [{contentType: PlainText, content: "Which bread?"}]
                  Bakery:
                    Type: Custom::LexBot
                    Properties:
                      name: Bakery
                      locale: en-GB
                      idleSessionTTLInSeconds: "600"
                      intents: [{intentName: OrderBread, intentVersion: "1"}]
                """);

        BotLocale english = bakery.bot().locales().get(0);
        assertThat(bakery.bot().sessionTtl()).hasMinutes(10);
        assertThat(english.id()).isEqualTo("en_GB");
        assertThat(english.slotTypes()).extracting(type -> type.name()).containsExactly("Bread");
        assertThat(english.intent("OrderBread").orElseThrow().slot("Bread").orElseThrow())
                .satisfies(bread -> assertThat(bread.type()).isEqualTo("Bread"))
                .satisfies(bread ->
                        assertThat(bread.prompt().orElseThrow().retries()).isEqualTo(3));
    }

    @Test
    void allBotsOfATemplateComeIn() throws IOException {
        Path template = Files.writeString(folder.resolve("template.yaml"), """
                Resources:
                  One: {Type: 'AWS::Lex::Bot', Properties: {Name: One, BotLocales: [{LocaleId: en_US}]}}
                  Two: {Type: 'AWS::Lex::Bot', Properties: {Name: Two, BotLocales: [{LocaleId: de_DE}]}}
                """);

        assertThat(LexImport.readAll(template, Optional.empty(), "nameless"))
                .extracting(bot -> bot.bot().name())
                .containsExactly("One", "Two");
    }

    @Test
    void functionsThatTheTemplateDecidesAreWorkedOut() throws IOException {
        LexBot shop = only("""
                Parameters:
                  Stage: {Type: String, Default: test}
                Conditions:
                  IsLive: !Equals [!Ref Stage, live]
                  IsTest: !Not [!Condition IsLive]
                Mappings:
                  Session: {test: {Seconds: 90}, live: {Seconds: 600}}
                Resources:
                  Shop:
                    Type: AWS::Lex::Bot
                    Properties:
                      Name: !Select [1, !Split ["/", "bots/Shop/v1"]]
                      Description: !If [IsTest, for tests, for all]
                      IdleSessionTTLInSeconds: !FindInMap [Session, !Ref Stage, Seconds]
                      RoleArn: !If [IsLive, role, !Ref AWS::NoValue]
                      BotLocales:
                        - LocaleId: en_US
                          Intents:
                            - !If [IsLive, {Name: Live}, !Ref AWS::NoValue]
                            - Name: Buy
                """);

        assertThat(shop.bot().name()).isEqualTo("Shop");
        assertThat(shop.bot().description()).isEqualTo("for tests");
        assertThat(shop.bot().sessionTtl()).hasSeconds(90);
        assertThat(shop.bot().locales().get(0).intents())
                .extracting(Intent::name)
                .contains("Buy")
                .doesNotContain("Live");
        assertThat(shop.report().lines()).noneMatch(line -> line.contains("in the template"));
    }

    private LexBot only(String template) throws IOException {
        return LexImport.read(
                Files.writeString(folder.resolve("template.yaml"), template), Optional.empty(), "nameless");
    }
}
