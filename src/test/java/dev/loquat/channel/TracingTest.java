package dev.loquat.channel;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/** What a collector of traces learns of requests. */
@QuarkusTest
@TestProfile(NarrowLimitsProfile.class)
class TracingTest {

    @TestHTTPResource
    URI server = URI.create("http://replaced.by.quarkus");

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void tellsOfARequestByItsRouteAndNotWhatWasSaid() throws Exception {
        HttpRequest turn = HttpRequest.newBuilder(
                        server.resolve("/bots/book-trip/botAliases/TSTALIASID/botLocales/en_US/sessions/traced/text"))
                .header("Content-Type", "application/json")
                .header("x-api-key", NarrowLimitsProfile.key("traced").text())
                .POST(HttpRequest.BodyPublishers.ofString("{\"text\": \"book a hotel\"}"))
                .build();

        assertThat(client.send(turn, HttpResponse.BodyHandlers.ofString()).statusCode())
                .isEqualTo(200);

        String traces = await("/sessions/traced/text");
        assertThat(traces)
                .contains("POST /bots/{bot}/botAliases/{alias}/botLocales/{locale}/sessions/{session}/text")
                .contains("http.response.status_code")
                .doesNotContain("book a hotel");
    }

    /** What the collector has when this has come; it is sent in the background. */
    private String await(String text) throws Exception {
        URI collector = URI.create(ConfigProvider.getConfig().getValue("loquat.traces.endpoint", String.class));
        HttpRequest look = HttpRequest.newBuilder(collector).build();
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        String received = "";
        while (!received.contains(text) && System.nanoTime() < deadline) {
            TimeUnit.MILLISECONDS.sleep(50);
            received = client.send(look, HttpResponse.BodyHandlers.ofString(StandardCharsets.ISO_8859_1))
                    .body();
        }
        return received;
    }
}
