package dev.loquat.channel.access;

import static dev.loquat.channel.access.ClosedDoorProfile.SHOP_KEY;
import static dev.loquat.channel.access.Visitor.SESSIONS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.loquat.bot.yaml.BotReader;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Inputs that are nearly right: whatever comes, the server knows whose fault it is, and keeps no memory of it. Longer than a build has
 * time for: {@code ./mvnw -q test -Dtest=FuzzTest -Dfuzz.seconds=600 -Dfuzz.seed=1}.
 */
@QuarkusTest
@TestProfile(ClosedDoorProfile.class)
class FuzzTest {

    private static final long SEED = Long.getLong("fuzz.seed", 1);
    private static final long SECONDS = Long.getLong("fuzz.seconds", 3);

    /** What a run may leave behind in the heap, caches of the libraries included. */
    private static final long LEAK = 64L << 20;

    private static final List<String> BOT =
            List.of("name: bar\nid: BAR0000001\nlocales: [en_US]\nsessionTtl: 5m\n", """
            intents:
              Order:
                utterances: ["(a|one) {Drink} [please]", "I want {Drink}"]
                slots:
                  Drink: {type: Drink, prompt: "What will it be?", retries: 2}
                confirmation: {prompt: "{Drink}?", declination: "Not then."}
                closing: [Here you are., Enjoy it.]
            slotTypes:
              Drink: {values: {tea: [cuppa], coffee: []}}
            """);

    @TestHTTPResource
    URI server = URI.create("http://replaced.by.quarkus");

    @TempDir
    Path folder;

    private final RandomRequests random = new RandomRequests(SEED);

    @Test
    void whateverComesIsNobodysFaultButTheClients() throws IOException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        long warm = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS) / 5;
        long executions = 0;
        long before = 0;
        while (System.nanoTime() < end) {
            requireClientsFault(json());
            requireClientsFault(headers());
            requireClientsFault(credentials());
            readYaml();
            executions += 4;
            if (before == 0 && System.nanoTime() > warm) {
                before = usedMemory();
            }
        }

        long grown = usedMemory() - before;
        System.out.printf(
                "Seed %d: %d executions in %d s, the heap has grown by %d kB.%n",
                SEED, executions, SECONDS, grown >> 10);
        assertThat(grown).isLessThan(LEAK);
    }

    private HttpRequest json() {
        String operation = random.chance(2) ? "/text" : "";
        return post("json" + operation)
                .header("x-api-key", SHOP_KEY.text())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(random.body()))
                .build();
    }

    private HttpRequest headers() {
        return post("headers/utterance")
                .header("x-api-key", SHOP_KEY.text())
                .header("Content-Type", "text/plain; charset=utf-8")
                .header("x-amz-lex-session-state", random.header())
                .header("x-amz-lex-request-attributes", random.header())
                .POST(BodyPublishers.ofString("book a hotel"))
                .build();
    }

    private HttpRequest credentials() {
        return post("credentials/text")
                .header("Authorization", random.authorization())
                .header("x-amz-date", random.chance(2) ? "20260302T090000Z" : random.header())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"text\": \"hello\"}"))
                .build();
    }

    private HttpRequest.Builder post(String path) {
        return HttpRequest.newBuilder(server.resolve(SESSIONS + "fuzz-" + path));
    }

    private static void requireClientsFault(HttpRequest request) {
        HttpResponse<String> reply = Visitor.send(request);
        assertThat(reply.statusCode())
                .as(() -> request + " " + request.headers().map() + ": " + reply.body())
                .isLessThan(500);
    }

    /** A bot or a list of problems comes of it, and never an exception of another kind. */
    private void readYaml() throws IOException {
        Files.writeString(folder.resolve("bot.yaml"), random.chance(3) ? random.text(BOT.get(0)) : BOT.get(0));
        Files.writeString(folder.resolve("en_US.yaml"), random.text(BOT.get(1)));
        assertThat(BotReader.read(folder)).isNotNull();
    }

    private static long usedMemory() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
