package dev.loquat.channel.lex;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.loquat.channel.FeatureBotsProfile;
import dev.loquat.channel.FeatureClock;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What clients send of a session's state, and what they get of it, over HTTP. */
@QuarkusTest
@TestProfile(FeatureBotsProfile.class)
class SessionStateTest {

    @Inject
    FeatureClock clock;

    @AfterEach
    void itIsNowAgain() {
        clock.goOn();
    }

    @Test
    void sessionAttributesReplaceAllThatThereAreAndNoneClearThem() {
        say("attributes", """
                {"text": "how are you", "sessionState": {"sessionAttributes": {"a": "1", "b": "2"}}}
                """);
        JsonPath kept = say("attributes", """
                {"text": "how are you"}
                """);
        JsonPath replaced = say("attributes", """
                {"text": "how are you", "sessionState": {"sessionAttributes": {"c": "3"}}}
                """);
        JsonPath cleared = say("attributes", """
                {"text": "how are you", "sessionState": {"sessionAttributes": {}}}
                """);

        assertThat(attributes(kept)).isEqualTo(Map.of("a", "1", "b", "2"));
        assertThat(attributes(replaced)).isEqualTo(Map.of("c", "3"));
        assertThat(attributes(cleared)).isEmpty();
    }

    @Test
    void activeContextsReplaceAllThatThereAreAndNoneClearThem() {
        JsonPath bought = say("contexts", """
                {"text": "buy a pear"}
                """);
        JsonPath replaced = say("contexts", """
                {"text": "how are you", "sessionState": {"activeContexts": [
                  {"name": "met", "timeToLive": {"timeToLiveInSeconds": 90, "turnsToLive": 5}, "contextAttributes": {"Name": "Ann"}}]}}
                """);
        JsonPath cleared = say("contexts", """
                {"text": "how are you", "sessionState": {"activeContexts": []}}
                """);

        assertThat(bought.getList("sessionState.activeContexts.name")).containsExactly("bought");
        assertThat(bought.getString("sessionState.activeContexts[0].contextAttributes.Fruit"))
                .isEqualTo("pear");
        assertThat(replaced.getList("sessionState.activeContexts.name")).containsExactly("met");
        assertThat(cleared.getList("sessionState.activeContexts")).isEmpty();
    }

    @Test
    void contextsEndWithTheirTime() {
        say("seconds", """
                {"text": "buy a pear"}
                """);
        clock.pass(Duration.ofSeconds(80));
        JsonPath still = say("seconds", """
                {"text": "how are you"}
                """);
        clock.pass(Duration.ofSeconds(20));
        JsonPath gone = say("seconds", """
                {"text": "give it back"}
                """);

        assertThat(still.getList("sessionState.activeContexts.name")).containsExactly("bought");
        assertThat(still.getInt("sessionState.activeContexts[0].timeToLive.timeToLiveInSeconds"))
                .isBetween(1, 10);
        assertThat(gone.getList("sessionState.activeContexts")).isEmpty();
        assertThat(gone.getString("sessionState.intent.name")).isEqualTo("FallbackIntent");
    }

    @Test
    void sessionsEndWithTheirIdleTime() {
        say("idle", """
                {"text": "how are you", "sessionState": {"sessionAttributes": {"a": "1"}}}
                """);
        clock.pass(Duration.ofSeconds(290));
        JsonPath kept = say("idle", """
                {"text": "how are you"}
                """);
        clock.pass(Duration.ofSeconds(310));
        JsonPath anew = say("idle", """
                {"text": "how are you"}
                """);

        assertThat(attributes(kept)).containsEntry("a", "1");
        assertThat(attributes(anew)).isEmpty();
    }

    @Test
    void theFallbackIntentStandsBehindTheLastIntentAtTheThreshold() {
        for (String text : List.of("buy fruit", "fruit for me", "so how are you doing today", "a blue whale sings")) {
            JsonPath reply = say("threshold-" + text.length(), "{\"text\": \"" + text + "\"}");

            int confident = reply.getList("interpretations.findAll { it.nluConfidence?.score >= 0.4 }")
                    .size();
            assertThat(reply.getString("interpretations[" + confident + "].intent.name"))
                    .as(text)
                    .isEqualTo("FallbackIntent");
        }
    }

    @Test
    void requestAttributesLiveForOneRequest() {
        JsonPath with = say("request", """
                {"text": "how are you", "requestAttributes": {"channel": "web"}}
                """);
        JsonPath without = say("request", """
                {"text": "how are you"}
                """);

        assertThat(with.getString("requestAttributes.channel")).isEqualTo("web");
        assertThat(without.getString("requestAttributes.channel")).isNull();
    }

    @Test
    void anIntentAndADialogActionPutTheConversationSomewhere() {
        JsonPath reply = say("position", """
                {"text": "pear", "sessionState": {
                  "dialogAction": {"type": "ElicitSlot", "slotToElicit": "Fruit"}, "intent": {"name": "Buy"}}}
                """);

        assertThat(reply.getString("sessionState.intent.name")).isEqualTo("Buy");
        assertThat(reply.getString("sessionState.intent.slots.Fruit.value.interpretedValue"))
                .isEqualTo("pear");
    }

    @Test
    void theRequestThatBeganAnIntentIsRemembered() {
        String begun = say("origin", """
                {"text": "buy fruit"}
                """).getString("sessionState.originatingRequestId");
        String answered = say("origin", """
                {"text": "apple"}
                """).getString("sessionState.originatingRequestId");
        String other = say("origin", """
                {"text": "how are you"}
                """).getString("sessionState.originatingRequestId");

        assertThat(answered).isEqualTo(begun);
        assertThat(other).isNotEqualTo(begun);
    }

    @Test
    void interpretationsHaveTheirScoresAndFallbackHasNone() {
        JsonPath reply = say("ranking", """
                {"text": "buy fruit"}
                """);

        List<String> intents = reply.getList("interpretations.intent.name");
        assertThat(intents).hasSizeBetween(2, 5).startsWith("Buy").contains("FallbackIntent");
        assertThat(reply.getMap("interpretations[0].nluConfidence")).containsOnlyKeys("score");
        assertThat(reply.<String, Object>getMap("interpretations[" + intents.indexOf("FallbackIntent") + "]"))
                .doesNotContainKey("nluConfidence");
        assertThat(reply.getString("interpretations[0].interpretationSource")).isEqualTo("Lex");
        assertThat(reply.<String, Object>getMap("sessionState.intent.slots")).containsKey("Fruit");
    }

    private static Map<String, String> attributes(JsonPath reply) {
        return reply.getMap("sessionState.sessionAttributes");
    }

    private static JsonPath say(String session, String request) {
        return given().contentType("application/json")
                .body(request)
                .post("/bots/contexts/botAliases/TSTALIASID/botLocales/en_US/sessions/state-" + session + "/text")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
