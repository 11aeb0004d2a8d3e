package dev.loquat.fulfillment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.loquat.conversation.FunctionCall;
import dev.loquat.fulfillment.event.EventMapper;
import dev.loquat.fulfillment.event.LexDialogAction;
import dev.loquat.fulfillment.event.LexEvent;
import dev.loquat.fulfillment.event.LexRuntimeHints;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EventWriterTest {

    private final EventWriter writer = new EventWriter(Calls.CLOCK);

    @Test
    void writesTheEventOfADialogHookAsLexDoes() throws IOException {
        JsonNode event = EventMapper.get().readTree(writer.write(Calls.dialog("check-room"), Calls.BOT));

        assertThat(event).isEqualTo(EventMapper.get().readTree("""
                {
                  "messageVersion": "1.0",
                  "invocationSource": "DialogCodeHook",
                  "inputMode": "Speech",
                  "responseContentType": "text/plain; charset=utf-8",
                  "sessionId": "user-1",
                  "inputTranscript": "a hotel in Chicago at six",
                  "bot": {
                    "id": "BOOKTRIP01", "name": "book-trip", "aliasId": "TSTALIASID", "aliasName": "TestBotAlias",
                    "localeId": "en_US", "version": "DRAFT"
                  },
                  "interpretations": [
                    {"nluConfidence": 0.93, "interpretationSource": "Lex", "intent": INTENT},
                    {"interpretationSource": "Lex", "intent":
                      {"name": "FallbackIntent", "state": "InProgress", "confirmationState": "None", "slots": {}}}
                  ],
                  "proposedNextState": {
                    "dialogAction": {"type": "ElicitSlot", "slotToElicit": "Nights"},
                    "intent": INTENT,
                    "prompt": {"attempt": "Initial"}
                  },
                  "sessionState": {
                    "intent": INTENT,
                    "activeContexts": [{
                      "name": "travel",
                      "timeToLive": {"timeToLiveInSeconds": 90, "turnsToLive": 3},
                      "contextAttributes": {"from": "Boston"}
                    }],
                    "sessionAttributes": {"tier": "gold"},
                    "originatingRequestId": "request-0"
                  },
                  "transcriptions": [
                    {
                      "transcription": "a hotel in chicago at six", "transcriptionConfidence": 0.9,
                      "resolvedContext": {"intent": "BookHotel"},
                      "resolvedSlots": {
                        "City": {"shape": "Scalar",
                          "value": {"originalValue": "Chicago", "resolvedValues": ["Chicago"]}},
                        "Time": {"shape": "Scalar",
                          "value": {"originalValue": "six", "resolvedValues": ["06:00", "18:00"]}}
                      }
                    },
                    {
                      "transcription": "the hotel in chicago", "transcriptionConfidence": 0.4,
                      "resolvedContext": {"intent": null}, "resolvedSlots": {}
                    }
                  ]
                }
                """.replace("INTENT", """
                {"name": "BookHotel", "state": "InProgress", "confirmationState": "None", "slots": {
                  "City": {"shape": "Scalar", "value":
                    {"originalValue": "Chicago", "interpretedValue": "Chicago", "resolvedValues": ["Chicago"]}},
                  "Nights": null,
                  "Time": {"shape": "Scalar", "value":
                    {"originalValue": "six", "interpretedValue": null, "resolvedValues": ["06:00", "18:00"]}}
                }}
                """)));
    }

    @Test
    void hasEveryAlternativeReadyWhenItFulfills() {
        JsonNode event = writer.event(Calls.fulfillment("book-hotel"), Calls.BOT);

        assertThat(event.path("invocationSource").asText()).isEqualTo("FulfillmentCodeHook");
        assertThat(event.has("proposedNextState")).isFalse();
        assertThat(event.path("interpretations"))
                .extracting(one -> one.path("intent").path("state").asText())
                .containsOnly("ReadyForFulfillment");
    }

    @Test
    void writesWhatItsRecordsRead() throws IOException {
        byte[] json = writer.write(Calls.dialog("check-room"), Calls.BOT);

        LexEvent event = LexEvent.parse(new String(json, StandardCharsets.UTF_8));

        assertThat(event.invocationSource()).isEqualTo(FunctionCall.Source.DIALOG);
        assertThat(event.slot("City")).contains("Chicago");
        assertThat(event.slot("Nights")).isEmpty();
        assertThat(event.slot("Time")).isEmpty();
        assertThat(event.intent().slots()).containsKey("Nights");
        assertThat(event.sessionAttribute("tier")).contains("gold");
        assertThat(event.requestAttributes()).isEmpty();
        assertThat(event.invocationLabel()).isEmpty();
        assertThat(event.interpretations().get(0).nluConfidence()).hasValue(0.93);
        assertThat(event.interpretations().get(1).nluConfidence()).isEmpty();
        assertThat(event.transcriptions().get(1).resolvedContext().intent()).isEmpty();
        assertThat(event.proposedNextState().orElseThrow().prompt().attempt()).isEqualTo("Initial");
    }

    @Test
    void saysAtWhichStepItIsCalledAndForWhichPieceTheBotWouldAsk() throws IOException {
        FunctionCall call = Calls.step("check-address", "address-captured");

        LexEvent event = LexEvent.parse(new String(writer.write(call, Calls.BOT), StandardCharsets.UTF_8));

        assertThat(event.invocationLabel()).contains("address-captured");
        LexEvent.ProposedNextState next = event.proposedNextState().orElseThrow();
        assertThat(next.dialogAction()).isEqualTo(LexDialogAction.elicitSubSlot("City", "Street"));
        assertThat(next.prompt().attempt()).isEqualTo("Retry2");
        assertThat(event.intent().subSlot("City", "Zip")).contains("02101");
        assertThat(event.sessionState().runtimeHints().orElseThrow().slotHints())
                .containsEntry("BookHotel", Map.of("City", LexRuntimeHints.Hint.of(List.of("Chicago"))));
    }
}
