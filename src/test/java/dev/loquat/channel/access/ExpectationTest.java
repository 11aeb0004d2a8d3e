package dev.loquat.channel.access;

import static dev.loquat.channel.access.ClosedDoorProfile.SHOP_KEY;
import static dev.loquat.channel.access.Visitor.SESSIONS;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.loquat.access.sigv4.Signing;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Clients that wait with their body until they are told that it is wanted. */
@QuarkusTest
@TestProfile(ClosedDoorProfile.class)
class ExpectationTest {

    private static final String TURN = "{\"text\": \"book a hotel\"}";

    @TestHTTPResource
    URI server = URI.create("http://replaced.by.quarkus");

    @Test
    void areToldToGoOn() throws Exception {
        HttpRequest.Builder request = turn("expect-key").header("x-api-key", SHOP_KEY.text());

        assertThat(send(request).body()).contains("Which city?");
    }

    @Test
    void areToldToGoOnWhenTheBodyIsSigned() throws Exception {
        HttpRequest.Builder request = turn("expect-signed");
        new Signing("AKIDWEB", "web's secret", Clock.systemUTC())
                .sign("POST", uri("expect-signed"), Map.of("Content-Type", "application/json"), TURN.getBytes(UTF_8))
                .request()
                .headers()
                .forEach((name, values) -> {
                    if (!name.equalsIgnoreCase("host")) {
                        request.setHeader(name, values.get(0));
                    }
                });

        assertThat(send(request).body()).contains("Which city?");
    }

    @Test
    void areToldToGoOnWithAConversation() throws IOException {
        String reply = exchange(
                "conversation",
                "x-api-key: " + SHOP_KEY.text() + "\r\nContent-Type: application/vnd.amazon.eventstream\r\n",
                1000);

        assertThat(reply)
                .startsWith("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK")
                .contains("HeartbeatEvent");
    }

    @Test
    void areNotToldToGoOnWhenTheyAreTurnedAway() throws IOException {
        String nobody = exchange("text", "Content-Type: application/json\r\n", 20);
        String large = exchange(
                "text", "Content-Type: application/json\r\nx-api-key: " + SHOP_KEY.text() + "\r\n", 99_999_999);

        assertThat(nobody).startsWith("HTTP/1.1 403").doesNotContain(" 100 ");
        assertThat(large).startsWith("HTTP/1.1 413").doesNotContain(" 100 ");
    }

    private String exchange(String operation, String headers, int length) throws IOException {
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write(("POST " + SESSIONS + "expect/" + operation
                                    + " HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\n" + headers + "Content-Length: "
                                    + length + "\r\n\r\n")
                            .getBytes(US_ASCII));
            return Visitor.read(socket);
        }
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .build()
                .send(request.build(), BodyHandlers.ofString());
    }

    /** Who is never told to go on waits for ever, or in vain. */
    private HttpRequest.Builder turn(String session) {
        return HttpRequest.newBuilder(uri(session))
                .expectContinue(true)
                .timeout(Duration.ofSeconds(10))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(TURN));
    }

    private URI uri(String session) {
        return server.resolve(SESSIONS + session + "/text");
    }
}
