package dev.loquat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands as a script sees them: standard output, standard error, exit code. */
class CommandLineTest {

    private final PrintStream terminalOut = System.out;
    private final PrintStream terminalErr = System.err;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    private Path folder;

    @BeforeEach
    void listen() {
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void giveTheTerminalBack() {
        System.setOut(terminalOut);
        System.setErr(terminalErr);
    }

    @Test
    void saysAConversationAndPrintsNothingButTheReplies() {
        int code = run("say", "book-trip", "I need a queen room in Chicago for three nights", "no", "never mind");

        assertThat(code).isZero();
        assertThat(printed().lines()).hasSizeGreaterThanOrEqualTo(3);
        assertThat(printed().lines().findFirst().orElseThrow()).contains("day");
    }

    @Test
    void printsOneJsonObjectWhenAsked() throws IOException {
        int code = run("say", "book-trip", "--json", "book me a hotel in Boston");

        JsonNode json = new ObjectMapper().readTree(printed());
        assertThat(code).isZero();
        assertThat(json.at("/turns/0/sessionState/intent/name").asText()).isEqualTo("BookHotel");
        assertThat(json.at("/turns/0/sessionState/intent/slots/City/value/interpretedValue")
                        .asText())
                .isEqualTo("Boston");
    }

    @Test
    void namesTheNearestBotWhenThereIsNone() {
        int code = run("say", "book-trap", "hello");

        assertThat(code).isEqualTo(2);
        assertThat(complained()).contains("book-trap").contains("book-trip");
        assertThat(printed()).isEmpty();
    }

    @Test
    void takesAFolderForABot() {
        int code = run("say", Path.of("bots", "coffee").toString(), "a small latte please");

        assertThat(code).isZero();
        assertThat(printed()).contains("small latte");
    }

    @Test
    void validatesTheExampleBotsWithoutAWord() {
        int code = run("validate", "--strict");

        assertThat(printed()).isEqualToIgnoringNewLines("0 errors, 0 warnings");
        assertThat(code).isZero();
    }

    @Test
    void listsEveryProblemAndExitsWithOne() throws IOException {
        Path bot = Files.createDirectories(folder.resolve("broken"));
        Files.writeString(bot.resolve("bot.yaml"), "name: broken\nsesionTtl: 5m\nlocales: [en_US]\n");
        Files.writeString(
                bot.resolve("en_US.yaml"), "intents:\n  Order:\n    utterances: [\"a {Drnk}\"]\n    slots: {}\n");

        int code = run("validate", "--bots", folder.toString());

        assertThat(code).isEqualTo(1);
        assertThat(printed())
                .contains("bot.yaml:2:1: error:")
                .contains("did you mean 'sessionTtl'?")
                .contains("en_US.yaml:3:");
    }

    @Test
    void countsASingleProblemAsOne() throws IOException {
        Path bot = Files.createDirectories(folder.resolve("broken"));
        Files.writeString(bot.resolve("bot.yaml"), "name: broken\nsesionTtl: 5m\nlocales: [en_US]\n");
        Files.writeString(bot.resolve("en_US.yaml"), "intents: {Order: {utterances: [order]}}\n");

        run("validate", "--bots", folder.toString());

        assertThat(printed()).contains("1 error, 1 warning");
    }

    @Test
    void writesABotThatAnswersAndPassesItsTests() {
        int created = run("init", "my-bot", "--bots", folder.toString());
        int tested = run("test", "my-bot", "--bots", folder.toString());

        assertThat(created).isZero();
        assertThat(printed()).contains("0 failed");
        assertThat(tested).isZero();
    }

    @Test
    void explanationsAndDebuggingHideTheValuesOfObfuscatedSlots() {
        run("explain", "banking", "tell me the balance of account 12345678");
        run("explain", "banking", "--json", "tell me the balance of account 12345678");
        InputStream keyboard = System.in;
        System.setIn(new ByteArrayInputStream(
                "/debug\ntell me the balance of account 12345678\nchecking\n/quit\n".getBytes(StandardCharsets.UTF_8)));
        run("chat", "banking");
        System.setIn(keyboard);

        assertThat(printed()).contains("{AccountNumber}").doesNotContain("12345678");
        assertThat(complained()).contains("AccountNumber={AccountNumber}").doesNotContain("12345678");
    }

    @Test
    void publishesABotAndPointsAnAliasAtIt() throws IOException {
        Path bot = Files.createDirectories(folder.resolve("greeter"));
        Files.writeString(bot.resolve("bot.yaml"), "name: greeter # says hello\n");
        Files.writeString(
                bot.resolve("en_US.yaml"), "intents: {Greet: {utterances: [hello, hi, good day], closing: Hello}}\n");

        int published = run("publish", "greeter", "--bots", folder.toString(), "--description", "The first");
        int again = run("publish", "greeter", "--bots", folder.toString());
        int pointed = run("alias", "greeter", "prod", "1", "--bots", folder.toString());

        assertThat(List.of(published, again, pointed)).containsOnly(0);
        assertThat(printed().lines())
                .startsWith("published greeter as version 1", "greeter has not changed since version 1")
                .anyMatch(line -> line.matches("prod\t[0-9A-Z]{10}\t1"));
        assertThat(complained()).contains("version 1: The first");
        assertThat(bot.resolve("bot.yaml")).hasContent("name: greeter # says hello\naliases: {prod: 1}\n");
        assertThat(run("validate", "--strict", "--bots", folder.toString())).isZero();
    }

    @Test
    void namesTheVersionsWhenAnAliasShallPointAtAnother() throws IOException {
        Path bot = Files.createDirectories(folder.resolve("greeter"));
        Files.writeString(bot.resolve("bot.yaml"), "name: greeter\n");
        Files.writeString(
                bot.resolve("en_US.yaml"), "intents: {Greet: {utterances: [hello, hi, good day], closing: Hello}}\n");

        int unknown = run("alias", "greeter", "prod", "4", "--bots", folder.toString());
        int missing = run("alias", "greeter", "prod", "--bots", folder.toString());

        assertThat(unknown).isEqualTo(1);
        assertThat(missing).isEqualTo(2);
        assertThat(complained())
                .contains("unknown version '4'; expected one of DRAFT")
                .contains("Which version shall 'prod' point at?");
    }

    @Test
    void explainsItselfWhenTheCommandIsWrong() {
        int code = run("sya", "book-trip");

        assertThat(code).isEqualTo(2);
        assertThat(complained()).contains("sya").contains("say");
    }

    @Test
    void refusesTextsThatTheApiWouldRefuse() {
        int empty = run("say", "book-trip", "hello", "");
        int tooLong = run("say", "book-trip", "x".repeat(1025));

        assertThat(empty).isEqualTo(2);
        assertThat(tooLong).isEqualTo(2);
        assertThat(complained())
                .contains("The text is empty, expected 1 to 1024 characters")
                .contains("The text has 1025 characters, expected 1 to 1024");
        assertThat(printed()).isEmpty();
    }

    @Test
    void namesTheSlashCommandsWhenOneIsUnknown() {
        InputStream keyboard = System.in;
        System.setIn(new ByteArrayInputStream("/foo bar\n/quit\n".getBytes(StandardCharsets.UTF_8)));
        int code = run("chat", "coffee");
        System.setIn(keyboard);

        assertThat(code).isZero();
        assertThat(complained()).contains("There is no /foo; /debug shows");
        assertThat(printed()).doesNotContain("Sorry");
    }

    @Test
    void samplesUtterancesWithTheirIntentTheSameForTheSameSeed() {
        int first = run("sample", "book-trip", "--intent", "BookHotel", "--count", "5", "--seed", "7");
        String lines = printed();
        out.reset();
        run("sample", "book-trip", "--intent", "BookHotel", "--count", "5", "--seed", "7");

        assertThat(first).isZero();
        assertThat(lines.lines()).hasSize(5).allSatisfy(line -> assertThat(line).matches("[^\t{}]+\tBookHotel"));
        assertThat(printed()).isEqualTo(lines);
        assertThat(complained()).containsPattern("BookHotel: 5 of \\d+ wordings");
    }

    @Test
    void samplesAsOneJsonObjectWithThePlacesOfSlotValues() throws IOException {
        int code = run("sample", "coffee", "--json", "--count", "1");

        JsonNode json = new ObjectMapper().readTree(printed());
        JsonNode intent = json.at("/intents/0");
        assertThat(code).isZero();
        assertThat(intent.path("wordings").asLong()).isGreaterThan(1);
        assertThat(intent.at("/utterances/0/text").asText()).isNotEmpty();
        assertThat(json.findValues("end")).isNotEmpty();
    }

    @Test
    void namesTheNearestIntentWhenThereIsNoneToSample() {
        int code = run("sample", "book-trip", "--intent", "BookHotl");

        assertThat(code).isEqualTo(2);
        assertThat(complained()).contains("no intent 'BookHotl'; did you mean 'BookHotel'?");
    }

    @Test
    void explainsWhatAnUtteranceMeansAndWhy() throws IOException {
        int code = run("explain", "book-trip", "could you find a room in Boston");
        String lines = printed();
        out.reset();
        run("explain", "book-trip", "--json", "could you find a room in Boston");

        JsonNode json = new ObjectMapper().readTree(printed());
        assertThat(code).isZero();
        assertThat(lines)
                .startsWith("BookHotel ")
                .contains("threshold 0.40: chosen; second ", "Templates", "for this bot at all", "words: ", "near: ")
                .contains("City = Boston (AMAZON.City, 25–31): won; rank ");
        assertThat(json.path("verdict").asText())
                .isEqualTo(lines.lines().findFirst().orElseThrow());
        assertThat(json.at("/interpretations/0/evidence")).isNotEmpty();
        assertThat(json.at("/explanation/intents")).hasSize(2);
        assertThat(json.at("/explanation/slots/0/candidates/0/outcome").asText())
                .isEqualTo("WON");
    }

    @Test
    void saysThatTheBotWouldAskBack() throws IOException {
        Path bot = Files.createDirectories(folder.resolve("asking"));
        Files.writeString(bot.resolve("bot.yaml"), "name: asking\nid: ASKINGBACK\nlocales: [en_US]\n");
        Files.writeString(bot.resolve("en_US.yaml"), """
                disambiguation: {margin: 0.9}
                confidenceThreshold: 0.02
                intents:
                  BookRoom: {utterances: [book a room, we come on friday], closing: A room.}
                  BookTable: {utterances: [book a table, we come on friday], closing: A table.}
                """);
        out.reset();

        run("explain", bot.toString(), "so we may come on a friday");

        assertThat(printed().lines().findFirst().orElseThrow())
                .containsPattern(
                        ": the bot asks back \"Did you mean book (room|table) or book (room|table)\\?\"; second ");
    }

    @Test
    void explainsAnAnswerAsIfTheBotHadAskedForIt() {
        int code = run("explain", "book-trip", "three", "--intent", "BookHotel", "--slot", "Nights");

        assertThat(code).isZero();
        assertThat(printed())
                .contains("As the answer for Nights: 3 (AMAZON.Number), which explains 1.00 of the utterance.")
                .contains("asked for 0.30");
    }

    @Test
    void saysWhichIntentOrSlotCannotBeExplained() {
        int intent = run("explain", "book-trip", "three", "--intent", "BookHotl");
        int slot = run("explain", "book-trip", "three", "--intent", "BookHotel", "--slot", "Night");
        int alone = run("explain", "book-trip", "three", "--slot", "Nights");

        assertThat(List.of(intent, slot, alone)).containsOnly(2);
        assertThat(complained())
                .contains("The bot has no intent 'BookHotl'; did you mean 'BookHotel'?")
                .contains("BookHotel has no slot 'Night'; did you mean 'Nights'?")
                .contains("--slot needs --intent");
    }

    @Test
    void samplesOnlyValuesThatASlotTypesPatternAllows() {
        int code = run("sample", "book-trip", "--intent", "CancelBooking", "--count", "50");

        assertThat(code).isZero();
        assertThat(printed().lines().filter(line -> line.matches(".*\\d.*")))
                .isNotEmpty()
                .allMatch(line -> line.matches(".*\\b[HChc][0-9]{4}\\b.*"));
    }

    @Test
    void doesNotKnowAnotherPipeline() {
        int code = run("say", "book-trip", "--pipeline", "rasa", "hello");

        assertThat(code).isEqualTo(1);
        assertThat(complained()).contains("'rasa'").contains("encoder, opennlp");
    }

    private int run(String... arguments) {
        return Main.commandLine().execute(arguments);
    }

    private String printed() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String complained() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
