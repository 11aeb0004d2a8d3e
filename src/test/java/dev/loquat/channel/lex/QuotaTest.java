package dev.loquat.channel.lex;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.loquat.channel.ScriptedBotProfile;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import java.util.Base64;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** How much a client may have a session remember, and send in a header. */
@QuarkusTest
@TestProfile(ScriptedBotProfile.class)
class QuotaTest {

    private static final String SESSION = "/bots/BOOKTRIP01/botAliases/TSTALIASID/botLocales/en_US/sessions/quota";

    private static final int MOST = 12 * 1024;

    @Test
    void takesSessionAndRequestAttributesUpToTwelveKilobytesTogether() {
        say(attributes("é".repeat(MOST / 4 - 1), "x".repeat(MOST / 2)))
                .statusCode(200)
                .body("sessionState.sessionAttributes.a.length()", equalTo(MOST / 4 - 1));
    }

    @Test
    void refusesOneByteMore() {
        say(attributes("é".repeat(MOST / 4 - 1), "x".repeat(MOST / 2 + 1)))
                .statusCode(400)
                .header("x-amzn-ErrorType", "ValidationException")
                .body(
                        "message",
                        containsString(
                                "attributes have 12289 bytes together, expected 12288 at most; keep less in the session, or"
                                        + " raise loquat.channel.max-attributes-size"));
    }

    @Test
    void refusesThemInPutSessionToo() {
        String body = attributes("x".repeat(MOST), "").replace("\"text\": \"hello\", ", "");

        given().contentType("application/json")
                .body(body)
                .post(SESSION)
                .then()
                .statusCode(400)
                .body("message", containsString("loquat.channel.max-attributes-size"));
    }

    @Test
    void refusesHeadersOfMoreThanSixteenKilobytes() {
        byte[] noise = new byte[MOST + 30];
        new SplittableRandom(1).nextBytes(noise);

        given().contentType("text/plain")
                .header("x-amz-lex-session-state", Base64.getEncoder().encodeToString(noise))
                .body("hello")
                .post(SESSION + "/utterance")
                .then()
                .statusCode(400)
                .header("x-amzn-ErrorType", "ValidationException")
                .body(
                        "message",
                        containsString("The header x-amz-lex-session-state has 16424 bytes, expected 16384 at most"));
    }

    private static ValidatableResponse say(String body) {
        return given().contentType("application/json")
                .body(body)
                .post(SESSION + "/text")
                .then();
    }

    /** With names of one byte each. */
    private static String attributes(String ofSession, String ofRequest) {
        return "{\"text\": \"hello\", \"sessionState\": {\"sessionAttributes\": {\"a\": \"" + ofSession
                + "\"}}, \"requestAttributes\": {\"b\": \"" + ofRequest + "\"}}";
    }
}
