package dev.loquat.channel.access;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.Set;

/** Somebody at the door, with these headers. */
record Visitor(URI server, Map<String, String> headers) {

    static final String SESSIONS = "/bots/book-trip/botAliases/TSTALIASID/botLocales/en_US/sessions/";

    /** The Java client sets these itself. */
    private static final Set<String> CLIENT_SETS = Set.of("host", "content-length");

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    static Visitor with(URI server, String name, String value) {
        return new Visitor(server, Map.of(name, value));
    }

    HttpResponse<String> say(String session, String text) {
        return send("POST", SESSIONS + session + "/text", "{\"text\": \"" + text + "\"}");
    }

    HttpResponse<String> get(String path) {
        return send("GET", path, "");
    }

    HttpResponse<String> send(String method, String path, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.resolve(path))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .setHeader("Content-Type", "application/json");
        headers.forEach((name, value) -> {
            if (!CLIENT_SETS.contains(name.toLowerCase(java.util.Locale.ROOT))) {
                request.setHeader(name, value);
            }
        });
        return send(request.build());
    }

    static HttpResponse<String> send(HttpRequest request) {
        try {
            return CLIENT.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(request.toString(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** What comes until the connection is closed, or until the answer's JSON has ended. */
    static String read(Socket socket) throws IOException {
        InputStream in = socket.getInputStream();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            for (int one = in.read(); one >= 0; one = in.read()) {
                bytes.write(one);
                if (one == '}') {
                    break;
                }
            }
        } catch (SocketException cutOff) {
            assertThat(cutOff).hasMessageMatching("(?i).*(reset|broken|closed).*");
        }
        return bytes.toString(ISO_8859_1);
    }
}
