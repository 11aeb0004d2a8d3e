package dev.loquat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** {@code evaluate} as a script sees it, in the pipeline that needs no encoder and so is quick on a few utterances. */
class EvaluateCommandTest {

    private static final String TRAIN = """
            what is the weather today\tweather
            will it rain tomorrow\tweather
            is it sunny {outside} [now]\tweather
            play some music\tmusic
            put on a song\tmusic
            play (the|a) track by queen\tmusic
            set an alarm for seven\talarm
            wake me up at six\talarm
            I need an alarm\talarm
            """;
    private static final String TEST = """
            will it rain today\tweather
            play a song\tmusic
            set an alarm\talarm
            wake me up at seven\talarm
            """;
    private static final String FOREIGN = """
            who won the election\toos
            translate this into french\toos
            """;

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
    void measuresIntentsOnFilesAndPrintsOneObject() throws IOException {
        int code = evaluate(
                "intents",
                "--train",
                file("train.tsv", TRAIN),
                "--test",
                file("test.tsv", TEST),
                "--oos-valid",
                file("valid.tsv", FOREIGN),
                "--oos-test",
                file("oos.tsv", FOREIGN),
                "--json");

        assertThat(code).as(complained()).isZero();
        JsonNode json = new ObjectMapper().readTree(printed());
        assertThat(json.path("accuracy").asDouble()).isGreaterThanOrEqualTo(0.75);
        assertThat(json.path("inScopeAccuracy").asDouble())
                .isBetween(0.0, json.path("accuracy").asDouble());
        assertThat(json.path("oosRecall").asDouble()).isBetween(0.0, 1.0);
        assertThat(json.path("oosAuroc").asDouble()).isBetween(0.0, 1.0);
        assertThat(json.path("ece").asDouble()).isBetween(0.0, 1.0);
        assertThat(json.path("thresholdFrom").asText()).contains("9 held-out training and 2 out-of-scope");
        assertThat(json.path("trainSeconds").asDouble()).isPositive();
        assertThat(json.at("/latencyMs/p99").asDouble())
                .isGreaterThanOrEqualTo(json.at("/latencyMs/p50").asDouble());
        assertThat(json.path("peakHeapMb").asDouble()).isPositive();
        assertThat(json.path("intents")).hasSize(3);
    }

    @Test
    void writesAPageWithALearningCurve() throws IOException {
        Path page = folder.resolve("report.html");

        int code = evaluate(
                "intents",
                "--train",
                file("train.tsv", TRAIN),
                "--test",
                file("test.tsv", TEST + "any news\tnews\n"),
                "--report",
                page.toString());

        assertThat(code).as(complained()).isZero();
        assertThat(printed()).contains("intent accuracy", "0.400: the default of a bot's locale", "trained on 3");
        assertThat(complained()).contains("intents of the test that training lacks: news");
        assertThat(Files.readString(page)).startsWith("<!DOCTYPE html>").contains("What more utterances bring.");
    }

    @Test
    void namesEveryMalformedLine() throws IOException {
        String train = file("train.tsv", "hello\n" + TRAIN + "\tweather\n");
        String test = file("test.tsv", "bye\tgreet\tmore\n");

        int code = evaluate("intents", "--train", train, "--test", test, "--json");

        assertThat(code).isEqualTo(2);
        assertThat(printed()).isEmpty();
        assertThat(complained()).contains("3 malformed lines", train + ":1:", train + ":11:", test + ":1:");
    }

    @Test
    void saysWhichFileIsMissing() throws IOException {
        int code = evaluate("intents", "--train", file("train.tsv", TRAIN), "--test", "nowhere.tsv");

        assertThat(code).isEqualTo(2);
        assertThat(complained()).contains("nowhere.tsv is not there");
    }

    @Test
    void findsOutBeforeTheWorkThatTheReportHasNoFolder() throws IOException {
        String file = file("train.tsv", TRAIN);
        String report = folder.resolve("nowhere/report.html").toString();

        int code = evaluate("intents", "--train", file, "--test", file, "--report", report);

        assertThat(code).isEqualTo(2);
        assertThat(complained()).contains("there is no folder");
    }

    @Test
    void measuresSlotsInBothForms() throws IOException {
        String train = file("train.jsonl", """
                {"text": "fly to Rome", "intent": "Fly", "spans": [{"start": 7, "end": 11, "slot": "City", "value": "Rome"}]}
                {"text": "fly to Berlin", "intent": "Fly", "spans": [{"start": 7, "end": 13, "slot": "City", "value": "Berlin"}]}
                {"text": "a flight to Paris please", "intent": "Fly", "spans": [{"start": 12, "end": 17, "slot": "City", "value": "Paris"}]}
                {"text": "play Abba", "intent": "Play", "spans": [{"start": 5, "end": 9, "slot": "Artist", "value": "Abba"}]}
                {"text": "play Queen", "intent": "Play", "spans": [{"start": 5, "end": 10, "slot": "Artist", "value": "Queen"}]}
                {"text": "put on Queen", "intent": "Play", "spans": [{"start": 7, "end": 12, "slot": "Artist", "value": "Queen"}]}
                """);
        String test = file("test.jsonl", """
                {"tokens": ["fly", "to", "rome"], "tags": ["O", "O", "B-City"], "intent": "Fly"}
                {"tokens": ["fly", "to", "paris"], "tags": ["O", "O", "B-City"], "intent": "Fly"}
                {"tokens": ["put", "on", "abba"], "tags": ["O", "O", "B-Artist"], "intent": "Play"}
                """);

        int code = evaluate("slots", "--train", train, "--test", test, "--per-intent", "3", "--json");

        assertThat(code).as(complained()).isZero();
        JsonNode json = new ObjectMapper().readTree(printed());
        assertThat(json.path("overlap").asInt()).isEqualTo(1);
        assertThat(json.path("testUtterances").asInt()).isEqualTo(2);
        assertThat(json.path("accuracy").asDouble()).isEqualTo(1);
        assertThat(json.path("slotF1").asDouble()).isEqualTo(1);
        assertThat(json.path("slotF1Mean").asDouble()).isEqualTo(1);
        assertThat(json.path("slots")).hasSize(2);
    }

    @Test
    void crossValidatesABotAndNamesWhatSitsNearerAnotherIntent() throws IOException {
        Path bot = Files.createDirectories(folder.resolve("home"));
        Files.writeString(bot.resolve("bot.yaml"), "name: home\nlocales: [en_US]\n");
        Files.writeString(bot.resolve("en_US.yaml"), """
                intents:
                  Lights:
                    utterances: ["turn on the lights", "turn the lights on", "lights on please", "play some music now"]
                  Music:
                    utterances: ["play some music", "play music for me", "play some more music"]
                  Alarm:
                    utterances: ["set an alarm"]
                """);

        int code = evaluate("bot", bot.toString(), "--folds", "3", "--json");

        assertThat(code).as(complained()).isZero();
        JsonNode json = new ObjectMapper().readTree(printed());
        assertThat(json.path("testUtterances").asInt()).isEqualTo(7);
        assertThat(json.at("/advice/0/utterance").asText()).isEqualTo("play some music now");
        assertThat(json.at("/advice/0/intent").asText()).isEqualTo("Lights");
        assertThat(json.at("/advice/0/otherIntent").asText()).isEqualTo("Music");
        assertThat(json.path("advice"))
                .anySatisfy(advice -> assertThat(advice.path("kind").asText()).isEqualTo("SINGLE"));
    }

    @Test
    void intentsAloneAreMeasuredToTheSameFigures() throws IOException {
        Path bot = Files.createDirectories(folder.resolve("home"));
        Files.writeString(bot.resolve("bot.yaml"), "name: home\nlocales: [en_US]\n");
        Files.writeString(bot.resolve("en_US.yaml"), """
                intents:
                  Lights:
                    utterances: ["turn on the lights", "lights in the {Room}", "brighten the {Room} please"]
                    slots:
                      Room: {type: Room, prompt: "Which room?"}
                  Music:
                    utterances: ["play some music", "play music in the {Room}", "play some more music"]
                    slots:
                      Room: {type: Room, prompt: "Which room?"}
                slotTypes:
                  Room: [kitchen, bathroom]
                """);

        evaluate("bot", bot.toString(), "--folds", "2", "--json");
        JsonNode all = new ObjectMapper().readTree(printed());
        out.reset();
        evaluate("bot", bot.toString(), "--folds", "2", "--intents-only", "--json");
        JsonNode intents = new ObjectMapper().readTree(printed());

        assertThat(all.has("slotF1")).isTrue();
        assertThat(intents.has("slotF1")).isFalse();
        assertThat(intents.path("accuracy")).isEqualTo(all.path("accuracy"));
        assertThat(intents.path("intents")).isEqualTo(all.path("intents"));
    }

    @Test
    void refusesNumbersThatMakeNoSense() {
        assertThat(evaluate("bot", "coffee", "--folds", "1")).isEqualTo(2);
        assertThat(evaluate("slots", "--train", "a", "--test", "b", "--per-intent", "0"))
                .isEqualTo(2);
        assertThat(complained()).contains("--folds is 1, expected 2 or more", "--per-intent is 0, expected 1 or more");
    }

    private int evaluate(String what, String... arguments) {
        CommandLine command = Main.commandLine().setErr(new PrintWriter(err, true, StandardCharsets.UTF_8));
        String[] all = new String[arguments.length + 4];
        all[0] = "evaluate";
        all[1] = what;
        System.arraycopy(arguments, 0, all, 2, arguments.length);
        all[arguments.length + 2] = "--pipeline";
        all[arguments.length + 3] = "opennlp";
        return command.execute(all);
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private String printed() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String complained() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
