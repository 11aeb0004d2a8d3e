package dev.loquat.session;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.loquat.conversation.ActiveContext;
import dev.loquat.conversation.ConversationState;
import dev.loquat.conversation.ConversationState.SuspendedIntent;
import dev.loquat.conversation.Evidence;
import dev.loquat.conversation.Interpretation;
import dev.loquat.conversation.MessageChoice;
import dev.loquat.conversation.SessionState;
import dev.loquat.conversation.json.LexJson;
import java.util.List;

/**
 * Writes a conversation's state: Lex's JSON where there is one, and beside it what Lex's clients do not see. Contexts stand
 * with the time at which they end, since Lex's form, the seconds that are left, would not outlive the night.
 */
final class StateWriter {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private StateWriter() {}

    static ObjectNode write(ConversationState state) {
        ObjectNode json = JSON.objectNode();
        json.set("sessionState", sessionState(state.sessionState()));
        json.put("attempt", state.attempt());
        json.put("turns", state.turns());
        json.set("suspended", suspended(state.suspended()));
        json.set("lastMessages", messages(state.lastMessages()));
        json.set("lastInterpretations", interpretations(state.lastInterpretations()));
        return json;
    }

    private static ObjectNode sessionState(SessionState state) {
        ObjectNode json = JSON.objectNode();
        json.set("dialogAction", LexJson.dialogAction(state.dialogAction()));
        state.intent().ifPresent(intent -> json.set("intent", LexJson.intent(intent)));
        ArrayNode contexts = json.putArray("activeContexts");
        state.activeContexts().forEach(context -> contexts.add(context(context)));
        json.set("sessionAttributes", LexJson.strings(state.sessionAttributes()));
        if (!state.runtimeHints().isEmpty()) {
            json.set("runtimeHints", LexJson.runtimeHints(state.runtimeHints()));
        }
        return json.put("originatingRequestId", state.originatingRequestId());
    }

    private static ObjectNode context(ActiveContext context) {
        return JSON.objectNode()
                .put("name", context.name())
                .put("expiresAt", context.expiresAt().toString())
                .put("turnsToLive", context.turnsToLive())
                .set("contextAttributes", LexJson.strings(context.attributes()));
    }

    private static ArrayNode suspended(List<SuspendedIntent> intents) {
        ArrayNode json = JSON.arrayNode();
        for (SuspendedIntent suspended : intents) {
            ObjectNode one = json.addObject();
            one.set("intent", LexJson.intent(suspended.intent()));
            one.set("dialogAction", LexJson.dialogAction(suspended.dialogAction()));
        }
        return json;
    }

    private static ArrayNode messages(List<MessageChoice> choices) {
        ArrayNode json = JSON.arrayNode();
        for (MessageChoice choice : choices) {
            ObjectNode one = json.addObject();
            one.set("message", LexJson.message(choice.message()));
            one.set("variations", LexJson.messages(choice.variations()));
        }
        return json;
    }

    private static ArrayNode interpretations(List<Interpretation> interpretations) {
        ArrayNode json = JSON.arrayNode();
        for (Interpretation interpretation : interpretations) {
            ObjectNode one = json.addObject();
            interpretation.nluConfidence().ifPresent(confidence -> one.put("nluConfidence", confidence));
            one.set("intent", LexJson.intent(interpretation.intent()));
            ArrayNode evidence = one.putArray("evidence");
            interpretation.evidence().forEach(reason -> evidence.add(evidence(reason)));
        }
        return json;
    }

    private static ObjectNode evidence(Evidence evidence) {
        return JSON.objectNode()
                .put("kind", evidence.kind())
                .put("detail", evidence.detail())
                .put("weight", evidence.weight());
    }
}
