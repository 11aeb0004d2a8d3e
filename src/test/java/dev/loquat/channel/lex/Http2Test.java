package dev.loquat.channel.lex;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loquat.channel.ScriptedBotProfile;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** One plain port for HTTP/2, with prior knowledge as Lex's JavaScript SDK has it and by upgrade, and for HTTP/1.1. */
@QuarkusTest
@TestProfile(ScriptedBotProfile.class)
class Http2Test {

    private static final String TEXT = "/bots/BOOKTRIP01/botAliases/TSTALIASID/botLocales/en_US/sessions/h2/text";
    private static final String BODY = "{\"text\":\"book a hotel\"}";

    @TestHTTPResource
    URI server = URI.create("http://replaced.by.quarkus");

    private final Vertx vertx = Vertx.vertx();

    @AfterEach
    void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void speaksHttp2WithPriorKnowledge() throws Exception {
        HttpClientOptions options =
                new HttpClientOptions().setProtocolVersion(HttpVersion.HTTP_2).setHttp2ClearTextUpgrade(false);

        Buffer reply = vertx.createHttpClient(options)
                .request(HttpMethod.POST, server.getPort(), server.getHost(), TEXT)
                .compose(request ->
                        request.putHeader("Content-Type", "application/json").send(BODY))
                .compose(response -> {
                    assertThat(response.version()).isEqualTo(HttpVersion.HTTP_2);
                    return response.body();
                })
                .toCompletionStage()
                .toCompletableFuture()
                .get(20, TimeUnit.SECONDS);

        assertThat(reply.toString()).contains("Which city?");
    }

    @Test
    void answersBodiesThatAreTooLargeInWordsOnHttp2Too() throws Exception {
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest small = post(BODY);
        HttpRequest tooLarge = post("x".repeat(300_000));

        HttpResponse<String> upgrade = client.send(small, HttpResponse.BodyHandlers.ofString());
        HttpResponse<String> reply = client.send(tooLarge, HttpResponse.BodyHandlers.ofString());

        assertThat(upgrade.version()).isEqualTo(HttpClient.Version.HTTP_2);
        assertThat(reply.version()).isEqualTo(HttpClient.Version.HTTP_2);
        assertThat(reply.statusCode()).isEqualTo(413);
        assertThat(reply.body()).contains("larger than this server takes");
    }

    private HttpRequest post(String body) {
        return HttpRequest.newBuilder(server.resolve(TEXT))
                .version(HttpClient.Version.HTTP_2)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    @Test
    void upgradesToHttp2AndStaysWithHttp11() throws Exception {
        for (HttpClient.Version version : HttpClient.Version.values()) {
            HttpRequest request = HttpRequest.newBuilder(server.resolve(TEXT))
                    .version(version)
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(BODY))
                    .build();

            HttpResponse<String> reply = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());

            assertThat(reply.version()).isEqualTo(version);
            assertThat(reply.body()).contains("Which city?");
        }
    }
}
