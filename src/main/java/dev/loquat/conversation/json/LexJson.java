package dev.loquat.conversation.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.loquat.bot.Message;
import dev.loquat.conversation.ActiveContext;
import dev.loquat.conversation.DialogAction;
import dev.loquat.conversation.Interpretation;
import dev.loquat.conversation.RuntimeHints;
import dev.loquat.conversation.SessionIntent;
import dev.loquat.conversation.SessionState;
import dev.loquat.conversation.SlotValue;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Writes the runtime records as Lex V2's JSON. The API and the Lambda event differ in little: the confidence of an
 * interpretation is an object in the one and a number in the other, and an ambiguous slot has no interpreted value in the one
 * and {@code null} in the other.
 */
public final class LexJson {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private LexJson() {}

    /**
     * A session state.
     *
     * @param now the time from which the contexts' remaining life counts
     */
    public static ObjectNode sessionState(SessionState state, Instant now) {
        ObjectNode json = JSON.objectNode();
        json.set("dialogAction", dialogAction(state.dialogAction()));
        state.intent().ifPresent(intent -> json.set("intent", intent(intent)));
        json.set("activeContexts", contexts(state.activeContexts(), now));
        json.set("sessionAttributes", strings(state.sessionAttributes()));
        if (!state.originatingRequestId().isEmpty()) {
            json.put("originatingRequestId", state.originatingRequestId());
        }
        if (!state.runtimeHints().isEmpty()) {
            json.set("runtimeHints", HintsJson.write(state.runtimeHints()));
        }
        return json;
    }

    /**
     * A session state as the Lambda event has it: without dialog action, and with {@code null} as the interpreted value of
     * an ambiguous slot.
     *
     * @param now the time from which the contexts' remaining life counts
     */
    public static ObjectNode eventSessionState(SessionState state, Instant now) {
        ObjectNode json = sessionState(state, now);
        json.remove("dialogAction");
        state.intent().ifPresent(intent -> json.set("intent", eventIntent(intent)));
        return json;
    }

    /** A dialog action. */
    public static ObjectNode dialogAction(DialogAction action) {
        ObjectNode json = JSON.objectNode().put("type", action.type().wireName());
        action.slotToElicit().ifPresent(slot -> json.put("slotToElicit", slot));
        action.subSlotToElicit()
                .ifPresent(piece -> json.putObject("subSlotToElicit").put("name", piece));
        if (action.style() != DialogAction.ElicitationStyle.DEFAULT) {
            json.put("slotElicitationStyle", action.style().wireName());
        }
        return json;
    }

    /** Runtime hints. */
    public static ObjectNode runtimeHints(RuntimeHints hints) {
        return HintsJson.write(hints);
    }

    /** An intent with its slots; an unfilled slot is {@code null}. */
    public static ObjectNode intent(SessionIntent intent) {
        return intent(intent, SlotJson.API);
    }

    /** An intent as the Lambda event has it: with {@code null} as the interpreted value of an ambiguous slot. */
    public static ObjectNode eventIntent(SessionIntent intent) {
        return intent(intent, SlotJson.EVENT);
    }

    /** Contexts with what is left of their life. */
    public static ArrayNode contexts(Collection<ActiveContext> contexts, Instant now) {
        ArrayNode json = JSON.arrayNode();
        for (ActiveContext context : contexts) {
            ObjectNode life = JSON.objectNode()
                    .put(
                            "timeToLiveInSeconds",
                            Math.max(
                                    0,
                                    Duration.between(now, context.expiresAt()).toSeconds()))
                    .put("turnsToLive", context.turnsToLive());
            ObjectNode one = json.addObject().put("name", context.name());
            one.set("timeToLive", life);
            one.set("contextAttributes", strings(context.attributes()));
        }
        return json;
    }

    /** Interpretations as the API has them: {@code "nluConfidence": {"score": 0.9}}. */
    public static ArrayNode interpretations(List<Interpretation> interpretations) {
        ArrayNode json = JSON.arrayNode();
        for (Interpretation interpretation : interpretations) {
            ObjectNode one = json.addObject();
            interpretation
                    .nluConfidence()
                    .ifPresent(
                            score -> one.set("nluConfidence", JSON.objectNode().put("score", score)));
            one.put("interpretationSource", "Lex").set("intent", intent(interpretation.intent()));
        }
        return json;
    }

    /** Interpretations as the Lambda event has them: {@code "nluConfidence": 0.9}. */
    public static ArrayNode eventInterpretations(List<Interpretation> interpretations) {
        ArrayNode json = JSON.arrayNode();
        for (Interpretation interpretation : interpretations) {
            ObjectNode one = json.addObject();
            interpretation.nluConfidence().ifPresent(score -> one.put("nluConfidence", score));
            one.put("interpretationSource", "Lex").set("intent", eventIntent(interpretation.intent()));
        }
        return json;
    }

    /** Messages. */
    public static ArrayNode messages(Collection<Message> messages) {
        ArrayNode json = JSON.arrayNode();
        messages.forEach(message -> json.add(message(message)));
        return json;
    }

    /** Values of slots by the slots' names. */
    public static ObjectNode slots(Map<String, SlotValue> slots) {
        return slots(slots, SlotJson.API);
    }

    /**
     * Values that one transcript holds, as the Lambda event has them: all that each may mean, and not what it was taken for.
     */
    public static ObjectNode resolvedSlots(Map<String, SlotValue> slots) {
        return slots(slots, SlotJson.RESOLVED);
    }

    /** A map of strings. */
    public static ObjectNode strings(Map<String, String> strings) {
        ObjectNode json = JSON.objectNode();
        strings.forEach(json::put);
        return json;
    }

    private static ObjectNode intent(SessionIntent intent, SlotJson slotJson) {
        return JSON.objectNode()
                .put("name", intent.name())
                .put("state", intent.state().wireName())
                .put("confirmationState", intent.confirmationState().wireName())
                .set("slots", slots(intent.slots(), slotJson));
    }

    private static ObjectNode slots(Map<String, SlotValue> slots, SlotJson slotJson) {
        ObjectNode json = JSON.objectNode();
        slots.forEach((name, value) -> json.set(name, value.match(slotJson)));
        return json;
    }

    /** A message. */
    public static ObjectNode message(Message message) {
        ObjectNode json = JSON.objectNode().put("contentType", message.contentType());
        if (message instanceof Message.ImageResponseCard card) {
            json.set("imageResponseCard", card(card));
        } else if (message instanceof Message.PlainText text) {
            json.put("content", text.value());
        } else if (message instanceof Message.Ssml ssml) {
            json.put("content", ssml.value());
        } else if (message instanceof Message.CustomPayload payload) {
            json.put("content", payload.value());
        }
        return json;
    }

    private static ObjectNode card(Message.ImageResponseCard card) {
        ObjectNode json = JSON.objectNode().put("title", card.title());
        card.subtitle().ifPresent(subtitle -> json.put("subtitle", subtitle));
        card.imageUrl().ifPresent(url -> json.put("imageUrl", url));
        ArrayNode buttons = json.putArray("buttons");
        for (Message.Button button : card.buttons()) {
            buttons.addObject().put("text", button.text()).put("value", button.value());
        }
        return json;
    }
}
