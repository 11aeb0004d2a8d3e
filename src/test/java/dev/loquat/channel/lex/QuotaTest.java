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
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
        put(attributes("x".repeat(MOST), "").replace("\"text\": \"hello\", ", ""))
                .statusCode(400)
                .body("message", containsString("loquat.channel.max-attributes-size"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            activeContexts | 20 | entries | contexts
            contextAttributes | 10 | entries | context-attributes
            runtimeHintValues | 100 | entries | hints
            phrase | 140 | characters | hint-length
            """)
    void takesAsMuchOfASessionStateAsLexAndRefusesMore(String member, int most, String unit, String key) {
        say("{\"text\": \"hello\", \"sessionState\": " + state(member, most) + "}")
                .statusCode(200);
        refuses(say("{\"text\": \"hello\", \"sessionState\": " + state(member, most + 1) + "}"), most, unit, key);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            messages | 10 | entries | messages
            content | 1024 | characters | message-length
            title | 250 | characters | card-length
            buttons | 5 | entries | buttons
            value | 50 | characters | button-length
            """)
    void takesAsManyMessagesAsLexAndRefusesMore(String member, int most, String unit, String key) {
        put(messages(member, most)).statusCode(200);
        refuses(put(messages(member, most + 1)), most, unit, key);
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

    private static void refuses(ValidatableResponse reply, int most, String unit, String key) {
        reply.statusCode(400)
                .header("x-amzn-ErrorType", "ValidationException")
                .body(
                        "message",
                        containsString("found " + (most + 1) + " " + unit + ", expected " + most
                                + " at most; send less, or raise loquat.channel.quota." + key));
    }

    private static ValidatableResponse say(String body) {
        return given().contentType("application/json")
                .body(body)
                .post(SESSION + "/text")
                .then();
    }

    private static ValidatableResponse put(String body) {
        return given().contentType("application/json").body(body).post(SESSION).then();
    }

    /** A session state with so many of one member, or with one so long. */
    private static String state(String member, int size) {
        String one = "{\"name\": \"c\", \"timeToLive\": {\"timeToLiveInSeconds\": 60, \"turnsToLive\": 5},"
                + " \"contextAttributes\": {ATTRIBUTES}}";
        return switch (member) {
            case "activeContexts" -> "{\"activeContexts\": [" + list(size, at -> one.replace("ATTRIBUTES", "")) + "]}";
            case "contextAttributes" ->
                "{\"activeContexts\": [" + one.replace("ATTRIBUTES", list(size, at -> "\"a" + at + "\": \"x\"")) + "]}";
            case "runtimeHintValues" -> hints(list(size, at -> "{\"phrase\": \"p" + at + "\"}"));
            default -> hints("{\"phrase\": \"" + "x".repeat(size) + "\"}");
        };
    }

    private static String hints(String values) {
        return "{\"runtimeHints\": {\"slotHints\": {\"BookHotel\": {\"City\": {\"runtimeHintValues\": [" + values
                + "]}}}}}";
    }

    private static String messages(String member, int size) {
        String text = "{\"contentType\": \"PlainText\", \"content\": \""
                + "x".repeat(member.equals("content") ? size : 1) + "\"}";
        String button = "{\"text\": \"Yes\", \"value\": \"" + "x".repeat(member.equals("value") ? size : 1) + "\"}";
        String card = "{\"contentType\": \"ImageResponseCard\", \"imageResponseCard\": {\"title\": \""
                + "x".repeat(member.equals("title") ? size : 1) + "\", \"buttons\": ["
                + list(member.equals("buttons") ? size : 1, at -> button) + "]}}";
        return "{\"sessionState\": {\"dialogAction\": {\"type\": \"ElicitIntent\"}}, \"messages\": ["
                + (member.equals("messages") ? list(size, at -> text) : text + ", " + card) + "]}";
    }

    private static String list(int size, IntFunction<String> entry) {
        return IntStream.range(0, size).mapToObj(entry).collect(Collectors.joining(", "));
    }

    /** With names of one byte each. */
    private static String attributes(String ofSession, String ofRequest) {
        return "{\"text\": \"hello\", \"sessionState\": {\"sessionAttributes\": {\"a\": \"" + ofSession
                + "\"}}, \"requestAttributes\": {\"b\": \"" + ofRequest + "\"}}";
    }
}
