package dev.loquat.channel.lex;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.loquat.channel.FeatureBotsProfile;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Turns that fail because of a function's answer or of a bot's own paths, as clients see them over HTTP. */
@QuarkusTest
@TestProfile(FeatureBotsProfile.class)
class FailedTurnTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "done"                                                      | its answer is no JSON
            {}                                                          | sessionState: found nothing, expected an object
            {"sessionState": {"dialogAction": {"type": "Dance"}}}       | found 'Dance', expected one of Close, ConfirmIntent
            {"sessionState": {"dialogAction": {"type": "ElicitSlot"}}}  | sessionState.dialogAction.slotToElicit: found nothing
            {"sessionState": {"dialogAction": {"type": "ElicitSlot", "slotToElicit": "Wort"}}} | expected a slot of the intent Ask; did you mean 'Word'?
            {"sessionState": {"dialogAction": {"type": "Close"}, "intent": {"name": "Aks"}}}   | found 'Aks', expected an intent of the locale en_US
            {"sessionState": {"dialogAction": {"type": "Close"}, "intent": {"name": "Ask", "state": "Done"}}} | sessionState.intent.state: found 'Done'
            {"dialogAction": {"type": "Close", "fulfillmentState": "Fulfilled"}} | Lex V1
            """)
    void aFunctionsAnswerThatCannotBeIsTheFunctionsFaultAndSaysWhy(String answer, String why) {
        Response reply = say("answers", "ask the function", Map.of("answer", answer));

        assertThat(reply.statusCode()).isEqualTo(424);
        assertThat(reply.header("x-amzn-ErrorType")).isEqualTo("DependencyFailedException");
        assertThat(reply.path("message").toString()).contains(why);
    }

    @Test
    void aFunctionIsSentTwelveKilobytesAtMost() {
        assertThat(say("answers", "ask the function", Map.of("much", "x".repeat(10_000)))
                        .statusCode())
                .isEqualTo(200);

        Response reply = say("answers", "ask the function", Map.of("much", "x".repeat(12_000)));

        assertThat(reply.statusCode()).isEqualTo(424);
        assertThat(reply.path("message").toString())
                .contains("its event has ", " bytes; at most 12288 are sent", "raise loquat.functions.max-event-size");
    }

    @Test
    void aFunctionMayAnswerFiftyKilobytesAtMost() {
        assertThat(say("answers", "ask the function", Map.of("padding", "51000"))
                        .statusCode())
                .isEqualTo(200);

        Response reply = say("answers", "ask the function", Map.of("padding", "51200"));

        assertThat(reply.statusCode()).isEqualTo(424);
        assertThat(reply.path("message").toString())
                .contains(
                        "its answer has ", " bytes; at most 51200 are taken", "raise loquat.functions.max-answer-size");
    }

    @Test
    void aFunctionThatThrowsFailsTheTurnWhereTheBotHasNoBranchForIt() {
        Response reply = say("answers", "ask the function", Map.of("answer", "no JSON"));

        assertThat(reply.statusCode()).isEqualTo(424);
        assertThat(reply.path("message").toString()).contains("it threw");
    }

    @Test
    void pathsThatGoRoundInCirclesFailTheTurnAndSayWhere() {
        Response reply = say("paths", "go round and round", Map.of());

        assertThat(reply.statusCode()).isEqualTo(424);
        assertThat(reply.path("message").toString()).contains("The paths of intent Ring go round in circles");
    }

    @Test
    void aPathThatLeadsBackToASlotWithItsValueSaysHowToAskForItAgain() {
        Response reply = say("hooks", "insist on broken", Map.of());

        assertThat(reply.statusCode()).isEqualTo(424);
        assertThat(reply.path("message").toString())
                .contains("The paths of intent Insisting go round in circles", "when the step sets it to null");
    }

    @Test
    void aFunctionWithoutRoomIsTooManyRequestsAtOnce() {
        Response reply = say("hooks", "too busy", Map.of());

        assertThat(reply.statusCode()).isEqualTo(429);
        assertThat(reply.header("x-amzn-ErrorType")).isEqualTo("ThrottlingException");
        assertThat(reply.path("message").toString()).contains("Function 'off'");
    }

    private static Response say(String bot, String text, Map<String, String> requestAttributes) {
        return given().contentType("application/json")
                .body(Map.of("text", text, "requestAttributes", requestAttributes))
                .post("/bots/" + bot + "/botAliases/TSTALIASID/botLocales/en_US/sessions/failed/text");
    }
}
