package dev.loquat.fulfillment.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where a conversation stands; in a response, what shall change: what is left out stays as it is, what is given replaces the
 * whole.
 *
 * @param dialogAction what the bot does next; absent in an event
 * @param intent the intent in progress
 * @param activeContexts the contexts that are active
 * @param sessionAttributes values that the client and the functions keep in the session
 * @param originatingRequestId the id of the request that started the intent
 * @param runtimeHints words that the user is expected to say
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record LexSessionState(
        Optional<LexDialogAction> dialogAction,
        Optional<LexIntent> intent,
        Optional<List<LexContext>> activeContexts,
        Optional<Map<String, String>> sessionAttributes,
        Optional<String> originatingRequestId,
        Optional<LexRuntimeHints> runtimeHints) {

    /** Keeps copies of the collections, in their order. */
    public LexSessionState {
        activeContexts = activeContexts.map(List::copyOf);
        sessionAttributes = sessionAttributes.map(map -> Collections.unmodifiableMap(new LinkedHashMap<>(map)));
    }

    LexSessionState withDialogAction(LexDialogAction action) {
        return new LexSessionState(
                Optional.of(action), intent, activeContexts, sessionAttributes, originatingRequestId, runtimeHints);
    }

    LexSessionState withIntent(LexIntent newIntent) {
        return new LexSessionState(
                dialogAction,
                Optional.of(newIntent),
                activeContexts,
                sessionAttributes,
                originatingRequestId,
                runtimeHints);
    }

    LexSessionState withSessionAttributes(Map<String, String> attributes) {
        return new LexSessionState(
                dialogAction, intent, activeContexts, Optional.of(attributes), originatingRequestId, runtimeHints);
    }

    LexSessionState withActiveContexts(List<LexContext> contexts) {
        return new LexSessionState(
                dialogAction, intent, Optional.of(contexts), sessionAttributes, originatingRequestId, runtimeHints);
    }

    LexSessionState withRuntimeHints(LexRuntimeHints hints) {
        return new LexSessionState(
                dialogAction, intent, activeContexts, sessionAttributes, originatingRequestId, Optional.of(hints));
    }
}
