package dev.loquat.channel.lex;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.loquat.channel.FeatureBotsProfile;
import dev.loquat.channel.Recordings;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

/** A client tells with an utterance what it expects to be said in it. */
@QuarkusTest
@TestProfile(FeatureBotsProfile.class)
class ExpectedWordsTest {

    private static final String CLUB = "sessionState.intent.slots.Club.value.interpretedValue";
    private static final String ASKED = """
            {"dialogAction": {"type": "ElicitSlot", "slotToElicit": "Club"}, "intent": {"name": "JoinClub"}%s}""";
    private static final String HINTS = """
            , "runtimeHints": {"slotHints": {"JoinClub": {"Club": {"runtimeHintValues": [{"phrase": "sea wolves"}]}}}}""";

    @Test
    void aClientSaysWhatItExpectsInTheUtteranceThatItSends() throws JsonProcessingException {
        say("expected-1", HINTS).body(CLUB, equalTo("sea wolves"));
        say("expected-2", "").body(CLUB, equalTo("see wolves"));
    }

    private static ValidatableResponse say(String session, String hints) throws JsonProcessingException {
        String state = HeaderJson.encode(new ObjectMapper().readTree(ASKED.replace("%s", hints)));
        return given().contentType("audio/wav")
                .accept("application/json")
                .header("x-amz-lex-session-state", state)
                .body(Recordings.bytes(FeatureBotsProfile.BOTS.resolve("hearing/tests/sea-wolves.wav")))
                .post("/bots/hearing/botAliases/TSTALIASID/botLocales/en_US/sessions/{session}/utterance", session)
                .then()
                .statusCode(200);
    }
}
