package dev.loquat.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loquat.conversation.ConversationState;
import dev.loquat.conversation.DialogAction;
import dev.loquat.conversation.RuntimeHints;
import org.junit.jupiter.api.Test;

class SessionJsonTest {

    private static final SessionKey KEY = new SessionKey("BOT", "ALIAS", "en_US", "user");

    @Test
    void readsWhatAnEarlierVersionWrote() {
        String earlier = """
                {"sessionState": {"dialogAction": {"type": "ElicitSlot", "slotToElicit": "City"},
                  "intent": {"name": "BookHotel", "state": "InProgress", "confirmationState": "None",
                    "slots": {"City": null, "Nights": {"shape": "Scalar", "value": {"originalValue": "two",
                      "interpretedValue": "2", "resolvedValues": ["2"]}}}},
                  "activeContexts": [], "sessionAttributes": {"tier": "gold"}, "originatingRequestId": "r1"},
                 "attempt": 1, "turns": 3, "suspended": [], "lastMessages": [], "lastInterpretations": []}
                """;

        ConversationState state = SessionJson.read(KEY, earlier);

        assertThat(state.sessionState().dialogAction()).isEqualTo(DialogAction.elicitSlot("City"));
        assertThat(state.sessionState().runtimeHints()).isEqualTo(RuntimeHints.NONE);
        assertThat(state.sessionState().intent().orElseThrow().slot("Nights").text())
                .isEqualTo("2");
        assertThat(SessionJson.read(KEY, SessionJson.write(state))).isEqualTo(state);
    }
}
