package dev.loquat.channel.lex;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.aMapWithSize;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.loquat.channel.ScriptedBotProfile;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(ScriptedBotProfile.class)
class RecognizeTextTest {

    private static final String SESSION = "/bots/BOOKTRIP01/botAliases/TSTALIASID/botLocales/en_US/sessions/";

    @Test
    void answersAsLexDoes() {
        ValidatableResponse reply = say("golden", "{\"text\":\"book a hotel\"}");

        reply.statusCode(200)
                .contentType("application/json")
                .header("x-amzn-RequestId", matchesPattern("[0-9a-f-]{36}"))
                .body("messages", contains(Map.of("content", "Which city?", "contentType", "PlainText")))
                .body("sessionState.dialogAction.type", equalTo("ElicitSlot"))
                .body("sessionState.dialogAction.slotToElicit", equalTo("City"))
                .body("sessionState.intent.name", equalTo("BookHotel"))
                .body("sessionState.intent.slots.City", nullValue())
                .body("interpretations[0].nluConfidence.score", equalTo(0.91f))
                .body("interpretations[1].intent.name", equalTo("FallbackIntent"))
                .body("interpretations[1].nluConfidence", nullValue())
                .body("sessionId", equalTo("golden"))
                .body("trace", nullValue());
    }

    @Test
    void findsABotByItsName() {
        given().contentType("application/json")
                .body("{\"text\":\"book a hotel\"}")
                .post("/bots/book-trip/botAliases/TSTALIASID/botLocales/en_US/sessions/by-name/text")
                .then()
                .statusCode(200)
                .body("sessionState.intent.name", equalTo("BookHotel"));
    }

    @Test
    void decodesThePartsOfThePath() {
        given().urlEncodingEnabled(false)
                .contentType("application/json")
                .body("{\"text\":\"book a hotel\"}")
                .post("/bots/book%2Dtrip/botAliases/TSTALIASID/botLocales/en_US/sessions/u1%3A2/text")
                .then()
                .statusCode(200)
                .body("sessionId", equalTo("u1:2"));
    }

    @Test
    void takesSessionStateAndEchoesRequestAttributes() {
        String body = """
                {"text": "book a hotel",
                 "sessionState": {"sessionAttributes": {"tier": "gold"}, "unheardOf": 1},
                 "requestAttributes": {"channel": "web"}}
                """;

        ValidatableResponse reply = say("attributes", body);

        reply.statusCode(200)
                .body("sessionState.sessionAttributes.tier", equalTo("gold"))
                .body("requestAttributes.channel", equalTo("web"));
    }

    @Test
    void tellsHowItCameAboutWhenAsked() {
        ValidatableResponse reply = given().contentType("application/json")
                .queryParam("trace", "true")
                .body("{\"text\":\"book a hotel\"}")
                .post(SESSION + "traced/text")
                .then();

        reply.statusCode(200)
                .body("trace.understanding.inputTranscript", equalTo("book a hotel"))
                .body("trace.understanding.interpretations[0].evidence[0].kind", equalTo("template"))
                .body("trace.explanation.templates[0].template", equalTo("book a hotel"))
                .body("trace.explanation.fit", equalTo(0.97f))
                .body("trace.explanation.intents[0].logit.terms[0].term", equalTo("card"))
                .body("trace.functions", contains("book-hotel"))
                .body("trace.stages", aMapWithSize(1))
                .body("trace.stages.nlu", equalTo(3.0f));
    }

    @Test
    void hidesObfuscatedSlotsInTheTrace() {
        String trace = given().contentType("application/json")
                .queryParam("trace", "true")
                .body("{\"text\":\"my card is 4111111111111111\"}")
                .post(SESSION + "hidden/text")
                .then()
                .statusCode(200)
                .body("trace.understanding.inputTranscript", equalTo("my card is {CardNumber}"))
                .body("trace.understanding.answer.value", equalTo("{CardNumber}"))
                .body("trace.explanation.slots[0].candidates[0].text", equalTo("{CardNumber}"))
                .body("trace.explanation.intents[0].logit.terms.term", contains("card", "{…}"))
                .body("trace.explanation.intents[0].nearest[0].text", equalTo("my card is {CardNumber}"))
                .extract()
                .jsonPath()
                .getMap("trace")
                .toString();

        assertThat(trace).doesNotContain("4111111111111111").doesNotContain("1111111");
    }

    @Test
    void takesJsonUnderAnyOfItsNames() {
        given().config(RestAssured.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .encodeContentTypeAs("application/x-amz-json-1.1", ContentType.TEXT)))
                .contentType("application/x-amz-json-1.1")
                .body("{\"text\":\"book a hotel\"}")
                .post(SESSION + "names/text")
                .then()
                .statusCode(200);
    }

    @Test
    void rejectsWhatIsNoJsonWithItsPlace() {
        rejected(say("bad", "{\"text\": \"book\",\n  \"sessionState\": {oops}}"))
                .body("message", containsString("not valid JSON at line 2, column 20"))
                .body("message", not(containsString("com.fasterxml")));
        rejected(say("bad", "{\"text\": \"a\"} trailing")).body("message", containsString("not valid JSON at line 1"));
        rejected(say("bad", "{\"text\": \"a")).body("message", containsString("line 1, column"));
        rejected(say("bad", "[1, 2]"))
                .body("message", equalTo("The body holds no JSON object, expected a JSON object"));
        rejected(given().contentType("application/json")
                        .post(SESSION + "bad/text")
                        .then())
                .body("message", equalTo("The body holds nothing, expected a JSON object"));
    }

    @Test
    void rejectsTextInAnotherEncoding() {
        byte[] latin = "{\"text\": \"café\"}".getBytes(StandardCharsets.ISO_8859_1);

        ValidatableResponse reply = given().contentType("application/json")
                .body(latin)
                .post(SESSION + "latin/text")
                .then();

        rejected(reply).body("message", equalTo("The body is not in UTF-8; send it in that encoding"));
    }

    @Test
    void rejectsTextOfTheWrongLength() {
        rejected(say("long", "{\"text\":\"" + "x".repeat(1025) + "\"}"))
                .body("message", containsString("text has 1025 characters, expected 1 to 1024"));
        rejected(say("long", "{\"text\":\"\"}")).body("message", containsString("text is empty, expected 1 to 1024"));
        rejected(say("long", "{}")).body("message", equalTo("text: found nothing, expected what the user says"));
        rejected(say("long", "{\"text\": {}}"))
                .body("message", equalTo("text: found no string, expected what the user says"));
        say("long", "{\"text\":\"" + "\uD83D\uDE00".repeat(1024) + "\"}").statusCode(200);
    }

    @Test
    void rejectsAStateThatCannotBeByItsPath() {
        rejected(say("state", "{\"text\":\"a\",\"sessionState\":{\"dialogAction\":{\"type\":\"Shout\"}}}"))
                .body(
                        "message",
                        containsString("sessionState.dialogAction.type: found 'Shout', expected one of Close"));
        rejected(say("state", "{\"text\":\"a\",\"sessionState\":[]}"))
                .body("message", equalTo("sessionState: found array, expected an object"));
        rejected(say("state", "{\"text\":\"a\",\"requestAttributes\":{\"a\":[]}}"))
                .body("message", equalTo("requestAttributes.a: found array, expected a string"));
    }

    @Test
    void rejectsASessionIdThatIsNone() {
        rejected(say("x", "{\"text\":\"a\"}")).body("message", containsString("sessionId is 'x', expected 2 to 100"));
        rejected(say("a%20b", "{\"text\":\"a\"}")).body("message", containsString("sessionId is 'a b'"));
        rejected(say("s".repeat(101), "{\"text\":\"a\"}")).body("message", containsString("expected 2 to 100"));
    }

    @Test
    void doesNotFindWhatIsNotThere() {
        failed(
                        post("/bots/NOSUCHBOT1/botAliases/TSTALIASID/botLocales/en_US/sessions/u1/text"),
                        404,
                        "ResourceNotFound")
                .body("message", containsString("There is no bot 'NOSUCHBOT1'"));
        failed(post("/bots/BOOKTRIP01/botAliases/NOALIAS/botLocales/en_US/sessions/u1/text"), 404, "ResourceNotFound")
                .body("message", containsString("alias 'NOALIAS'"));
        failed(
                        post("/bots/BOOKTRIP01/botAliases/TSTALIASID/botLocales/xx_XX/sessions/u1/text"),
                        404,
                        "ResourceNotFound")
                .body("message", containsString("does not speak 'xx_XX'"));
    }

    @Test
    void tellsFailuresApart() {
        failed(say("fail", "{\"text\":\"conflict\"}"), 409, "Conflict")
                .body("message", containsString("being changed by another request"));
        failed(say("fail", "{\"text\":\"broken function\"}"), 424, "DependencyFailed")
                .body("message", containsString("book-hotel threw: no rooms"));
    }

    @Test
    void keepsToItselfWhatIsNoneOfTheClientsBusiness() {
        String message = failed(say("fail", "{\"text\":\"crash\"}"), 500, "InternalServer")
                .body("message", containsString("under request id"))
                .extract()
                .asString();

        assertThat(message).doesNotContain("secret", "dev.loquat", "Exception");
    }

    @Test
    void refusesOtherContentTypes() {
        ValidatableResponse reply = given().contentType("application/x-www-form-urlencoded")
                .body("text=hello")
                .post(SESSION + "form/text")
                .then();

        failed(reply, 415, "UnsupportedMediaType")
                .body("message", containsString("'application/x-www-form-urlencoded', expected 'application/json'"));
    }

    @Test
    void refusesOtherMethods() {
        failed(given().get(SESSION + "u1/text").then(), 405, "MethodNotAllowed")
                .body("message", containsString("GET is not possible at"));
    }

    @Test
    void refusesBodiesThatAreTooLarge() {
        ValidatableResponse reply = say("large", "{\"text\":\"" + "x".repeat(300_000) + "\"}");

        failed(reply, 413, "RequestTooLarge").body("message", containsString("quarkus.http.limits.max-body-size"));
    }

    @Test
    void knowsNoOtherPaths() {
        failed(given().get("/nowhere").then(), 404, "ResourceNotFound")
                .body("message", equalTo("There is nothing at GET /nowhere; /q/openapi lists what there is."));
        failed(post(SESSION + "u1/conversations"), 404, "ResourceNotFound");
    }

    private static ValidatableResponse say(String sessionId, String body) {
        return given().urlEncodingEnabled(false)
                .contentType("application/json")
                .body(body.getBytes(StandardCharsets.UTF_8))
                .post(SESSION + sessionId + "/text")
                .then();
    }

    private static ValidatableResponse post(String path) {
        return given().contentType("application/json")
                .body("{\"text\":\"a\"}")
                .post(path)
                .then();
    }

    private static ValidatableResponse rejected(ValidatableResponse reply) {
        return failed(reply, 400, "Validation");
    }

    private static ValidatableResponse failed(ValidatableResponse reply, int status, String error) {
        return reply.statusCode(status)
                .contentType("application/json")
                .header("x-amzn-ErrorType", error + "Exception")
                .header("x-amzn-RequestId", notNullValue())
                .body("message", notNullValue());
    }
}
