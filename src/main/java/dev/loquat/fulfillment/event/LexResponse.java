package dev.loquat.fulfillment.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.loquat.conversation.DialogAction;
import dev.loquat.conversation.IntentState;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What a function answers. It begins with one of the five things that a bot can do next, and is refined from there:
 *
 * <pre>{@code
 * return LexResponse.elicitSlot(event, "CheckIn", "We are full that day. Which other day?")
 *         .withoutSlot("CheckIn")
 *         .withSessionAttribute("asked", "availability");
 * }</pre>
 *
 * Slots and session attributes are the event's unless they are changed; contexts stay as they are unless one is added.
 *
 * @param sessionState what happens next, and what changes
 * @param messages what the bot says; none means its configured messages
 * @param requestAttributes values for the client, beside the reply; absent means those of the request
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record LexResponse(
        LexSessionState sessionState, List<LexMessage> messages, Optional<Map<String, String>> requestAttributes) {

    /** Keeps a copy of the list. */
    public LexResponse {
        messages = List.copyOf(messages);
    }

    /** The bot goes on as configured: it elicits what is missing, confirms, fulfills. */
    public static LexResponse delegate(LexEvent event) {
        return next(event, LexDialogAction.of(DialogAction.Type.DELEGATE), event.intent());
    }

    /**
     * The intent is over.
     *
     * @param state {@code FULFILLED} or {@code FAILED}
     * @param messages what the bot says; none means its configured closing
     */
    public static LexResponse close(LexEvent event, IntentState state, String... messages) {
        return next(
                event,
                LexDialogAction.of(DialogAction.Type.CLOSE),
                event.intent().withState(state),
                messages);
    }

    /**
     * The bot asks for a slot.
     *
     * @param messages the question; none means the slot's configured prompt
     */
    public static LexResponse elicitSlot(LexEvent event, String slot, String... messages) {
        return next(event, LexDialogAction.elicitSlot(slot), event.intent(), messages);
    }

    /**
     * The bot asks whether it shall go ahead.
     *
     * @param messages the question; none means the intent's configured confirmation
     */
    public static LexResponse confirmIntent(LexEvent event, String... messages) {
        return next(event, LexDialogAction.of(DialogAction.Type.CONFIRM_INTENT), event.intent(), messages);
    }

    /**
     * The bot asks what the user wants.
     *
     * @param messages the question, at least one
     */
    public static LexResponse elicitIntent(LexEvent event, String... messages) {
        return next(event, LexDialogAction.of(DialogAction.Type.ELICIT_INTENT), event.intent(), messages);
    }

    /** The same with a slot filled. */
    public LexResponse withSlot(String slot, String interpretedValue) {
        return withIntent(intent -> intent.withSlot(slot, LexSlot.of(interpretedValue)));
    }

    /** The same with a slot unfilled. */
    public LexResponse withoutSlot(String slot) {
        return withIntent(intent -> intent.withoutSlot(slot));
    }

    /** The same with the intent in another state, such as {@code READY_FOR_FULFILLMENT} when delegating. */
    public LexResponse withIntentState(IntentState state) {
        return withIntent(intent -> intent.withState(state));
    }

    /** The same with the intent changed in any way. */
    public LexResponse withIntent(UnaryOperator<LexIntent> change) {
        return withSessionState(
                sessionState.intent().map(change).map(sessionState::withIntent).orElse(sessionState));
    }

    /** The same with a session attribute set. */
    public LexResponse withSessionAttribute(String name, String value) {
        Map<String, String> changed =
                new LinkedHashMap<>(sessionState.sessionAttributes().orElse(Map.of()));
        changed.put(name, value);
        return withSessionState(sessionState.withSessionAttributes(changed));
    }

    /** The same without a session attribute. */
    public LexResponse withoutSessionAttribute(String name) {
        Map<String, String> changed =
                new LinkedHashMap<>(sessionState.sessionAttributes().orElse(Map.of()));
        changed.remove(name);
        return withSessionState(sessionState.withSessionAttributes(changed));
    }

    /** The same with these contexts active, and no others. */
    public LexResponse withActiveContexts(List<LexContext> contexts) {
        return withSessionState(sessionState.withActiveContexts(contexts));
    }

    /** The same question, to be answered in this style: spelled, say. */
    public LexResponse inStyle(DialogAction.ElicitationStyle style) {
        return withSessionState(sessionState
                .dialogAction()
                .map(action -> sessionState.withDialogAction(action.inStyle(style)))
                .orElse(sessionState));
    }

    /** The same with these words expected, and no others. */
    public LexResponse withRuntimeHints(LexRuntimeHints hints) {
        return withSessionState(sessionState.withRuntimeHints(hints));
    }

    /** The same with one more message. */
    public LexResponse withMessage(LexMessage message) {
        List<LexMessage> more = new ArrayList<>(messages);
        more.add(message);
        return new LexResponse(sessionState, more, requestAttributes);
    }

    /** The same with these request attributes, and no others. */
    public LexResponse withRequestAttributes(Map<String, String> attributes) {
        return new LexResponse(sessionState, messages, Optional.of(attributes));
    }

    private LexResponse withSessionState(LexSessionState changed) {
        return new LexResponse(changed, messages, requestAttributes);
    }

    private static LexResponse next(LexEvent event, LexDialogAction action, LexIntent intent, String... messages) {
        LexSessionState state = new LexSessionState(
                Optional.of(action),
                Optional.of(intent),
                Optional.empty(),
                Optional.of(event.sessionAttributes()),
                event.sessionState().originatingRequestId(),
                Optional.empty());
        List<LexMessage> said = Arrays.stream(messages).map(LexMessage::text).toList();
        return new LexResponse(state, said, Optional.empty());
    }
}
