package dev.loquat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.loquat.bot.yaml.BotFiles;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that is told to stop while it has something to do. */
class StoppedServerIT {

    private static final String LOCALE = """
            intents:
              Pay:
                utterances: [pay my bill, I want to pay, pay now]
                hooks: {fulfillment: pay}
                closing: Paid.
            """;

    /** Says that it has begun, and waits to be told to go on. */
    private static final String FUNCTION = """
            import com.amazonaws.services.lambda.runtime.Context;
            import com.amazonaws.services.lambda.runtime.RequestHandler;
            import dev.loquat.conversation.IntentState;
            import dev.loquat.fulfillment.event.LexEvent;
            import dev.loquat.fulfillment.event.LexResponse;
            import java.io.IOException;
            import java.nio.file.Files;
            import java.nio.file.Path;

            class Pay implements RequestHandler<LexEvent, LexResponse> {
                @Override
                public LexResponse handleRequest(LexEvent event, Context context) {
                    Path folder = Path.of(event.sessionAttribute("folder").orElseThrow());
                    try {
                        Files.createFile(folder.resolve("begun"));
                        while (!Files.exists(folder.resolve("go-on"))) {
                            Thread.sleep(5);
                        }
                    } catch (IOException | InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                    return LexResponse.close(event, IntentState.FULFILLED);
                }
            }
            """;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final Path folder;
    private final ServedJar server;

    StoppedServerIT(@TempDir Path folder) throws IOException {
        this.folder = folder;
        Path models = Files.createDirectories(folder.resolve("models"));
        Files.createSymbolicLink(
                models.resolve("encoder"), Path.of("models/encoder").toAbsolutePath());
        new BotFiles(folder.resolve("bots/bank"))
                .with(
                        "bot.yaml",
                        "name: bank\nfunctions: {pay: {code: functions/pay.java, timeout: 30s}}\nlocales: [en_US]\n")
                .with("en_US.yaml", LOCALE)
                .with("functions/pay.java", FUNCTION);
        this.server = new ServedJar(Map.of(
                "LOQUAT_DATA", folder.resolve("data").toString(),
                "LOQUAT_BOTS", folder.resolve("bots").toString(),
                "LOQUAT_MODELS", models.toString()));
    }

    @AfterEach
    void stop() throws InterruptedException {
        server.kill();
    }

    @Test
    void answersTheTurnThatIsInFlightBeforeItEnds() throws Exception {
        Process asked = server.serve();
        CompletableFuture<HttpResponse<String>> turn =
                client.sendAsync(payment("mine"), HttpResponse.BodyHandlers.ofString());
        await(folder.resolve("begun"));

        asked.destroy();
        awaitFarewell();
        Files.createFile(folder.resolve("go-on"));

        HttpResponse<String> reply = turn.get(30, TimeUnit.SECONDS);
        assertThat(reply.statusCode()).as(reply.body()).isEqualTo(200);
        assertThat(reply.body()).contains("Paid.", "\"state\":\"Fulfilled\"");
        assertThat(asked.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThatThrownBy(() -> client.send(payment("late"), HttpResponse.BodyHandlers.ofString()))
                .isInstanceOf(IOException.class);
    }

    /** The server has heard that it is to stop when it asks clients to close their connections. */
    private void awaitFarewell() throws Exception {
        HttpRequest alive =
                HttpRequest.newBuilder(server.address("/q/health/live")).build();
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        boolean hasHeard = false;
        while (!hasHeard && System.nanoTime() < deadline) {
            TimeUnit.MILLISECONDS.sleep(20);
            hasHeard = client.send(alive, HttpResponse.BodyHandlers.discarding())
                    .headers()
                    .firstValue("Connection")
                    .filter("close"::equalsIgnoreCase)
                    .isPresent();
        }
        assertThat(hasHeard).as("the server says that it stops").isTrue();
    }

    private static void await(Path file) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (!Files.exists(file) && System.nanoTime() < deadline) {
            TimeUnit.MILLISECONDS.sleep(5);
        }
        assertThat(file).exists();
    }

    private HttpRequest payment(String session) {
        String path = "/bots/bank/botAliases/TSTALIASID/botLocales/en_US/sessions/" + session + "/text";
        String body = "{\"text\": \"pay my bill\", \"sessionState\": {\"sessionAttributes\": {\"folder\": \"" + folder
                + "\"}}}";
        return HttpRequest.newBuilder(server.address(path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }
}
