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

class EvaluateBuiltinsCommandTest {

    private static final String SIX =
            "{\"text\": \"six\", \"dim\": \"Numeral\", \"reference_time\": \"2026-03-02T09:00:00Z\","
                    + " \"expected\": {\"value\": 6}}\n";

    private final Path folder;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final PrintStream standard = System.out;

    EvaluateBuiltinsCommandTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @BeforeEach
    void capture() {
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void release() {
        System.setOut(standard);
    }

    @Test
    void readsFilesAndFoldersOfCasesAndPrintsOneObject() throws IOException {
        Path more = Files.createDirectories(folder.resolve("more"));
        Path one = Files.writeString(folder.resolve("one.jsonl"), SIX);
        Files.writeString(more.resolve("two.jsonl"), SIX.replace("6}", "7}"));

        int code = evaluate("--cases", one.toString(), "--cases", more.toString(), "--json");

        assertThat(code).as(err.toString(StandardCharsets.UTF_8)).isZero();
        JsonNode json = new ObjectMapper().readTree(out.toString(StandardCharsets.UTF_8));
        assertThat(json.path("accuracy").asDouble()).isEqualTo(0.5);
        assertThat(json.path("cases").asInt()).isEqualTo(2);
        assertThat(json.at("/byFile/two.jsonl/accuracy").asDouble()).isZero();
    }

    @Test
    void namesEveryMalformedLine() throws IOException {
        Path file = Files.writeString(folder.resolve("cases.jsonl"), SIX + "{}\n\nsix\n");

        int code = evaluate("--cases", file.toString());

        assertThat(code).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("2 malformed lines", file + ":2: no \"text\"", file + ":4: not JSON");
    }

    @Test
    void saysWhichFileIsMissing() {
        assertThat(evaluate("--cases", "nowhere.jsonl")).isEqualTo(2);
        assertThat(evaluate("--cases", folder.toString())).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("nowhere.jsonl is not there", "has no file of cases");
    }

    private int evaluate(String... arguments) {
        String[] all = new String[arguments.length + 2];
        all[0] = "evaluate";
        all[1] = "builtins";
        System.arraycopy(arguments, 0, all, 2, arguments.length);
        return Main.commandLine()
                .setErr(new PrintWriter(err, true, StandardCharsets.UTF_8))
                .execute(all);
    }
}
