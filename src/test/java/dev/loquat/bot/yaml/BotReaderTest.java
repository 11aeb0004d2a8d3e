package dev.loquat.bot.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loquat.bot.Bot;
import dev.loquat.bot.BotLocale;
import dev.loquat.bot.FunctionRef;
import dev.loquat.bot.FunctionSpec;
import dev.loquat.bot.Intent;
import dev.loquat.bot.Message;
import dev.loquat.bot.MessageGroup;
import dev.loquat.bot.OutputContext;
import dev.loquat.bot.Response;
import dev.loquat.bot.Slot;
import dev.loquat.bot.SlotType.Resolution;
import dev.loquat.bot.SlotTypeValue;
import dev.loquat.bot.VocabularyPhrase;
import dev.loquat.bot.template.UtteranceTemplate;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BotReaderTest {

    private static final Path BOTS = Path.of("src/test/resources/bots-yaml");

    private final Path folder;

    BotReaderTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void readsTheFullFormOfEverything() {
        ReadBot read = BotReader.read(BOTS.resolve("full"));

        assertThat(read.problems()).isEmpty();
        Bot bot = read.orThrow();
        assertThat(bot.name()).isEqualTo("full");
        assertThat(bot.id()).isEqualTo("FULL000001");
        assertThat(bot.description()).isEqualTo("Says everything that can be said.");
        assertThat(bot.sessionTtl()).isEqualTo(Duration.ofMinutes(90));
        assertThat(bot.functions())
                .containsExactly(
                        new FunctionSpec(
                                "book",
                                "java",
                                "functions/book.java",
                                Optional.of("example.Book"),
                                Duration.ofSeconds(10),
                                Map.of("RATE", new FunctionSpec.Text("012"), "LIVE", new FunctionSpec.Text("no"))),
                        new FunctionSpec(
                                "check",
                                "java",
                                "functions/check",
                                Optional.empty(),
                                FunctionSpec.DEFAULT_TIMEOUT,
                                Map.of()));
        assertThat(bot.locales()).extracting(BotLocale::id).containsExactly("en_US", "de_DE");
    }

    @Test
    void tellsAFunctionsRuntimeByItsCode(@TempDir Path folder) {
        ReadBot read = new BotFiles(folder)
                .with("bot.yaml", """
                        name: trips
                        functions:
                          jar: functions/code.jar
                          node:
                          python: functions/code.py
                          shell:
                          sources: functions/sources
                          said: {runtime: nodejs, code: functions/sources}
                        """)
                .with("functions/code.jar", "")
                .with("functions/node.mjs", "")
                .with("functions/code.py", "")
                .with("functions/shell/bootstrap", "")
                .with("functions/sources/A.java", "")
                .with("en_US.yaml", BotFiles.GREETING)
                .read();

        assertThat(read.orThrow().functions())
                .extracting(FunctionSpec::runtime)
                .containsExactly("java", "nodejs", "python", "provided", "java", "nodejs");
    }

    @Test
    void readsIntentsWithTheirStages() {
        Intent book = locale("full").intent("Book").orElseThrow();

        assertThat(book.utterances())
                .extracting(UtteranceTemplate::source)
                .containsExactly(
                        "[please] (book|reserve) a room", "a room in {City} for {Nights} nights", "I need a room");
        assertThat(book.hooks().dialog()).contains(FunctionRef.named("check"));
        assertThat(book.hooks().fulfillment()).contains(FunctionRef.named("book"));
        assertThat(book.confirmation().orElseThrow().prompt().retries()).isEqualTo(1);
        assertThat(book.confirmation().orElseThrow().declination().response())
                .isEqualTo(said("Okay, nothing is booked."));
        assertThat(book.fulfillment().timeout().response()).isEqualTo(said("That took too long."));
        assertThat(book.inputContexts()).containsExactly("welcome");
        assertThat(book.outputContexts())
                .containsExactly(
                        new OutputContext("booked", Duration.ofMinutes(10), 3),
                        new OutputContext("paid", Duration.ofSeconds(90), 5));
    }

    @Test
    void readsEveryKindOfMessage() {
        Intent book = locale("full").intent("Book").orElseThrow();

        assertThat(book.initialResponse().response().groups())
                .containsExactly(
                        new MessageGroup(List.of(
                                new Message.PlainText("Good choice."), new Message.Ssml("<speak>Good</speak>"))),
                        new MessageGroup(List.of(new Message.CustomPayload("{\"open\": \"map\"}"))),
                        new MessageGroup(List.of(new Message.ImageResponseCard(
                                "Rooms",
                                Optional.of("All of them"),
                                Optional.of("https://example.com/room.png"),
                                List.of(new Message.Button("Queen", "Queen"), new Message.Button("King", "a king"))))));
    }

    @Test
    void readsSlots() {
        Intent book = locale("full").intent("Book").orElseThrow();

        Slot city = book.slot("City").orElseThrow();
        assertThat(city.isRequired()).isTrue();
        assertThat(city.prompt().orElseThrow().retries()).isEqualTo(4);
        assertThat(city.prompt().orElseThrow().question().groups().get(0).variations())
                .hasSize(2);
        assertThat(city.utterances()).extracting(UtteranceTemplate::source).containsExactly("in {City}");
        Slot extras = book.slot("Extras").orElseThrow();
        assertThat(extras.isRequired()).isFalse();
        assertThat(extras.allowsMultipleValues()).isTrue();
        assertThat(extras.isObfuscated()).isTrue();
        assertThat(book.slot("Nights").orElseThrow().prompt().orElseThrow().retries())
                .isZero();
    }

    @Test
    void readsSlotTypesAndVocabulary() {
        BotLocale locale = locale("full");

        assertThat(locale.confidenceThreshold()).isEqualTo(0.55);
        assertThat(locale.slotType("Extra").orElseThrow().values())
                .containsExactly(
                        new SlotTypeValue("breakfast", List.of("morning meal")),
                        new SlotTypeValue("parking", List.of()));
        assertThat(locale.slotType("Extra").orElseThrow().resolution()).isEqualTo(Resolution.ORIGINAL_VALUE);
        assertThat(locale.slotType("Code").orElseThrow().pattern()).contains("[A-Z]{3}");
        assertThat(locale.slotType("Short").orElseThrow().values())
                .extracting(SlotTypeValue::value)
                .containsExactly("no", "10:30", "012");
        assertThat(locale.customVocabulary())
                .containsExactly(
                        new VocabularyPhrase("loquat", 1, Optional.empty()),
                        new VocabularyPhrase("aspen suite", 2.5, Optional.of("Aspen Suite")));
    }

    @Test
    void addsAFallbackIntentAndRecognisesBuiltInNames() {
        BotLocale german =
                BotReader.read(BOTS.resolve("full")).orThrow().locale("de_DE").orElseThrow();

        assertThat(german.fallbackIntent().closing().response()).isEqualTo(said("Sorry, I did not understand that."));
        assertThat(german.intent("HelpIntent").orElseThrow().parent()).contains("AMAZON.HelpIntent");
        assertThat(locale("full").fallbackIntent().name()).isEqualTo("Lost");
    }

    @Test
    void readsABotOfOneFile() {
        Bot bot = new BotFiles(folder)
                .with("bot.yaml", "name: trips\n" + BotFiles.GREETING)
                .read()
                .orThrow();

        assertThat(bot.locales()).extracting(BotLocale::id).containsExactly("en_US");
        assertThat(bot.sessionTtl()).isEqualTo(Bot.DEFAULT_SESSION_TTL);
        // SHA-256 of "trips" in base 36, computed elsewhere
        assertThat(bot.id()).isEqualTo("26J6HRR0S2");
    }

    @Test
    void findsLocaleFilesByThemselves() {
        Bot bot = new BotFiles(folder)
                .with("bot.yaml", "name: trips")
                .with("en_US.yaml", "\uFEFF" + BotFiles.GREETING)
                .with("de_DE.yaml", BotFiles.GREETING)
                .with("notes.yaml", "not a locale")
                .read()
                .orThrow();

        assertThat(bot.locales()).extracting(BotLocale::id).containsExactly("de_DE", "en_US");
    }

    private static BotLocale locale(String bot) {
        return BotReader.read(BOTS.resolve(bot)).orThrow().locale("en_US").orElseThrow();
    }

    private static Response said(String text) {
        return new Response(List.of(new MessageGroup(List.of(new Message.PlainText(text)))));
    }
}
