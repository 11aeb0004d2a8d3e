package dev.loquat.channel.lex;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import dev.loquat.channel.ExampleBotsProfile;
import dev.loquat.channel.Recordings;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** What clients get wrong is answered in words that help, with all of the application behind them. */
@QuarkusTest
@TestProfile(ExampleBotsProfile.class)
class MalformedRequestTest {

    private static final String TRIPS = "/bots/BOOKTRIP01/botAliases/TSTALIASID/botLocales/en_US/sessions/malformed";
    private static final String COFFEE = "/bots/COFFEE0001/botAliases/TSTALIASID/botLocales/en_US/sessions/malformed";
    private static final String INVALID = "ValidationException";
    private static final String NOT_FOUND = "ResourceNotFoundException";
    private static final byte[] RECORDING = Recordings.bytes(Path.of("bots/coffee/tests/large-latte.wav"));

    @Test
    void tellsWhereJsonIsBroken() {
        refused(text("{\"text\": \"hi\"").post(TRIPS + "/text"), 400, INVALID, "not valid JSON at line 1");
        refused(text("[]").post(TRIPS + "/text"), 400, INVALID, "expected a JSON object");
        refused(text("").post(TRIPS + "/text"), 400, INVALID, "holds nothing");
        refused(text("{}").post(TRIPS + "/text"), 400, INVALID, "text: found nothing");
    }

    @Test
    void namesTheNearestBotAndTheLocalesThatThereAre() {
        String turn = "{\"text\": \"hi\"}";
        refused(text(turn).post(TRIPS.replace("BOOKTRIP01", "BOOKTRIP02") + "/text"), 404, NOT_FOUND, "BOOKTRIP01");
        refused(text(turn).post(TRIPS.replace("BOOKTRIP01", "book-trap") + "/text"), 404, NOT_FOUND, "'book-trip'");
        refused(text(turn).post(TRIPS.replace("TSTALIASID", "PRODALIAS1") + "/text"), 404, NOT_FOUND, "TSTALIASID");
        refused(text(turn).post(TRIPS.replace("en_US", "en_UK") + "/text"), 404, NOT_FOUND, "[en_US]");
    }

    @Test
    void wantsTextOfAUsefulLength() {
        refused(
                text("{\"text\": \"" + "x".repeat(1025) + "\"}").post(TRIPS + "/text"),
                400,
                INVALID,
                "1025 characters");
        refused(text("{\"text\": \"  \"}").post(TRIPS + "/text"), 400, INVALID, "text is empty");
    }

    @Test
    void tellsWhatIsWrongWithARecording() {
        byte[] half = Arrays.copyOf(RECORDING, RECORDING.length / 2);
        byte[] head = Arrays.copyOf(RECORDING, 20);
        refused(audio(half).post(COFFEE + "/utterance"), 400, INVALID, "cut off: its header promises");
        refused(audio(head).post(COFFEE + "/utterance"), 400, INVALID, "format chunk has 0 bytes");
        refused(audio("hello".getBytes(UTF_8)).post(COFFEE + "/utterance"), 400, INVALID, "does not begin as a WAV");
        refused(audio(new byte[0]).post(COFFEE + "/utterance"), 400, INVALID, "The audio is empty");
    }

    @Test
    void saysWhichTypesItTakesAndGives() {
        refused(
                given().contentType("text/plain").body("hi").post(TRIPS + "/text"),
                415,
                "UnsupportedMediaTypeException",
                "expected 'application/json'");
        refused(
                given().contentType("application/xml").body("hi").post(TRIPS + "/utterance"),
                415,
                "UnsupportedMediaTypeException",
                "expected 'text/plain");
        refused(
                audio(RECORDING).header("Response-Content-Type", "image/png").post(COFFEE + "/utterance"),
                400,
                INVALID,
                "is 'image/png', expected 'text/plain");
    }

    @Test
    void saysWhichMethodsAPathTakes() {
        refused(given().put(TRIPS + "/text"), 405, "MethodNotAllowedException", "POST is");
        refused(given().get(TRIPS + "/txt"), 404, NOT_FOUND, "/q/openapi lists what there is");
    }

    @Test
    void wantsASessionStateThatFitsTheBot() {
        refused(
                text("{\"text\": \"hi\", \"sessionState\": {\"intent\": {\"name\": \"BookHotl\"}}}")
                        .post(TRIPS + "/text"),
                400,
                INVALID,
                "BookHotel");
        refused(
                text("{\"text\": \"hi\", \"requestAttributes\": {\"x-amz-lex:time-zone\": \"Mars\"}}")
                        .post(TRIPS + "/text"),
                400,
                INVALID,
                "America/New_York");
    }

    private static RequestSpecification text(String body) {
        return given().contentType("application/json").body(body);
    }

    private static RequestSpecification audio(byte[] body) {
        return given().contentType("audio/wav").body(body);
    }

    private static void refused(Response reply, int status, String errorType, String words) {
        reply.then()
                .statusCode(status)
                .header("x-amzn-ErrorType", equalTo(errorType))
                .header("x-amzn-RequestId", matchesPattern("[0-9a-f-]{36}"))
                .body(
                        "message",
                        allOf(containsString(words), not(containsString("Exception")), not(containsString("\tat "))));
    }
}
