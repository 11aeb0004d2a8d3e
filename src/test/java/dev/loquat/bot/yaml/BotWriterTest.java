package dev.loquat.bot.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loquat.bot.Bot;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BotWriterTest {

    private final Path folder;

    BotWriterTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void writesShortFormsInAnAuthorsOrderAndLeavesDefaultsOut() {
        String locale = """
                intents:
                  BookHotel:
                    utterances:
                      - "[please] book a hotel"
                      - book a room in {City} for {Nights} nights
                      - I need a room
                    slots:
                      City: {type: AMAZON.City, prompt: "Which city, please?", utterances: ["in {City}"]}
                      Nights: {type: AMAZON.Number, prompt: How many nights, retries: 3, defaultValues: "#booked.Nights"}
                      Wishes: {type: AMAZON.FreeFormInput, optional: true}
                    initialResponse: {response: With pleasure., hook: true}
                    confirmation:
                      prompt:
                        - "{Nights} nights in {City}. Shall I book it?"
                        - Shall I?
                      retries: 1
                      declination: Okay, nothing is booked.
                    closing: It is booked.
                    outputContexts: [booked]

                  HelpIntent:

                slotTypes:
                  Size:
                    small: [little, tiny]
                    large: []
                  Drink: [tea, coffee, "no"]
                """;

        assertThat(rewritten(locale)).isEqualTo(locale);
    }

    @Test
    void writesOutcomesOverAsManyLinesAsTheyNeed() {
        String locale = """
                intents:
                  Rent:
                    utterances:
                      - rent a car
                      - I need a car
                      - a car please
                    slots:
                      Age:
                        type: AMAZON.Number
                        prompt: How old are you?
                        captured:
                          branches:
                            - condition: "{Age} >= 18"
                              response: Good.
                              next: ConfirmIntent
                            - name: minor
                              condition: "{Age} < 18"
                              next: {type: ElicitSlot, slotToElicit: Guardian, sessionAttributes: {minor: "true"}}
                          default:
                            response: Pardon?
                            next: {type: ElicitSlot, slotToElicit: Age, slots: {Age: null}}
                        failure: {next: StartIntent FallbackIntent}
                        elicitationHook: true
                      Guardian: {type: AMAZON.FirstName, optional: true, prompt: "Who comes with you?"}
                    confirmation: Shall I go on, {Guardian}?
                    closing: {response: Goodbye., next: EndConversation}
                """;

        assertThat(rewritten(locale)).isEqualTo(locale);
    }

    @Test
    void writesLongTextsAsBlocks() {
        String locale = """
                intents:
                  Greet:
                    utterances:
                      - hello
                      - hi there
                      - good morning
                    initialResponse:
                      payload: |-
                        {
                          "open": "map"
                        }
                    closing: >-
                      Welcome to the hotel. This is a sentence that goes on and on, as people write them who have much to say, and
                      in the end it says nothing at all to whoever reads it.
                """;

        assertThat(rewritten(locale)).isEqualTo(locale);
    }

    @Test
    void writesTheBotAndItsFunctions() {
        String bot = """
                name: trips
                id: TRIPS00001
                description: "Books: hotels and cars."
                sessionTtl: 10m
                functions:
                  check:
                  book: functions/other.java
                  pay: {timeout: 10s, environment: {RATE: "012"}}
                locales: [en_US]
                lex: {dataPrivacy: {childDirected: false}}
                """;

        assertThat(rewritten(bot, BotFiles.GREETING)).containsEntry("bot.yaml", bot);
    }

    @ParameterizedTest
    @MethodSource("botFolders")
    void writesOfEveryBotTheSameBot(Path bot) {
        Bot read = BotReader.read(bot).orThrow();
        BotFiles files = new BotFiles(folder);
        read.functions().forEach(function -> files.with(function.code() + "/Handler.java", ""));

        BotWriter.write(read).forEach(files::with);

        assertThat(files.read().orThrow()).isEqualTo(read);
    }

    static Stream<Path> botFolders() {
        return SchemaTest.botFolders();
    }

    private String rewritten(String locale) {
        return rewritten(BotFiles.BOT, locale).getOrDefault("en_US.yaml", "");
    }

    private Map<String, String> rewritten(String bot, String locale) {
        BotFiles files = new BotFiles(folder)
                .with("functions/check.java", "")
                .with("functions/other.java", "")
                .with("functions/pay.java", "")
                .with("bot.yaml", bot)
                .with("en_US.yaml", locale);
        return BotWriter.write(files.read().orThrow());
    }
}
