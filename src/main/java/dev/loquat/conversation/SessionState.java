package dev.loquat.conversation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where a conversation stands, as clients and functions see it.
 *
 * @param dialogAction what the bot does next
 * @param intent the intent in progress, or the one that has just ended
 * @param activeContexts the contexts that are active
 * @param sessionAttributes values that the client and the functions keep in the session
 * @param originatingRequestId the id of the request that started the intent; empty before the first one
 * @param runtimeHints words that the user is expected to say
 */
public record SessionState(
        DialogAction dialogAction,
        Optional<SessionIntent> intent,
        List<ActiveContext> activeContexts,
        Map<String, String> sessionAttributes,
        String originatingRequestId,
        RuntimeHints runtimeHints) {

    /** Nothing has been said yet. */
    public static final SessionState EMPTY =
            new SessionState(DialogAction.NONE, Optional.empty(), List.of(), Map.of(), "");

    /** Keeps copies of the collections, in their order. */
    public SessionState {
        activeContexts = List.copyOf(activeContexts);
        sessionAttributes = Collections.unmodifiableMap(new LinkedHashMap<>(sessionAttributes));
    }

    /** A session state without runtime hints. */
    public SessionState(
            DialogAction dialogAction,
            Optional<SessionIntent> intent,
            List<ActiveContext> activeContexts,
            Map<String, String> sessionAttributes,
            String originatingRequestId) {
        this(dialogAction, intent, activeContexts, sessionAttributes, originatingRequestId, RuntimeHints.NONE);
    }

    /** The intent that the user is busy with: one that has begun and has not ended. */
    public Optional<SessionIntent> intentInProgress() {
        return switch (dialogAction.type()) {
            case ELICIT_SLOT, CONFIRM_INTENT, DELEGATE -> intent;
            case CLOSE, ELICIT_INTENT, NONE -> Optional.empty();
        };
    }

    /** The same with another dialog action. */
    public SessionState withDialogAction(DialogAction action) {
        return new SessionState(action, intent, activeContexts, sessionAttributes, originatingRequestId, runtimeHints);
    }

    /** The same with another intent. */
    public SessionState withIntent(SessionIntent newIntent) {
        return new SessionState(
                dialogAction,
                Optional.of(newIntent),
                activeContexts,
                sessionAttributes,
                originatingRequestId,
                runtimeHints);
    }

    /** The same with no intent. */
    public SessionState withoutIntent() {
        return new SessionState(
                dialogAction, Optional.empty(), activeContexts, sessionAttributes, originatingRequestId, runtimeHints);
    }

    /** The same with other contexts. */
    public SessionState withActiveContexts(List<ActiveContext> contexts) {
        return new SessionState(dialogAction, intent, contexts, sessionAttributes, originatingRequestId, runtimeHints);
    }

    /** The same with other session attributes. */
    public SessionState withSessionAttributes(Map<String, String> attributes) {
        return new SessionState(dialogAction, intent, activeContexts, attributes, originatingRequestId, runtimeHints);
    }

    /** The same, begun by another request. */
    public SessionState withOriginatingRequestId(String requestId) {
        return new SessionState(dialogAction, intent, activeContexts, sessionAttributes, requestId, runtimeHints);
    }

    /** The same with other runtime hints. */
    public SessionState withRuntimeHints(RuntimeHints hints) {
        return new SessionState(dialogAction, intent, activeContexts, sessionAttributes, originatingRequestId, hints);
    }
}
