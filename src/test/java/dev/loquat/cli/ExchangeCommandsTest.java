package dev.loquat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.loquat.bot.yaml.BotReader;
import dev.loquat.exchange.Fixture;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import net.lingala.zip4j.model.enums.EncryptionMethod;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code import lex} and {@code export lex} as a script sees them. */
class ExchangeCommandsTest {

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
    void anImportWritesABotThatIsValidAndReportsWhatBecameOfIt() {
        int code = run("import", "lex", Fixture.of("clinic").zip(folder).toString(), "--bots", bots());

        assertThat(code).isZero();
        assertThat(printed())
                .contains("kept:", "4 intents, 5 utterances", "approximated:", "the Lambda function", "dropped:");
        assertThat(BotReader.read(folder.resolve("bots/Clinic")).orThrow().locales())
                .hasSize(2);
    }

    @Test
    void theReportIsOneJsonObjectWhenAsked() throws IOException {
        int code = run("import", "lex", Fixture.of("clinic").zip(folder).toString(), "--bots", bots(), "--json");

        JsonNode json = new ObjectMapper().readTree(printed());
        assertThat(code).isZero();
        assertThat(json.path("bot").asText()).isEqualTo("Clinic");
        assertThat(json.path("findings").findValuesAsText("fate")).contains("kept", "approximated", "dropped");
        assertThat(json.path("problems").findValuesAsText("severity")).doesNotContain("error");
    }

    @Test
    void aFolderThatIsThereIsOnlyWrittenOverWhenForced() throws IOException {
        String zip = Fixture.of("library").zip(folder).toString();
        Path bot = folder.resolve("bots/library");
        run("import", "lex", zip, "--bots", bots());
        Files.writeString(
                bot.resolve("bot.yaml"),
                "name: library\nid: LIBRARY001\nlocales: [en_US]\nfunctions:\n  # ours\n  renew:\naliases:\n  prod: DRAFT\n");
        Files.createDirectories(bot.resolve("functions"));
        Files.writeString(bot.resolve("functions/renew.java"), "class Renew {}\n");

        int refused = run("import", "lex", zip, "--bots", bots());
        int forced = run("import", "lex", zip, "--bots", bots(), "--force");

        assertThat(refused).isEqualTo(1);
        assertThat(complained()).contains("is there already").contains("--force");
        assertThat(forced).as(complained()).isZero();
        assertThat(Files.readString(bot.resolve("bot.yaml")))
                .contains("sessionTtl: 1m", "functions:\n  # ours\n  renew:\n", "aliases:\n  prod: DRAFT\n");
        assertThat(bot.resolve("functions/renew.java")).exists();
    }

    @Test
    void aLockedArchiveNeedsItsPassword() {
        String zip =
                Fixture.of("library").zip(folder, "hush", EncryptionMethod.AES).toString();

        int without = run("import", "lex", zip, "--bots", bots());
        int with = run("import", "lex", zip, "--bots", bots(), "--password", "hush");

        assertThat(without).isEqualTo(1);
        assertThat(complained()).contains("is locked with a password; say it with --password");
        assertThat(with).isZero();
    }

    @Test
    void anExportOfAnImportIsImportedAsTheSameBot() {
        String first = folder.resolve("bots/first").toString();
        Path exported = folder.resolve("exported.zip");
        run("import", "lex", Fixture.of("clinic").zip(folder).toString(), "-o", first);

        int code = run("export", "lex", first, "-o", exported.toString());
        run(
                "import",
                "lex",
                exported.toString(),
                "-o",
                folder.resolve("bots/second").toString());

        assertThat(code).isZero();
        assertThat(BotReader.read(folder.resolve("bots/second")).orThrow())
                .isEqualTo(BotReader.read(folder.resolve("bots/first")).orThrow());
    }

    @Test
    void anExportReportsWhatLexHasNot() {
        int code = run(
                "export", "lex", "book-trip", "-o", folder.resolve("trip.zip").toString());

        assertThat(code).isZero();
        assertThat(printed()).contains("utterances with choices").contains("functions: Lex calls one Lambda function");
        assertThat(folder.resolve("trip.zip")).isNotEmptyFile();
    }

    @Test
    void anExportReportsThatLexKnowsNoPastAndNoFuture() {
        int code = run(
                "export", "lex", "move-house", "-o", folder.resolve("move.zip").toString());

        assertThat(code).isZero();
        assertThat(printed()).contains("preference: past").contains("LOQUAT.Weight");
    }

    private String bots() {
        return folder.resolve("bots").toString();
    }

    private static int run(String... arguments) {
        return Main.commandLine().execute(arguments);
    }

    private String printed() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String complained() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
