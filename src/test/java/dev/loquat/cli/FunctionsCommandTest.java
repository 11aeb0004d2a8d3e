package dev.loquat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.loquat.database.Database;
import dev.loquat.fulfillment.process.Programs;
import dev.loquat.fulfillment.queue.EventTable;
import dev.loquat.fulfillment.queue.FunctionAddress;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FunctionsCommandTest {

    private static final String EVENT = """
            {"messageVersion": "1.0", "invocationSource": "FulfillmentCodeHook", "inputMode": "Text", "sessionId": "me",
             "inputTranscript": "yes",
             "bot": {"id": "A", "name": "a", "aliasId": "T", "aliasName": "t", "localeId": "en_US", "version": "DRAFT"},
             "interpretations": [], "transcriptions": [],
             "sessionState": {"intent": {"name": "Order", "slots": {}, "state": "InProgress"}, "sessionAttributes": {}}}
            """;

    private static final Instant NOW = Instant.parse("2026-03-02T14:00:00Z");

    private final PrintStream terminalOut = System.out;
    private final PrintStream terminalErr = System.err;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    private Path folder;

    @BeforeEach
    void begin() throws IOException {
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
        System.setProperty("loquat.data", folder.resolve("data").toString());
        Path bot = folder.resolve("bots/shop");
        Files.createDirectories(bot);
        Files.writeString(bot.resolve("bot.yaml"), "name: shop\n");
        Files.writeString(bot.resolve("en_US.yaml"), """
                intents:
                  Order:
                    utterances: [an order please, I would like to order, order something]
                    closing: Done.
                """);
    }

    @AfterEach
    void end() {
        System.setOut(terminalOut);
        System.setErr(terminalErr);
        System.clearProperty("loquat.data");
    }

    @Test
    void writesAFunctionCallsItAndShowsWhatItSaidAndCost() throws IOException {
        Path event = Files.writeString(folder.resolve("event.json"), EVENT);

        assertThat(run("functions", "new", "shop", "send-receipt")).isZero();
        assertThat(run("functions", "invoke", "shop", "send-receipt", "--event", event.toString()))
                .as(err.toString(StandardCharsets.UTF_8))
                .isZero();

        JsonNode answer = new ObjectMapper().readTree(lastLine());
        assertThat(answer.at("/sessionState/dialogAction/type").asText()).isEqualTo("Close");
        assertThat(answer.at("/sessionState/sessionAttributes/reference").asText())
                .isEqualTo("me");
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("START RequestId")
                .contains("the user said: yes")
                .contains("REPORT RequestId");

        assertThat(run("functions", "logs", "shop", "send-receipt")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("\tthe user said: yes");

        assertThat(run("functions", "usage", "--json")).isZero();
        JsonNode usage = new ObjectMapper().readTree(lastLine());
        assertThat(usage.at("/usage/0/function").asText()).isEqualTo("shop/send-receipt");
        assertThat(usage.at("/usage/0/calls").asInt()).isEqualTo(1);
    }

    @Test
    void declaresEachKindOfFunctionSoThatTheBotIsValid() {
        for (String runtime : List.of("java", "nodejs", "python", "provided")) {
            assertThat(run("functions", "new", "shop", "a-" + runtime, "--runtime", runtime))
                    .isZero();
        }

        assertThat(folder.resolve("bots/shop/bot.yaml")).content().contains("a-python: functions/a-python.py");
        assertThat(folder.resolve("bots/shop/functions/a-provided/bootstrap")
                        .toFile()
                        .canExecute())
                .isTrue();
        assertThat(run("validate", "shop")).isZero();
    }

    @Test
    void showsEventsThatFailedForGoodAndSendsThemAgain() throws IOException {
        Path data = folder.resolve("data");
        try (Database database = Database.inFolder(data, "function-events", EventTable.TABLES)) {
            EventTable table = new EventTable(database);
            FunctionAddress receipt = new FunctionAddress("SHOP000001", "TSTALIASID", "send-receipt");
            table.bury("event-1", receipt, "{}", 3, "RetriesExhausted: it threw Oops", NOW);
            table.bury("event-2", receipt, "{}", 3, "RetriesExhausted: it threw Oops", NOW);
        }

        assertThat(run("functions", "queue")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("event-1  2026-03-02T14:00:00Z  SHOP000001/TSTALIASID/send-receipt  RetriesExhausted");
        assertThat(run("functions", "redrive")).isEqualTo(2);
        assertThat(run("functions", "redrive", "event-1")).isZero();
        assertThat(lastLine()).isEqualTo("1 event waits again");
        assertThat(run("functions", "redrive", "--all")).isZero();
        assertThat(run("functions", "queue", "--json")).isZero();
        JsonNode state = new ObjectMapper().readTree(lastLine());
        assertThat(state.at("/functions/0/queued").asInt()).isEqualTo(2);
        assertThat(state.at("/deadLetters")).isEmpty();
    }

    @Test
    void showsNothingWhereNothingHasEverWaitedAndMakesNoDatabase() throws IOException {
        assertThat(run("functions", "queue", "--json")).isZero();

        assertThat(lastLine()).isEqualTo("{\"functions\":[],\"deadLetters\":[]}");
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @Test
    void callsAFunctionThatBotsShare() throws IOException {
        Programs.require("python3");
        Files.writeString(folder.resolve("bots/loquat.yaml"), "functions: {greet: {environment: {WORD: hello}}}\n");
        Files.createDirectories(folder.resolve("bots/functions"));
        Files.writeString(
                folder.resolve("bots/functions/greet.py"),
                "import os\ndef lambda_handler(event, context):\n    return os.environ['WORD']\n");

        assertThat(run("functions", "invoke", "shop", "greet"))
                .as(err.toString(StandardCharsets.UTF_8))
                .isZero();
        assertThat(lastLine()).isEqualTo("\"hello\"");
        assertThat(run("functions", "logs", "shop", "greet")).isZero();
    }

    @Test
    void looksAtNoFunctionThatRunsElsewhere() throws IOException {
        Files.writeString(
                folder.resolve("bots/shop/bot.yaml"),
                "name: shop\nfunctions: {far: {runtime: http, url: \"https://example.com\"}}\n");

        assertThat(run("functions", "invoke", "shop", "far", "--debug")).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("The function 'far' runs elsewhere (http)");
    }

    @Test
    void namesTheFunctionsThereAre() {
        run("functions", "new", "shop", "send-receipt");

        assertThat(run("functions", "invoke", "shop", "send")).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("Bot 'shop' has no function 'send'; its functions are [send-receipt].");
    }

    @Test
    void doesNotOverwriteAFunction() {
        run("functions", "new", "shop", "send-receipt");

        assertThat(run("functions", "new", "shop", "send-receipt")).isEqualTo(1);
    }

    private String lastLine() {
        List<String> lines = out.toString(StandardCharsets.UTF_8).lines().toList();
        return lines.get(lines.size() - 1);
    }

    private int run(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--bots", folder.resolve("bots").toString()));
        return Main.commandLine().execute(all.toArray(String[]::new));
    }
}
