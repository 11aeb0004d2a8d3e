package dev.loquat.channel;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What operators see of turns that come over HTTP: the conversation log, and the metrics. */
@QuarkusTest
@TestProfile(FeatureBotsProfile.class)
class WatchedTurnsTest {

    private static final Logger LOG = Logger.getLogger("loquat.conversations");

    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
    private final Handler log = new Lines(lines);

    @BeforeEach
    void listen() {
        LOG.addHandler(log);
    }

    @AfterEach
    void listenNoMore() {
        LOG.removeHandler(log);
    }

    @Test
    void everyTurnHasALineInTheFormOfLex() throws Exception {
        String requestId = say("line", "ship a parcel to Boston");

        JsonNode line = new ObjectMapper().readTree(lines.take());
        assertThat(line.path("message-version").asText()).isEqualTo("2.0");
        assertThat(line.path("inputTranscript").asText()).isEqualTo("ship a parcel to Boston");
        assertThat(line.path("requestId").asText()).isEqualTo(requestId);
        assertThat(line.at("/bot/name").asText()).isEqualTo("slots");
        assertThat(line.at("/sessionState/intent/slots/City/value/interpretedValue")
                        .asText())
                .isEqualTo("Boston");
        assertThat(line.path("missedUtterance").asBoolean()).isFalse();
    }

    @Test
    void whatIsNeitherAnAnswerNorAnIntentIsAMissedUtterance() throws Exception {
        say("missed", "pay by card");
        say("missed", "purple elephants");
        say("missed", "4929");
        say("missed", "shade it");
        say("missed", "mauve");
        say("missed", "purple elephants");

        assertThat(isMissed()).isFalse();
        assertThat(isMissed()).isTrue();
        assertThat(isMissed()).isFalse();
        assertThat(isMissed()).isFalse();
        assertThat(isMissed()).isTrue();
        assertThat(isMissed()).isTrue();
    }

    private boolean isMissed() throws Exception {
        return new ObjectMapper().readTree(lines.take()).path("missedUtterance").asBoolean();
    }

    @Test
    void theValueOfAnObfuscatedSlotIsNowhereInIt() throws Exception {
        say("hidden", "ship a parcel to Boston");
        say("hidden", "books");
        lines.clear();

        say("hidden", "AB123");

        assertThat(lines.take()).contains("{Pin}").doesNotContain("AB123");
    }

    @Test
    void turnsAndIntentsAreCountedByBot() {
        double turns = metric("loquat_turns_seconds_count", "SLOTS00001");
        double intents = metric("loquat_intents_total", "intent=\"Shade\"");

        say("counted", "shade it");

        assertThat(metric("loquat_turns_seconds_count", "SLOTS00001")).isEqualTo(turns + 1);
        assertThat(metric("loquat_intents_total", "intent=\"Shade\"")).isEqualTo(intents + 1);
    }

    /** Says something, and returns the id of the request. */
    private static String say(String session, String text) {
        return given().contentType("application/json")
                .body(Map.of("text", text))
                .post("/bots/slots/botAliases/TSTALIASID/botLocales/en_US/sessions/watched-" + session + "/text")
                .then()
                .statusCode(200)
                .extract()
                .header("x-amzn-RequestId");
    }

    private static double metric(String name, String tag) {
        return RestAssured.get("/q/metrics")
                .asString()
                .lines()
                .filter(line -> line.startsWith(name + "{") && line.contains(tag))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    /** Keeps what is logged. */
    private static final class Lines extends Handler {

        private final BlockingQueue<String> lines;

        Lines(BlockingQueue<String> lines) {
            this.lines = lines;
        }

        @Override
        public void publish(LogRecord line) {
            lines.add(line.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
