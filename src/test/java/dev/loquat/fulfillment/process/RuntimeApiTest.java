package dev.loquat.fulfillment.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.loquat.fulfillment.FunctionFailed;
import dev.loquat.fulfillment.FunctionTimedOut;
import dev.loquat.fulfillment.Invocation;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The protocol as a runtime meets it. */
class RuntimeApiTest {

    private static final String ID = "5f1c3a52-0000-4000-8000-00000000000a";

    private final RuntimeState state = new RuntimeState();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private RuntimeApi api;

    @BeforeEach
    void open() throws IOException {
        api = RuntimeApi.open(state, threads, OptionalInt.empty());
    }

    @AfterEach
    void close() {
        state.ended("the test is over.");
        api.close();
        threads.shutdownNow();
    }

    @Test
    void handsOverACallWithItsHeadersAndTakesTheAnswer() throws Exception {
        CompletableFuture<String> call = call(Duration.ofSeconds(20));

        HttpResponse<String> next = get("invocation/next");
        HttpResponse<String> posted = post("invocation/" + ID + "/response", "{\"room\": 7}");

        assertThat(next.statusCode()).isEqualTo(200);
        assertThat(next.body()).isEqualTo("{\"event\": 1}");
        assertThat(next.headers().map())
                .containsEntry("lambda-runtime-aws-request-id", List.of(ID))
                .containsEntry("lambda-runtime-deadline-ms", List.of("1772460020000"))
                .containsEntry(
                        "lambda-runtime-invoked-function-arn",
                        List.of("arn:aws:lambda:local:000000000000:function:check"));
        assertThat(next.headers().firstValue("lambda-runtime-trace-id"))
                .contains("Root=1-69a597e0-5f1c3a520000400080000000;Sampled=0");
        assertThat(posted.statusCode()).isEqualTo(202);
        assertThat(posted.body()).contains("OK");
        assertThat(call.get(10, TimeUnit.SECONDS)).isEqualTo("{\"room\": 7}");
    }

    @Test
    void takesOneAnswerOfACallAndOfNoOther() throws Exception {
        CompletableFuture<String> call = call(Duration.ofSeconds(20));
        get("invocation/next");

        assertThat(post("invocation/another/response", "1").statusCode()).isEqualTo(400);
        assertThat(post("invocation/" + ID + "/response", "1").statusCode()).isEqualTo(202);
        HttpResponse<String> second = post("invocation/" + ID + "/response", "2");

        assertThat(second.statusCode()).isEqualTo(403);
        assertThat(second.body()).contains("InvalidStateTransition");
        assertThat(post("invocation/" + ID + "/error", "{}").statusCode()).isEqualTo(403);
        assertThat(call.get(10, TimeUnit.SECONDS)).isEqualTo("1");
    }

    @Test
    void givesNoOtherCallBeforeOneIsAnswered() throws Exception {
        CompletableFuture<String> call = call(Duration.ofSeconds(20));
        get("invocation/next");

        assertThat(get("invocation/next").statusCode()).isEqualTo(403);

        post("invocation/" + ID + "/response", "1");
        assertThat(call.get(10, TimeUnit.SECONDS)).isEqualTo("1");
    }

    @Test
    void takesAnErrorForAnAnswer() throws Exception {
        CompletableFuture<String> call = call(Duration.ofSeconds(20));
        get("invocation/next");

        post("invocation/" + ID + "/error", "{\"errorType\": \"NoRoom\", \"errorMessage\": \"all are taken\"}");

        assertThatThrownBy(call::join)
                .hasCauseInstanceOf(FunctionFailed.class)
                .hasMessageContaining("it threw NoRoom: all are taken");
    }

    @Test
    void refusesAnAnswerThatIsTooLarge() throws Exception {
        CompletableFuture<String> call = call(Duration.ofSeconds(20));
        get("invocation/next");

        HttpResponse<String> posted = post("invocation/" + ID + "/response", "x".repeat(6 * 1024 * 1024 + 1));

        assertThat(posted.statusCode()).isEqualTo(413);
        assertThat(posted.body()).contains("RequestEntityTooLarge");
        assertThat(post("invocation/" + ID + "/error", "{}").statusCode()).isEqualTo(202);
        assertThatThrownBy(call::join).hasMessageContaining("its answer has 6291457 bytes");
    }

    @Test
    void takesAnAnswerInChunksAfterAskingWhetherItMay() throws Exception {
        CompletableFuture<String> call = call(Duration.ofSeconds(20));
        get("invocation/next");

        HttpRequest chunked = request("invocation/" + ID + "/response")
                .header("Lambda-Runtime-Function-Response-Mode", "streaming")
                .expectContinue(true)
                .POST(BodyPublishers.ofInputStream(
                        () -> new ByteArrayInputStream("\"piece by piece\"".getBytes(StandardCharsets.UTF_8))))
                .build();

        assertThat(client.send(chunked, BodyHandlers.ofString()).statusCode()).isEqualTo(202);
        assertThat(call.get(10, TimeUnit.SECONDS)).isEqualTo("\"piece by piece\"");
    }

    @Test
    void hearsThatARuntimeCannotStart() throws Exception {
        HttpResponse<String> posted = client.send(
                request("init/error")
                        .header("Lambda-Runtime-Function-Error-Type", "Runtime.NoKey")
                        .POST(BodyPublishers.ofString(""))
                        .build(),
                BodyHandlers.ofString());

        assertThat(posted.statusCode()).isEqualTo(202);
        assertThatThrownBy(() -> state.awaitReady(Duration.ofSeconds(1)))
                .isInstanceOf(FunctionFailed.class)
                .hasMessage("it did not start: Runtime.NoKey");
    }

    @Test
    void givesUpACallThatIsNotAnswered() throws Exception {
        CompletableFuture<String> call = call(Duration.ofMillis(50));
        get("invocation/next");

        assertThatThrownBy(call::join)
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(FunctionTimedOut.class);
    }

    @Test
    void speaksToNobodyButItsSandbox() throws Exception {
        String self = Files.getAttribute(Path.of("/proc/self"), "unix:uid").toString();
        int user = Integer.parseInt(self);
        try (RuntimeApi own = RuntimeApi.open(state, threads, OptionalInt.of(user));
                RuntimeApi foreign = RuntimeApi.open(state, threads, OptionalInt.of(user + 1))) {
            assertThat(client.send(request(own, "nothing").build(), BodyHandlers.ofString())
                            .statusCode())
                    .isEqualTo(404);
            assertThatThrownBy(() -> client.send(request(foreign, "nothing").build(), BodyHandlers.ofString()))
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    void knowsNoOtherPath() throws Exception {
        assertThat(get("invocation").statusCode()).isEqualTo(404);
        assertThat(post("invocation/next", "").statusCode()).isEqualTo(404);
    }

    private CompletableFuture<String> call(Duration timeout) {
        Invocation invocation = new Invocation(
                ID,
                "{\"event\": 1}".getBytes(StandardCharsets.UTF_8),
                new Invocation.Caller("hotel", ""),
                Map.of(),
                Optional.empty(),
                line -> {});
        Delivery delivery = new Delivery(invocation, "check", Instant.parse("2026-03-02T14:00:00Z"), timeout);
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return new String(state.call(delivery), StandardCharsets.UTF_8);
                    } catch (InterruptedException e) {
                        throw Sandbox.brokenOff(e);
                    }
                },
                threads);
    }

    private HttpResponse<String> get(String resource) throws IOException, InterruptedException {
        return client.send(request(resource).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String resource, String body) throws IOException, InterruptedException {
        return client.send(request(resource).POST(BodyPublishers.ofString(body)).build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String resource) {
        return request(api, resource);
    }

    private static HttpRequest.Builder request(RuntimeApi api, String resource) {
        return HttpRequest.newBuilder(URI.create("http://" + api.address() + "/2018-06-01/runtime/" + resource))
                .timeout(Duration.ofSeconds(20));
    }
}
