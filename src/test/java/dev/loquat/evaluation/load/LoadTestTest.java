package dev.loquat.evaluation.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LoadTestTest {

    private final Queue<String> heard = new ConcurrentLinkedQueue<>();
    private final HttpServer server;

    LoadTestTest() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    }

    @BeforeEach
    void begin() {
        server.createContext("/", this::answer);
        server.createContext("/q/metrics", LoadTestTest::metrics);
        server.setExecutor(Executors.newFixedThreadPool(2));
        server.start();
    }

    @AfterEach
    void end() {
        server.stop(0);
    }

    @Test
    void everyClientHoldsWholeConversationsInSessionsOfItsOwn() {
        LoadTest test = test(List.of(List.of("hello", "a \"large\" one"), List.of("stop")));

        LoadTest.Round round = test.run(2, "round", Duration.ofMillis(300));

        assertThat(round.clients()).isEqualTo(2);
        assertThat(round.errors()).isZero();
        assertThat(round.turns()).isEqualTo(heard.size());
        assertThat(round.turnsPerSecond()).isPositive();
        assertThat(round.millis().at(50)).isPositive();
        assertThat(heard)
                .contains(
                        "/sessions/round-0-0/text key {\"text\":\"hello\"}",
                        "/sessions/round-0-0/text key {\"text\":\"a \\\"large\\\" one\"}",
                        "/sessions/round-0-1/text key {\"text\":\"stop\"}",
                        "/sessions/round-1-1/text key {\"text\":\"stop\"}");
    }

    @Test
    void tellsTheMemoryOfTheServerBeforeAndAfter() {
        LoadTest.Round round = test(List.of(List.of("hello"))).run(1, "round", Duration.ofMillis(50));

        assertThat(round.memory().before()).hasValue(750);
        assertThat(round.memory().after()).hasValue(750);
    }

    @Test
    void doesWithoutTheMemoryOfAServerThatDoesNotTell() {
        server.removeContext("/q/metrics");

        LoadTest.Round round = test(List.of(List.of("hello"))).run(1, "round", Duration.ofMillis(50));

        assertThat(round.memory().before()).isEmpty();
        assertThat(round.errors()).isZero();
    }

    @Test
    void countsTheTurnsThatAreNotAnswered() {
        LoadTest.Round round = test(List.of(List.of("fail"))).run(1, "round", Duration.ofMillis(50));

        assertThat(round.errors()).isEqualTo(round.turns()).isPositive();
    }

    @Test
    void saysHowToStartAServerThatIsNotThere() {
        server.stop(0);

        assertThatThrownBy(() -> test(List.of(List.of("hello"))).run(1, "round", Duration.ofMillis(50)))
                .isInstanceOf(ServerUnreachable.class)
                .hasMessageContaining("start it with loquat serve");
    }

    private LoadTest test(List<List<String>> conversations) {
        URI sessions = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/sessions/");
        return new LoadTest(sessions, Map.of("x-api-key", "key"), conversations, System::nanoTime);
    }

    private static void metrics(HttpExchange exchange) throws IOException {
        byte[] text = "jvm_threads 7\nprocess_resident_memory_bytes 7.5E8\n".getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, text.length);
        exchange.getResponseBody().write(text);
        exchange.close();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        heard.add(exchange.getRequestURI() + " " + exchange.getRequestHeaders().getFirst("x-api-key") + " " + body);
        exchange.sendResponseHeaders(body.contains("fail") ? 500 : 200, -1);
        exchange.close();
    }
}
