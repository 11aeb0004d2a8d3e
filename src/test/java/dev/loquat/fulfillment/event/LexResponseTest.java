package dev.loquat.fulfillment.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.loquat.conversation.IntentState;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LexResponseTest {

    private static final LexEvent EVENT = LexEvent.parse("""
            {
              "messageVersion": "1.0", "invocationSource": "FulfillmentCodeHook", "inputMode": "Text",
              "responseContentType": "text/plain; charset=utf-8", "sessionId": "s", "inputTranscript": "yes",
              "bot": {"id": "BOOKTRIP01", "name": "book-trip", "localeId": "en_US"},
              "futureMember": {},
              "sessionState": {
                "sessionAttributes": {"tier": "gold"},
                "intent": {"name": "BookHotel", "state": "ReadyForFulfillment", "confirmationState": "Confirmed",
                  "slots": {"City": {"shape": "Scalar", "value": {"interpretedValue": "Boston"}}, "Nights": null}}
              }
            }
            """);

    @Test
    void closesWithTheSlotsAndAttributesOfTheEvent() throws JsonProcessingException {
        LexResponse response = LexResponse.close(EVENT, IntentState.FULFILLED, "Booked.");

        assertThat(json(response)).isEqualTo(EventMapper.get().readTree("""
                {
                  "sessionState": {
                    "dialogAction": {"type": "Close"},
                    "intent": {"name": "BookHotel", "state": "Fulfilled", "confirmationState": "Confirmed",
                      "slots": {"City": {"shape": "Scalar", "value":
                        {"interpretedValue": "Boston", "resolvedValues": []}}, "Nights": null}},
                    "sessionAttributes": {"tier": "gold"}
                  },
                  "messages": [{"contentType": "PlainText", "content": "Booked."}]
                }
                """));
    }

    @Test
    void asksForASlotThatItHasEmptied() {
        LexResponse response = LexResponse.elicitSlot(EVENT, "City", "Boston is full. Where else?")
                .withoutSlot("City")
                .withSlot("Nights", "3")
                .withSessionAttribute("asked", "twice")
                .withoutSessionAttribute("tier");

        JsonNode json = json(response);
        assertThat(json.at("/sessionState/dialogAction/slotToElicit").asText()).isEqualTo("City");
        assertThat(json.at("/sessionState/intent/slots/City").isNull()).isTrue();
        assertThat(json.at("/sessionState/intent/slots/Nights/value/interpretedValue")
                        .asText())
                .isEqualTo("3");
        assertThat(response.sessionState().sessionAttributes()).contains(Map.of("asked", "twice"));
    }

    @Test
    void saysMoreThanText() {
        LexResponse response = LexResponse.elicitIntent(EVENT, "What next?")
                .withMessage(LexMessage.card("Choose", List.of(new LexMessage.Button("Car", "book a car"))));

        assertThat(json(response)
                        .at("/messages/1/imageResponseCard/buttons/0/value")
                        .asText())
                .isEqualTo("book a car");
    }

    @Test
    void delegatesToFulfillment() {
        LexResponse response = LexResponse.delegate(EVENT).withIntentState(IntentState.READY_FOR_FULFILLMENT);

        assertThat(json(response).at("/sessionState/intent/state").asText()).isEqualTo("ReadyForFulfillment");
    }

    @Test
    void readsAnEventWithEverythingLeftOutThatMayBe() {
        assertThat(EVENT.requestAttributes()).isEmpty();
        assertThat(EVENT.transcriptions()).isEmpty();
        assertThat(EVENT.proposedNextState()).isEmpty();
        assertThat(EVENT.asksForNextStep()).isFalse();
    }

    @Test
    void saysWhatIsNoEvent() {
        assertThatThrownBy(() -> LexEvent.parse("[]")).hasMessageContaining("not a Lex V2 event");
    }

    private static JsonNode json(LexResponse response) {
        return EventMapper.get().valueToTree(response);
    }
}
