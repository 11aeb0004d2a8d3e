package dev.loquat.channel.websocket;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;

/** A client of one conversation; it waits for frames and does not sleep. */
final class SocketClient implements WebSocket.Listener, AutoCloseable {

    private final BlockingQueue<String> frames = new LinkedBlockingQueue<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final StringBuilder partial = new StringBuilder();
    private final CompletableFuture<WebSocket> socket = new CompletableFuture<>();

    private SocketClient() {}

    static SocketClient open(URI server, String path) throws Exception {
        SocketClient client = new SocketClient();
        URI uri = URI.create("ws://" + server.getHost() + ":" + server.getPort() + path);
        client.socket.complete(HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(uri, client)
                .get(20, SECONDS));
        return client;
    }

    void send(String text) throws Exception {
        socket.get().sendText(text, true).get(20, SECONDS);
    }

    void send(byte[] audio) throws Exception {
        socket.get().sendBinary(ByteBuffer.wrap(audio), true).get(20, SECONDS);
    }

    /** The next frame that is no heartbeat. */
    String next() throws Exception {
        String frame = nextOfAnyKind();
        while (frame.contains("HeartbeatEvent")) {
            frame = nextOfAnyKind();
        }
        return frame;
    }

    String nextOfAnyKind() throws Exception {
        return String.valueOf(frames.poll(20, SECONDS));
    }

    int closeCode() throws Exception {
        return closed.get(20, SECONDS);
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence text, boolean isLast) {
        partial.append(text);
        if (isLast) {
            frames.add(partial.toString());
            partial.setLength(0);
        }
        from.request(1);
        return CompletableFuture.completedStage(null);
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        closed.complete(code);
        return CompletableFuture.completedStage(null);
    }

    @Override
    public void close() {
        socket.join().abort();
    }
}
