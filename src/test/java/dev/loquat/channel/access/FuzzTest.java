package dev.loquat.channel.access;

import static dev.loquat.channel.access.ClosedDoorProfile.SHOP_KEY;
import static dev.loquat.channel.access.Visitor.SESSIONS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.loquat.bot.yaml.BotReader;
import dev.loquat.channel.lex.FuzzedHeaders;
import dev.loquat.channel.lex.stream.FuzzedStream;
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
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
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

    /** How often the decoders are tried for each request over HTTP, which takes some ten times as long. */
    private static final int DECODED = 8;

    /** What a run may leave behind in the heap, caches of the libraries included. */
    private static final long LEAK = 64L << 20;

    /** Bots with all that a bot may have, in one file; and such as people write, in two. */
    private static final List<Path> BOTS =
            List.of(Path.of("src", "test", "resources", "lex-features"), Path.of("bots"));

    @TestHTTPResource
    URI server = URI.create("http://replaced.by.quarkus");

    @TempDir
    Path folder;

    private final RandomRequests random = new RandomRequests(SEED);
    private final List<Path> bots;

    FuzzTest() throws IOException {
        List<Path> found = new ArrayList<>();
        for (Path folders : BOTS) {
            try (Stream<Path> inIt = Files.list(folders)) {
                inIt.filter(bot -> Files.exists(bot.resolve("bot.yaml")))
                        .sorted()
                        .forEach(found::add);
            }
        }
        this.bots = List.copyOf(found);
    }

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
            requireClientsFault(conversation());
            executions += 4;
            for (int i = 0; i < DECODED; i++) {
                FuzzedHeaders.read(random.header());
                byte[] stream = random.stream();
                FuzzedStream.read(stream, random.placeIn(stream));
                readYaml();
                executions += 3;
            }
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

    /** Whatever is wrong with the messages is told in the stream. */
    private HttpRequest conversation() {
        return post("stream/conversation")
                .header("x-api-key", SHOP_KEY.text())
                .header("Content-Type", "application/vnd.amazon.eventstream")
                .header("x-amz-lex-conversation-mode", random.chance(2) ? "TEXT" : "AUDIO")
                .POST(BodyPublishers.ofByteArray(random.stream()))
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
        assertThat(reply.body())
                .as(() -> request + " " + request.headers().map())
                .doesNotContain("InternalServerException");
    }

    /** A bot or a list of problems comes of it, and never an exception of another kind. */
    private void readYaml() throws IOException {
        Path bot = random.one(bots);
        String settings = Files.readString(bot.resolve("bot.yaml"));
        Path locale = bot.resolve("en_US.yaml");
        boolean isTwoFiles = Files.exists(locale);
        Files.writeString(
                folder.resolve("bot.yaml"), isTwoFiles && !random.chance(3) ? settings : random.text(settings));
        Files.deleteIfExists(folder.resolve("en_US.yaml"));
        if (isTwoFiles) {
            Files.writeString(folder.resolve("en_US.yaml"), random.text(Files.readString(locale)));
        }
        assertThat(BotReader.read(folder)).isNotNull();
    }

    private static long usedMemory() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
