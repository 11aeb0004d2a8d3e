package dev.loquat.channel.access;

import static dev.loquat.channel.access.ClosedDoorProfile.OTHER_BOT_KEY;
import static dev.loquat.channel.access.ClosedDoorProfile.SHOP_KEY;
import static dev.loquat.channel.access.Visitor.SESSIONS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.loquat.access.sigv4.Signing;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

/** WebSockets of callers with and without credentials. */
@QuarkusTest
@TestProfile(ClosedDoorProfile.class)
class DoorSocketTest {

    @TestHTTPResource
    URI server = URI.create("http://replaced.by.quarkus");

    @Test
    void opensForAKeyInAHeader() throws Exception {
        assertThat(firstTurn(socket().header("x-api-key", SHOP_KEY.text()), "door-1", ""))
                .contains("IntentResultEvent", "\"sessionId\":\"door-1\"");
    }

    @Test
    void opensForAKeyAmongTheProtocolsAsPagesSendIt() throws Exception {
        assertThat(firstTurn(socket().subprotocols("loquat", "bearer." + SHOP_KEY.text()), "door-2", ""))
                .contains("IntentResultEvent");
    }

    @Test
    void opensForASignatureInTheQuery() throws Exception {
        URI uri = server.resolve(SESSIONS + "door-3/ws");
        String query = new Signing("AKIDWEB", "web's secret", Clock.systemUTC())
                .presign(uri, Duration.ofMinutes(1))
                .request()
                .encodedQueryParameters()
                .orElseThrow();

        assertThat(firstTurn(socket(), "door-3", "?" + query)).contains("IntentResultEvent");
    }

    @Test
    void staysShutForOthers() {
        assertThatThrownBy(() -> firstTurn(socket(), "door-4", ""))
                .hasCauseInstanceOf(WebSocketHandshakeException.class)
                .cause()
                .isInstanceOfSatisfying(
                        WebSocketHandshakeException.class,
                        refused ->
                                assertThat(refused.getResponse().statusCode()).isEqualTo(403));
        assertThatThrownBy(() -> firstTurn(socket().header("x-loquat-handshake", "1"), "door-4", ""))
                .hasCauseInstanceOf(WebSocketHandshakeException.class);
    }

    @Test
    void tellsACallerOfOtherBotsInAFrame() throws Exception {
        assertThat(firstTurn(socket().header("x-api-key", OTHER_BOT_KEY.text()), "door-5", ""))
                .contains("AccessDeniedException");
    }

    private static WebSocket.Builder socket() {
        return HttpClient.newHttpClient().newWebSocketBuilder();
    }

    /** The frames up to the bot's words, or to an exception. */
    private String firstTurn(WebSocket.Builder builder, String session, String query) throws Exception {
        CompletableFuture<String> answer = new CompletableFuture<>();
        URI uri = URI.create("ws://" + server.getAuthority() + SESSIONS + session + "/ws" + query);
        WebSocket socket = builder.buildAsync(uri, new Listener(answer, new StringBuilder()))
                .get(20, SECONDS);
        try {
            socket.sendText("{\"ConfigurationEvent\": {}}", true).get(20, SECONDS);
            socket.sendText("{\"TextInputEvent\": {\"text\": \"book a hotel\"}}", true)
                    .get(20, SECONDS);
        } catch (java.util.concurrent.ExecutionException closedMeanwhile) {
            assertThat(answer).succeedsWithin(Duration.ofSeconds(20));
        }
        String frame = answer.get(20, SECONDS);
        socket.abort();
        return frame;
    }

    private record Listener(CompletableFuture<String> answer, StringBuilder frames) implements WebSocket.Listener {

        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence frame, boolean isLast) {
            frames.append(frame);
            if (frames.indexOf("TextResponseEvent") >= 0 || frames.indexOf("Exception") >= 0) {
                answer.complete(frames.toString());
            }
            socket.request(1);
            return CompletableFuture.completedFuture(null);
        }
    }
}
