package dev.loquat.conversation.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.loquat.conversation.ActiveContext;
import dev.loquat.conversation.ConfirmationState;
import dev.loquat.conversation.IntentState;
import dev.loquat.conversation.Interpretation;
import dev.loquat.conversation.SessionIntent;
import dev.loquat.conversation.SlotValue;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class LexJsonTest {

    private static final Instant NOW = Instant.parse("2026-03-02T14:00:00Z");
    private static final SlotValue AMBIGUOUS = new SlotValue.Scalar("six", Optional.empty(), List.of("06:00", "18:00"));
    private static final List<Interpretation> READINGS = List.of(new Interpretation(
            new SessionIntent("BookHotel", Map.of("Time", AMBIGUOUS), IntentState.IN_PROGRESS, ConfirmationState.NONE),
            OptionalDouble.of(0.9),
            List.of()));

    @Test
    void writesConfidencesAsObjectsForTheApiAndAsNumbersForFunctions() {
        assertThat(LexJson.interpretations(READINGS)
                        .at("/0/nluConfidence/score")
                        .asDouble())
                .isEqualTo(0.9);
        assertThat(LexJson.eventInterpretations(READINGS).at("/0/nluConfidence").asDouble())
                .isEqualTo(0.9);
    }

    @Test
    void leavesAnAmbiguousValueOutForTheApiAndWritesNullForFunctions() {
        String value = "/0/intent/slots/Time/value/interpretedValue";

        assertThat(LexJson.interpretations(READINGS).at(value).isMissingNode()).isTrue();
        assertThat(LexJson.eventInterpretations(READINGS).at(value).isNull()).isTrue();
    }

    @Test
    void writesAListOfValuesWithItsWhole() {
        SlotValue toppings = new SlotValue.Multiple(
                List.of(SlotValue.Scalar.of("ham", "ham"), SlotValue.Scalar.of("pines", "pineapple")));

        JsonNode json = LexJson.slots(Map.of("Toppings", toppings));

        assertThat(json.at("/Toppings/shape").asText()).isEqualTo("List");
        assertThat(json.at("/Toppings/value/interpretedValue").asText()).isEqualTo("ham and pineapple");
        assertThat(json.at("/Toppings/values/1/value/interpretedValue").asText())
                .isEqualTo("pineapple");
        assertThat(new LexJsonReader(NOW).slots(json, "slots")).containsEntry("Toppings", toppings);
    }

    @Test
    void neverWritesANegativeLife() {
        ActiveContext over = new ActiveContext("travel", NOW.minusSeconds(9), 1, Map.of());

        assertThat(LexJson.contexts(List.of(over), NOW)
                        .at("/0/timeToLive/timeToLiveInSeconds")
                        .asInt(-1))
                .isZero();
    }
}
