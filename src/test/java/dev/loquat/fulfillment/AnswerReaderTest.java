package dev.loquat.fulfillment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.loquat.LoquatException;
import dev.loquat.bot.Message;
import dev.loquat.conversation.DialogAction;
import dev.loquat.conversation.FunctionResult.Answered;
import dev.loquat.conversation.IntentState;
import dev.loquat.conversation.SessionStateChange.IntentChange;
import dev.loquat.conversation.SlotValue;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerReaderTest {

    @Test
    void readsAnAnswer() {
        Answered answer = read("""
                {
                  "sessionState": {
                    "dialogAction": {"type": "Close"},
                    "intent": {"name": "BookHotel", "state": "Fulfilled", "slots": {
                      "City": {"value": {"interpretedValue": "Boston"}}, "Nights": null}},
                    "sessionAttributes": {"booking": "42"},
                    "activeContexts": []
                  },
                  "messages": [{"contentType": "PlainText", "content": "Booked."}],
                  "requestAttributes": {"trace": "on"}
                }
                """);

        IntentChange intent = answer.change().intent().orElseThrow();
        assertThat(answer.change().dialogAction()).contains(DialogAction.CLOSE);
        assertThat(intent.state()).contains(IntentState.FULFILLED);
        assertThat(intent.slots())
                .containsEntry("Nights", SlotValue.unfilled())
                .containsEntry("City", new SlotValue.Scalar("Boston", Optional.of("Boston"), List.of()));
        assertThat(answer.change().sessionAttributes()).contains(Map.of("booking", "42"));
        assertThat(answer.change().activeContexts()).contains(List.of());
        assertThat(answer.messages()).containsExactly(new Message.PlainText("Booked."));
        assertThat(answer.requestAttributes()).contains(Map.of("trace", "on"));
    }

    @Test
    void toleratesWhatFunctionsInTheFieldSend() {
        Answered answer = read("""
                {
                  "sessionId": "user-1",
                  "requestAttributes": null,
                  "messages": [{"contentType": "PlainText"}, {"contentType": "PlainText", "content": "Hello"}],
                  "sessionState": {
                    "originatingRequestId": "stale",
                    "runtimeHints": {},
                    "dialogAction": {"type": "Delegate", "slotToElicit": null, "fulfillmentState": "Fulfilled"},
                    "intent": {"name": "BookHotel", "slots": {
                      "City": {"shape": "Scalar", "resolvedValues": ["x"], "value": {"interpretedValue": "Boston"}}}},
                    "activeContexts": [{"name": "c", "timeToLive": {"timeToLiveInSeconds": 60.0, "turnsToLive": 2}}]
                  }
                }
                """);

        assertThat(answer.change().intent().orElseThrow().state()).isEmpty();
        assertThat(answer.change().activeContexts().orElseThrow().get(0).expiresAt())
                .isEqualTo(Calls.CLOCK.instant().plusSeconds(60));
        assertThat(answer.change().sessionAttributes()).isEmpty();
        assertThat(answer.messages()).containsExactly(new Message.PlainText("Hello"));
        assertThat(answer.requestAttributes()).isEmpty();
    }

    @Test
    void closesWithoutSlots() {
        Answered answer = read("""
                {"sessionState": {"dialogAction": {"type": "Close"}, "intent": {"name": "BookHotel", "state": "Failed"}}}
                """);

        assertThat(answer.change().intent().orElseThrow().slots()).isEmpty();
    }

    @Test
    void passesOverTheSlotsOfAnotherIntent() {
        Answered answer = read("""
                {"sessionState": {"dialogAction": {"type": "Delegate"}, "intent": {"name": "BookCar", "slots": {
                  "City": {"value": {"interpretedValue": "Boston"}}, "Nights": null}}}}
                """);

        assertThat(answer.change().intent().orElseThrow().slots()).containsOnlyKeys("City");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {                                                   | no JSON
            null                                                | its answer is nothing
            ``                                                  | its answer is nothing
            "done"                                              | its answer is no JSON object
            []                                                  | its answer is no JSON object
            {}                                                  | sessionState: found nothing, expected an object
            {"sessionState": {}}                                | sessionState.dialogAction: found nothing
            {"sessionState": {"dialogAction": {}}}              | sessionState.dialogAction.type: found nothing
            {"sessionState": {"dialogAction": {"type": "Dance"}}} | sessionState.dialogAction.type: found 'Dance', expected one of Close, ConfirmIntent
            {"sessionState": {"dialogAction": {"type": "ElicitSlot"}}} | sessionState.dialogAction.slotToElicit: found nothing
            {"sessionState": {"dialogAction": {"type": "ElicitSlot", "slotToElicit": "Citi"}}} | found 'Citi', expected a slot of the intent BookHotel; did you mean 'City'?
            {"sessionState": {"dialogAction": {"type": "ElicitSlot", "slotToElicit": "Color"}}} | (City, Nights, Time)
            {"sessionState": {"dialogAction": {"type": "Close"}, "intent": {"name": "BookHotle"}}} | sessionState.intent.name: found 'BookHotle', expected an intent of the locale en_US; did you mean 'BookHotel'?
            {"sessionState": {"dialogAction": {"type": "Close"}, "intent": {"name": "BookHotel", "state": "Done"}}} | sessionState.intent.state: found 'Done'
            {"sessionState": {"dialogAction": {"type": "Close"}, "intent": {"name": "BookHotel", "slots": {"City": "Boston"}}}} | sessionState.intent.slots.City: found string, expected null or an object
            {"sessionState": {"dialogAction": {"type": "Close"}}, "messages": {"contentType": "PlainText"}} | messages: found object, expected an array
            {"sessionState": {"dialogAction": {"type": "Close"}}, "messages": [{"contentType": "Text"}]} | messages[0].contentType: found 'Text'
            {"sessionState": {"dialogAction": {"type": "Close"}, "sessionAttributes": {"a": {}}}} | sessionState.sessionAttributes.a: found object, expected a string
            {"dialogAction": {"type": "Close", "fulfillmentState": "Fulfilled"}} | Lex V1
            """)
    void saysWhatIsWrong(String answer, String message) {
        assertThatThrownBy(() -> read(answer == null ? "" : answer))
                .isInstanceOf(LoquatException.class)
                .hasMessageContaining(message);
    }

    private static Answered read(String json) {
        return (Answered) new AnswerReader(Calls.CLOCK)
                .read(json.getBytes(StandardCharsets.UTF_8), Calls.dialog("check-room"), Calls.LOCALE);
    }
}
