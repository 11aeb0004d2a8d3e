package dev.loquat.channel.lex;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.loquat.channel.ExampleBotsProfile;
import dev.loquat.channel.Recordings;
import dev.loquat.speech.audio.AudioReader;
import dev.loquat.speech.audio.OpusBytes;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Base64;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.lexruntimev2.model.RecognizeUtteranceResponse;

/** A recording of an order becomes an intent with its slots, whichever way it comes. */
@QuarkusTest
@TestProfile(ExampleBotsProfile.class)
class SpokenOrderTest {

    private static final Path RECORDING = Path.of("bots/coffee/tests/large-latte.wav");
    private static final Path CAPPUCCINO = Path.of("bots/coffee/tests/cappuccino.wav");
    private static final String UTTERANCE =
            "/bots/COFFEE0001/botAliases/TSTALIASID/botLocales/en_US/sessions/{session}/utterance";

    @TestHTTPResource
    URI server = URI.create("http://replaced.by.quarkus");

    @Test
    void isUnderstoodAsTheSdkSendsIt() throws Exception {
        try (BotClient coffee = new BotClient(server, "coffee")) {
            RecognizeUtteranceResponse heard = coffee.speak("spoken-1", Recordings.bytes(RECORDING), "audio/wav")
                    .response();

            JsonNode state = json(heard.sessionState());
            assertThat(heard.inputMode()).isEqualTo("Speech");
            assertThat(json(heard.inputTranscript()).asText()).contains("large latte");
            assertThat(state.at("/intent/name").asText()).isEqualTo("OrderDrink");
            assertThat(state.at("/intent/slots/Drink/value/interpretedValue").asText())
                    .isEqualTo("latte");
            assertThat(state.at("/intent/slots/Size/value/interpretedValue").asText())
                    .isEqualTo("large");
            assertThat(state.at("/intent/slots/Milk/value/interpretedValue").asText())
                    .isEqualTo("oat");
        }
    }

    @Test
    void isUnderstoodAsAFileInAForm() {
        given().multiPart("file", RECORDING.toFile())
                .post(UTTERANCE, "spoken-2")
                .then()
                .statusCode(200)
                .body("inputMode", equalTo("Speech"))
                .body("sessionState.intent.name", equalTo("OrderDrink"))
                .body("sessionState.intent.slots.Drink.value.interpretedValue", equalTo("latte"))
                .body("sessionState.intent.slots.Size.value.interpretedValue", equalTo("large"))
                .body("sessionState.intent.slots.Milk.value.interpretedValue", equalTo("oat"))
                .body("sessionState.intent.slots.Sugar", nullValue());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "8000, audio/l16; rate=8000; channels=1",
        "16000, audio/x-l16; sample-rate=16000; channel-count=1",
        "8000, audio/lpcm; sample-rate=8000; sample-size-bits=16; channel-count=1; is-big-endian=false"
    })
    void isUnderstoodAsBareSamples(int rate, String contentType) {
        given().contentType(contentType)
                .accept("application/json")
                .body(Recordings.samples(CAPPUCCINO, rate))
                .post(UTTERANCE, "spoken-3:" + contentType.length())
                .then()
                .statusCode(200)
                .body("sessionState.intent.name", equalTo("OrderDrink"))
                .body("sessionState.intent.slots.Drink.value.interpretedValue", equalTo("cappuccino"))
                .body("sessionState.intent.slots.Size.value.interpretedValue", equalTo("medium"))
                .body("sessionState.intent.slots.Sugar.value.interpretedValue", equalTo("two"));
    }

    @Test
    void isUnderstoodAsOpus() {
        short[] samples = new AudioReader()
                .read(Recordings.bytes(RECORDING), "audio/wav")
                .at(16_000)
                .toArray();

        given().contentType(
                        "audio/x-cbr-opus-with-preamble; preamble-size=0; bit-rate=32000; frame-size-milliseconds=20")
                .accept("application/json")
                .body(OpusBytes.encode(samples, 32_000, 20))
                .post(UTTERANCE, "spoken-5")
                .then()
                .statusCode(200)
                .body("sessionState.intent.slots.Drink.value.interpretedValue", equalTo("latte"))
                .body("sessionState.intent.slots.Size.value.interpretedValue", equalTo("large"))
                .body("sessionState.intent.slots.Milk.value.interpretedValue", equalTo("oat"));
    }

    @Test
    void goesOnByVoiceWhereTextLeftIt() {
        given().contentType("application/json")
                .body("{\"text\": \"a small mocha please\"}")
                .post(UTTERANCE.replace("/utterance", "/text"), "spoken-4")
                .then()
                .body("sessionState.dialogAction.type", equalTo("ConfirmIntent"));

        given().multiPart("file", Path.of("bots/coffee/tests/yes.wav").toFile())
                .post(UTTERANCE, "spoken-4")
                .then()
                .body("inputTranscript", containsString("yes"))
                .body("sessionState.intent.state", equalTo("Fulfilled"));
    }

    private static JsonNode json(String header) throws IOException {
        byte[] compressed = Base64.getDecoder().decode(header);
        try (GZIPInputStream json = new GZIPInputStream(new ByteArrayInputStream(compressed))) {
            return new ObjectMapper().readTree(json);
        }
    }
}
