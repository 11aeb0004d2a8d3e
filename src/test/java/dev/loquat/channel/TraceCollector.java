package dev.loquat.channel;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Takes traces, and shows to whoever asks what has come. */
public final class TraceCollector implements QuarkusTestResourceLifecycleManager {

    private final Queue<String> received = new ConcurrentLinkedQueue<>();
    private final HttpServer server = create();

    @Override
    public Map<String, String> start() {
        server.createContext("/", this::answer);
        server.start();
        return Map.of(
                "loquat.traces.endpoint",
                "http://127.0.0.1:" + server.getAddress().getPort());
    }

    @Override
    public void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        received.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.ISO_8859_1));
        byte[] answer = exchange.getRequestMethod().equals("GET")
                ? String.join("", received).getBytes(StandardCharsets.ISO_8859_1)
                : new byte[0];
        exchange.sendResponseHeaders(200, answer.length == 0 ? -1 : answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    private static HttpServer create() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
