package dev.loquat.channel.lex;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;

import dev.loquat.channel.ScriptedBotProfile;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(ScriptedBotProfile.class)
class SessionOperationsTest {

    private static final String SESSION = "/bots/BOOKTRIP01/botAliases/TSTALIASID/botLocales/en_US/sessions/";

    @Test
    void answersPutSessionWithJsonWhenAsked() {
        ValidatableResponse reply = given().contentType("application/json")
                .header("Accept", "application/json")
                .body("{\"sessionState\":{\"dialogAction\":{\"type\":\"ElicitIntent\"}},"
                        + "\"messages\":[{\"content\":\"Hello\",\"contentType\":\"PlainText\"}]}")
                .post(SESSION + "put")
                .then();

        reply.statusCode(200).body("messages[0].content", equalTo("Hello")).body("sessionId", equalTo("put"));
    }

    @Test
    void namesTheCanonicalIdOfADeletedSession() {
        given().contentType("application/json").body("{\"text\":\"hi\"}").post(SESSION + "gone/text");

        ValidatableResponse reply = given().delete(
                        "/bots/book-trip/botAliases/TSTALIASID/botLocales/en_US/sessions/gone")
                .then();

        reply.statusCode(200).body("botId", equalTo("BOOKTRIP01")).body("sessionId", equalTo("gone"));
    }

    @Test
    void doesNotFindSessionsThatAreNotThere() {
        for (ValidatableResponse reply : new ValidatableResponse[] {
            given().get(SESSION + "nobody").then(),
            given().delete(SESSION + "nobody").then()
        }) {
            reply.statusCode(404)
                    .header("x-amzn-ErrorType", "ResourceNotFoundException")
                    .body("message", containsString("There is no session 'nobody', or it has expired"));
        }
    }

    @Test
    void rejectsAPutThatCannotBe() {
        rejected("{}").body("message", containsString("sessionState: found nothing"));
        rejected("{\"sessionState\":{\"intent\":{\"name\":\"Nope\"}}}")
                .body("message", containsString("try BookHotel"));
        rejected("{\"sessionState\":{},\"messages\":[{\"contentType\":\"Song\"}]}")
                .body("message", containsString("messages[0].contentType: found 'Song'"));
        rejected("oops").body("message", containsString("not valid JSON at line 1"));
    }

    @Test
    void saysWhatToInstallWhereThereIsNoVoice() {
        given().contentType("application/json")
                .header("ResponseContentType", "audio/mpeg")
                .body("{\"sessionState\":{}}")
                .post(SESSION + "put")
                .then()
                .statusCode(424)
                .body("message", containsString("Install the package espeak-ng"));
    }

    @Test
    void refusesOtherMethods() {
        given().put(SESSION + "u1")
                .then()
                .statusCode(405)
                .header("x-amzn-ErrorType", "MethodNotAllowedException")
                .body("message", containsString("PUT is not possible at"));
    }

    @Test
    void listsTheBots() {
        given().get("/bots")
                .then()
                .statusCode(200)
                .body("bots[0].id", equalTo("BOOKTRIP01"))
                .body("bots[0].name", equalTo("book-trip"))
                .body("bots[0].locales[0]", equalTo("en_US"));
    }

    @Test
    void tellsOperatorsWhatIsReady() {
        given().get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("status", equalTo("UP"))
                .body("checks[0].data.models", equalTo("UP"))
                .body("checks[0].data.'session store'", equalTo("UP"));
    }

    @Test
    void describesItselfWithExamples() {
        given().header("Accept", "application/json")
                .get("/q/openapi")
                .then()
                .statusCode(200)
                .body("paths", hasKey("/bots"))
                .body("paths", hasKey(SessionPath.TEMPLATE))
                .body("paths", hasKey(SessionPath.TEMPLATE + "/text"))
                .body("paths", hasKey(SessionPath.TEMPLATE + "/utterance"))
                .body("components.responses.Reply.content.'application/json'.example.sessionId", equalTo("u1"));
    }

    private static ValidatableResponse rejected(String body) {
        return given().contentType("application/json")
                .body(body)
                .post(SESSION + "put")
                .then()
                .statusCode(400)
                .header("x-amzn-ErrorType", "ValidationException");
    }
}
