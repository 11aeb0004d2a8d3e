package dev.loquat.channel.lex;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.loquat.Required;
import dev.loquat.channel.ScriptedBotProfile;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The AWS SDK for JavaScript, unmodified but for its endpoint, in Node: HTTP/2 with prior knowledge for every operation. */
@QuarkusTest
@TestProfile(ScriptedBotProfile.class)
class JavaScriptClientTest {

    private static final Path SOURCE = Path.of("src", "test", "js");
    private static final Path FOLDER = Path.of("target", "js");

    @TestHTTPResource
    URI server = URI.create("http://replaced.by.quarkus");

    @Test
    void doesAllThatTheApiCan() throws Exception {
        for (String program : List.of("node", "npm")) {
            Required.orSkip(isThere(program), "npm", "there is no " + program + " on the PATH");
        }
        Required.orSkip(
                hasSdk(), "npm", "npm could not install the AWS SDK for JavaScript; target/js/npm.log says why");

        JsonNode outcome = run();

        assertThat(outcome.at("/text/sessionState/dialogAction/slotToElicit").asText())
                .isEqualTo("City");
        assertThat(outcome.at("/session/sessionId").asText()).isEqualTo("js-1");
        assertThat(outcome.at("/utterance/inputTranscript").asText()).isEqualTo("Chicago");
        assertThat(outcome.at("/utterance/sessionState/dialogAction/type").asText())
                .isEqualTo("ConfirmIntent");
        assertThat(outcome.at("/put/messages/0/content").asText()).isEqualTo("Hello.");
        assertThat(outcome.at("/deleted/sessionId").asText()).isEqualTo("js-2");
        assertThat(outcome.path("errors"))
                .hasToString("{\"gone\":\"ResourceNotFoundException\",\"conflict\":\"ConflictException\","
                        + "\"broken\":\"DependencyFailedException\",\"inStream\":\"DependencyFailedException\"}");
        assertThat(outcome.path("conversation").findValuesAsText("transcript"))
                .containsExactly("book a hotel", "Chicago", "yes");
        assertThat(outcome.path("conversation").findValuesAsText("content"))
                .containsExactly("Which city?", "Shall I book it?", "It is booked.");
    }

    private JsonNode run() throws Exception {
        Files.copy(
                SOURCE.resolve("operations.mjs"),
                FOLDER.resolve("operations.mjs"),
                StandardCopyOption.REPLACE_EXISTING);
        Path reply = FOLDER.resolve("outcome.json");
        Process node = new ProcessBuilder("node", "operations.mjs", server.toString())
                .directory(FOLDER.toFile())
                .redirectOutput(reply.toFile())
                .redirectError(FOLDER.resolve("node.log").toFile())
                .start();
        assertThat(node.waitFor(60, TimeUnit.SECONDS)).as("node has ended").isTrue();
        assertThat(node.exitValue())
                .as(Files.readString(FOLDER.resolve("node.log")))
                .isZero();
        return new ObjectMapper().readTree(reply.toFile());
    }

    /** Installs what the lock names, unless it was installed before. */
    private static boolean hasSdk() throws Exception {
        Files.createDirectories(FOLDER);
        Path installed = FOLDER.resolve("node_modules/@aws-sdk/client-lex-runtime-v2/package.json");
        if (Files.exists(installed)) {
            return true;
        }
        for (String file : List.of("package.json", "package-lock.json")) {
            Files.copy(SOURCE.resolve(file), FOLDER.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
        Process npm = new ProcessBuilder("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund")
                .directory(FOLDER.toFile())
                .redirectErrorStream(true)
                .redirectOutput(FOLDER.resolve("npm.log").toFile())
                .start();
        return npm.waitFor(180, TimeUnit.SECONDS) && npm.exitValue() == 0;
    }

    private static boolean isThere(String program) {
        String path = System.getenv().getOrDefault("PATH", "");
        return Arrays.stream(path.split(":"))
                .filter(folder -> !folder.isEmpty())
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
