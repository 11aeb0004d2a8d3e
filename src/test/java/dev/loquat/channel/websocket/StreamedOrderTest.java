package dev.loquat.channel.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.loquat.channel.ExampleBotsProfile;
import dev.loquat.channel.Recordings;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A live conversation with a real bot, real ears and real understanding. */
@QuarkusTest
@TestProfile(ExampleBotsProfile.class)
class StreamedOrderTest {

    private static final Path RECORDING = Path.of("bots/coffee/tests/large-latte.wav");
    private static final int RATE = 16_000;
    /** 100 ms of samples of 16 bit. */
    private static final int FRAME_BYTES = RATE / 10 * 2;

    private static final String END = "{\"AudioInputEvent\":{\"audioChunk\":\"\"}}";

    private final ObjectMapper json = new ObjectMapper();

    @TestHTTPResource
    URI server = URI.create("http://replaced.by.quarkus");

    @Test
    void isHeardWhileTheUserSpeaksAndUnderstoodAtTheEnd() throws Exception {
        try (SocketClient client = open("streamed-1")) {
            byte[] samples = Recordings.samples(RECORDING, RATE);
            for (int at = 0; at < samples.length; at += FRAME_BYTES) {
                client.send(Arrays.copyOfRange(samples, at, Math.min(at + FRAME_BYTES, samples.length)));
            }
            client.send(END);

            List<JsonNode> partials = new ArrayList<>();
            JsonNode transcript = event(client, "TranscriptEvent");
            while (transcript.path("isPartial").asBoolean()) {
                partials.add(transcript);
                transcript = event(client, "TranscriptEvent");
            }
            JsonNode state = event(client, "IntentResultEvent").path("sessionState");
            JsonNode said = event(client, "TextResponseEvent");

            assertThat(partials)
                    .extracting(partial -> partial.path("transcript").asText())
                    .hasSizeGreaterThan(3)
                    .anyMatch(partial -> partial.startsWith("a large") && !partial.contains("latte"))
                    .anyMatch(partial -> partial.contains("latte"));
            assertThat(transcript.path("transcript").asText()).contains("large latte");
            assertThat(state.at("/intent/name").asText()).isEqualTo("OrderDrink");
            assertThat(value(state, "Drink")).isEqualTo("latte");
            assertThat(value(state, "Size")).isEqualTo("large");
            assertThat(value(state, "Milk")).isEqualTo("oat");
            assertThat(said.at("/messages/0/content").asText()).contains("a large latte with oat milk", "4.50");
        }
    }

    @Test
    void whatHearingTookIsMeasuredAsForRecordings() throws Exception {
        double before = heard();

        try (SocketClient client = open("streamed-3")) {
            client.send(Recordings.samples(Path.of("bots/coffee/tests/yes.wav"), RATE));
            client.send(END);
            String frame = client.next();
            while (!frame.contains("IntentResultEvent")) {
                frame = client.next();
            }
        }

        assertThat(heard()).isEqualTo(before + 1);
    }

    private double heard() {
        return RestAssured.get(server.resolve("/q/metrics"))
                .asString()
                .lines()
                .filter(line -> line.startsWith("loquat_speech_real_time_factor_count"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    @Test
    void typesAndSpeaksInOneConversation() throws Exception {
        try (SocketClient client = open("streamed-2")) {
            client.send("{\"TextInputEvent\":{\"text\":\"I would like a small mocha\"}}");

            assertThat(event(client, "TranscriptEvent").path("transcript").asText())
                    .isEqualTo("I would like a small mocha");
            assertThat(event(client, "IntentResultEvent")
                            .at("/sessionState/dialogAction/type")
                            .asText())
                    .isEqualTo("ConfirmIntent");
            event(client, "TextResponseEvent");

            client.send(Recordings.samples(Path.of("bots/coffee/tests/yes.wav"), RATE));
            client.send(END);
            JsonNode transcript = event(client, "TranscriptEvent");
            while (transcript.path("isPartial").asBoolean()) {
                transcript = event(client, "TranscriptEvent");
            }

            assertThat(transcript.path("transcript").asText()).isEqualTo("yes");
            assertThat(event(client, "IntentResultEvent")
                            .at("/sessionState/intent/state")
                            .asText())
                    .isEqualTo("Fulfilled");
        }
    }

    private SocketClient open(String session) throws Exception {
        SocketClient client = SocketClient.open(
                server, "/bots/coffee/botAliases/TSTALIASID/botLocales/en_US/sessions/" + session + "/ws");
        client.send("{\"ConfigurationEvent\":{}}");
        return client;
    }

    private JsonNode event(SocketClient client, String name) throws Exception {
        String frame = client.next();
        JsonNode event = json.readTree(frame).path(name);
        assertThat(event.isObject()).as(name + " in " + frame).isTrue();
        return event;
    }

    private static String value(JsonNode state, String slot) {
        return state.at("/intent/slots/" + slot + "/value/interpretedValue").asText();
    }
}
