package dev.loquat;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged application as a process of its own, and what becomes of conversations when it is killed. */
class ServedJarIT {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ObjectMapper json = new ObjectMapper();
    private final int port = freePort();

    @TempDir
    Path data;

    private Optional<Process> server = Optional.empty();

    @AfterEach
    void stop() {
        server.ifPresent(Process::destroyForcibly);
    }

    @Test
    void conversationGoesOnWhereTheLastAnsweredTurnLeftItWhenTheServerIsKilled() throws Exception {
        serve();
        say("I need a queen room in Chicago for three nights");
        kill();

        serve();
        JsonNode afterFirstKill = say("next friday");
        kill();

        serve();
        JsonNode afterSecondKill = say("yes");

        assertThat(afterFirstKill.at("/sessionState/dialogAction/type").asText())
                .isEqualTo("ConfirmIntent");
        assertThat(afterFirstKill
                        .at("/sessionState/intent/slots/Nights/value/interpretedValue")
                        .asText())
                .isEqualTo("3");
        assertThat(afterSecondKill.at("/sessionState/intent/state").asText()).isEqualTo("Fulfilled");
    }

    @Test
    void answersOverHttp2WithPriorKnowledgeOnTheSamePort() throws Exception {
        serve();

        HttpResponse<String> reply = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_2)
                .build()
                .send(textRequest("I need a room in Boston"), HttpResponse.BodyHandlers.ofString());

        assertThat(reply.statusCode()).isEqualTo(200);
        assertThat(reply.version()).isEqualTo(HttpClient.Version.HTTP_2);
    }

    private void serve() throws Exception {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-jar",
                Path.of("target", "quarkus-app", "quarkus-run.jar").toString(),
                "serve",
                "--port",
                Integer.toString(port));
        builder.environment().put("LOQUAT_DATA", data.toString());
        builder.environment().put("LOQUAT_SPEECH_PRELOAD", "false");
        server = Optional.of(builder.redirectErrorStream(true)
                .redirectOutput(Path.of("target", "served-jar.log").toFile())
                .start());
        awaitReadiness();
    }

    private void awaitReadiness() throws Exception {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            if (isReady()) {
                return;
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        throw new AssertionError("the server was not ready within " + PATIENCE + ", see target/served-jar.log");
    }

    private boolean isReady() throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address("/q/health/ready")).build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Kills at once: the answer's last byte has hardly been read. */
    private void kill() throws InterruptedException {
        Process killed = server.orElseThrow().destroyForcibly();
        assertThat(killed.waitFor(10, TimeUnit.SECONDS)).isTrue();
    }

    private JsonNode say(String text) throws Exception {
        HttpResponse<String> reply = client.send(textRequest(text), HttpResponse.BodyHandlers.ofString());
        assertThat(reply.statusCode()).as(reply.body()).isEqualTo(200);
        return json.readTree(reply.body());
    }

    private HttpRequest textRequest(String text) {
        return HttpRequest.newBuilder(
                        address("/bots/BOOKTRIP01/botAliases/TSTALIASID/botLocales/en_US/sessions/killed/text"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"text\": \"" + text + "\"}"))
                .build();
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new AssertionError("no free port", none);
        }
    }
}
