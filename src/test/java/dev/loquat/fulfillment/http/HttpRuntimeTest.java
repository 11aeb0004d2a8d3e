package dev.loquat.fulfillment.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.loquat.bot.FunctionSpec;
import dev.loquat.fulfillment.Calls;
import dev.loquat.fulfillment.FunctionCode;
import dev.loquat.fulfillment.FunctionFailed;
import dev.loquat.fulfillment.FunctionTimedOut;
import dev.loquat.fulfillment.Invocation;
import dev.loquat.fulfillment.TooManyRequests;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HttpRuntimeTest {

    private final AtomicReference<Map<String, String>> received = new AtomicReference<>(Map.of());
    private final CountDownLatch end = new CountDownLatch(1);
    private final HttpRuntime runtime = new HttpRuntime(Calls.CLOCK);
    private HttpServer service;

    @BeforeEach
    void serve() throws IOException {
        service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        service.createContext("/good", exchange -> answer(exchange, 200, "{\"good\": true}"));
        service.createContext("/busy", exchange -> answer(exchange, 429, ""));
        service.createContext("/broken", exchange -> answer(exchange, 500, "no rooms at all"));
        service.createContext("/slow", exchange -> {
            try {
                end.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        service.start();
    }

    @AfterEach
    void end() {
        end.countDown();
        service.stop(0);
        runtime.close();
    }

    @Test
    void postsTheEventAndTakesTheBody() {
        assertThat(call("/good", Optional.empty())).isEqualTo("{\"good\": true}");
        assertThat(received.get())
                .containsEntry("body", "{\"event\": 1}")
                .containsEntry("X-loquat-function", "rate-guest")
                .containsEntry("X-loquat-request-id", "request-1")
                .doesNotContainKey("X-loquat-signature");
    }

    /** The signature as {@code openssl dgst -sha256 -hmac} makes it of {@code 1772460000.{"event": 1}}. */
    @Test
    void signsTheTimeAndTheBody() {
        call("/good", Optional.of("a secret"));

        assertThat(received.get())
                .containsEntry("X-loquat-timestamp", "1772460000")
                .containsEntry(
                        "X-loquat-signature",
                        "sha256=255de24567a0d8afb8a02a22f79562cbd8e399947173e73c9b8dfa6de1f44190");
    }

    @Test
    void failsWithWhatTheServiceSays() {
        assertThatThrownBy(() -> call("/broken", Optional.empty()))
                .isInstanceOf(FunctionFailed.class)
                .hasMessage("it answered with status 500: no rooms at all");
        assertThatThrownBy(() -> call("/busy", Optional.empty())).isInstanceOf(TooManyRequests.class);
    }

    @Test
    void givesUpWhenTheServiceTakesTooLong() {
        assertThatThrownBy(() -> call("/slow", Optional.empty())).isInstanceOf(FunctionTimedOut.class);
    }

    @Test
    void saysWhenNobodyIsThere() {
        String path = "/good";
        String url = url(path);
        service.stop(0);

        assertThatThrownBy(() -> call(path, Optional.empty()))
                .isInstanceOf(FunctionFailed.class)
                .hasMessageStartingWith("nobody answers at " + url);
    }

    private String call(String path, Optional<String> secret) {
        FunctionSpec spec =
                new FunctionSpec("rate-guest", "http", url(path), Optional.empty(), Duration.ofSeconds(1), Map.of());
        Invocation invocation = new Invocation(
                "request-1",
                "{\"event\": 1}".getBytes(StandardCharsets.UTF_8),
                new Invocation.Caller("hotel", ""),
                Map.of(),
                secret,
                line -> {});
        return new String(runtime.invoke(new FunctionCode(spec, Path.of("bot")), invocation), StandardCharsets.UTF_8);
    }

    private String url(String path) {
        return "http://127.0.0.1:" + service.getAddress().getPort() + path;
    }

    private void answer(HttpExchange exchange, int status, String body) throws IOException {
        Map<String, String> seen = new TreeMap<>();
        exchange.getRequestHeaders().forEach((name, values) -> seen.put(name, values.get(0)));
        seen.put("body", new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        received.set(seen);
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
