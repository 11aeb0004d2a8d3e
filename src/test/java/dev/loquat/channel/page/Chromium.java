package dev.loquat.channel.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A headless Chromium with one page, spoken to over the DevTools protocol. */
final class Chromium implements WebSocket.Listener, AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<Integer, CompletableFuture<JsonNode>> replies = new ConcurrentHashMap<>();
    private final StringBuilder partial = new StringBuilder();
    private final Process process;
    private final CompletableFuture<WebSocket> socket = new CompletableFuture<>();
    private String session = "";
    private int sent;

    private Chromium(Process process) {
        this.process = process;
    }

    static Optional<Path> executable() {
        return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    static Chromium start(Path executable, Path profile) throws Exception {
        List<String> command = List.of(
                executable.toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--disable-dev-shm-usage",
                "--remote-debugging-port=0",
                "--user-data-dir=" + profile,
                "about:blank");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(profile.resolve("chromium.log").toFile())
                .start();
        Chromium chromium = new Chromium(process);
        chromium.connect(profile.resolve("DevToolsActivePort"));
        return chromium;
    }

    /** Opens a page and waits until it says that it is ready. */
    void open(URI page) throws Exception {
        call("Page.navigate", Map.of("url", page.toString()));
        awaitTrue("document.body !== null && document.body.dataset.ready === 'true'");
    }

    void awaitTrue(String expression) throws Exception {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!evaluate(expression).asBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("the page never came to: " + expression);
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    JsonNode evaluate(String expression) throws Exception {
        Map<String, Object> parameters = Map.of("expression", expression, "returnByValue", true, "awaitPromise", true);
        return call("Runtime.evaluate", parameters).path("result").path("value");
    }

    JsonNode call(String method, Map<String, ?> parameters) throws Exception {
        int id = ++sent;
        ObjectNode message = JSON.createObjectNode().put("id", id).put("method", method);
        message.set("params", JSON.valueToTree(parameters));
        if (!session.isEmpty()) {
            message.put("sessionId", session);
        }
        CompletableFuture<JsonNode> reply = new CompletableFuture<>();
        replies.put(id, reply);
        socket.get().sendText(message.toString(), true).get(30, TimeUnit.SECONDS);
        return reply.get(60, TimeUnit.SECONDS).path("result");
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence text, boolean isLast) {
        partial.append(text);
        if (isLast) {
            receive(partial.toString());
            partial.setLength(0);
        }
        from.request(1);
        return CompletableFuture.completedStage(null);
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().onExit().join();
    }

    private void connect(Path activePort) throws Exception {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!Files.exists(activePort) || Files.readAllLines(activePort).size() < 2) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("Chromium did not start");
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
        List<String> lines = Files.readAllLines(activePort);
        URI uri = URI.create("ws://127.0.0.1:" + lines.get(0) + lines.get(1));
        socket.complete(HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(uri, this)
                .get(30, TimeUnit.SECONDS));
        String target = call("Target.createTarget", Map.of("url", "about:blank"))
                .path("targetId")
                .asText();
        session = call("Target.attachToTarget", Map.of("targetId", target, "flatten", true))
                .path("sessionId")
                .asText();
    }

    private void receive(String text) {
        try {
            JsonNode message = JSON.readTree(text);
            CompletableFuture<JsonNode> reply =
                    replies.remove(message.path("id").asInt());
            if (reply != null) {
                reply.complete(message);
            }
        } catch (JsonProcessingException e) {
            throw new AssertionError("Chromium sent no JSON", e);
        }
    }
}
