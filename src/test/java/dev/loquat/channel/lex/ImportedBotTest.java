package dev.loquat.channel.lex;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.loquat.channel.FeatureBotsProfile;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;

/** A bot of an export with two locales, contexts, hooks, paths, pieces and the visual builder's layout, over HTTP. */
@QuarkusTest
@TestProfile(FeatureBotsProfile.class)
class ImportedBotTest {

    private static final String REGISTERED = """
            "activeContexts": [{"name": "registered", "contextAttributes": {},
              "timeToLive": {"timeToLiveInSeconds": 90, "turnsToLive": 5}}]
            """;

    @Test
    void anExportsPathGoesOnAsInLex() {
        JsonPath welcome = say("en_US", "path", """
                {"text": "I need a doctor", "sessionState": {%s}}
                """);
        JsonPath chosen = say("en_US", "path", """
                {"text": "Lee"}
                """);

        assertThat(welcome.getList("messages.content"))
                .containsExactly("Welcome to the clinic.", "Which doctor do you want to see?");
        assertThat(chosen.getString("messages[0].content")).isEqualTo("A good choice.");
        assertThat(chosen.getString("sessionState.intent.slots.Doctor.value.interpretedValue"))
                .isEqualTo("Dr. Lee");
        assertThat(chosen.getString("sessionState.intent.slots.Day.value.interpretedValue"))
                .isEqualTo("tomorrow");
    }

    @Test
    void anExportTalksInEachOfItsLanguages() {
        JsonPath spanish = say("es_US", "spanish", """
                {"text": "una cita con Lee", "sessionState": {%s}}
                """);

        assertThat(spanish.getString("sessionState.intent.name")).isEqualTo("BookVisit");
        assertThat(spanish.getString("sessionState.intent.slots.Doctor.value.interpretedValue"))
                .isEqualTo("Dr. Lee");
    }

    private static JsonPath say(String locale, String session, String request) {
        return given().contentType("application/json")
                .body(request.replace("%s", REGISTERED))
                .post("/bots/clinic/botAliases/TSTALIASID/botLocales/" + locale + "/sessions/" + session + "/text")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
