package dev.loquat.channel.lex;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.loquat.channel.ExampleBotsProfile;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Questions with known answers, in two languages, over HTTP. */
@QuarkusTest
@TestProfile(ExampleBotsProfile.class)
class FrontDeskTest {

    @Test
    void aKnownAnswerComesWithItsSource() {
        JsonPath reply = say("en_US", "desk-1", "at what time can I eat breakfast");

        assertThat(reply.getString("messages[0].content")).startsWith("Breakfast is from 7 to 10");
        assertThat(reply.getString("sessionState.intent.name")).isEqualTo("Questions");
        assertThat(reply.getMap("requestAttributes"))
                .hasEntrySatisfying(
                        "x-amz-lex:qnA-search-response",
                        answer -> assertThat(answer.toString()).startsWith("Breakfast is from 7 to 10"))
                .hasEntrySatisfying(
                        "x-amz-lex:qnA-search-response-source",
                        source -> assertThat(source).isEqualTo("https://orchard-hotel.example/breakfast"));
        assertThat(reply.getString("trace.understanding.knownAnswer.source"))
                .isEqualTo("https://orchard-hotel.example/breakfast");
    }

    @Test
    void theSameQuestionIsAnsweredInTheLanguageOfThePath() {
        JsonPath reply = say("es_US", "desk-2", "¿A qué hora sirven el desayuno?");

        assertThat(reply.getString("messages[0].content")).startsWith("El desayuno es de 7 a 10");
    }

    private static JsonPath say(String locale, String session, String text) {
        return given().contentType("application/json")
                .queryParam("trace", "true")
                .body(Map.of("text", text))
                .post("/bots/FRONTDESK1/botAliases/TSTALIASID/botLocales/" + locale + "/sessions/" + session + "/text")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
