package dev.loquat.conversation.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.loquat.bot.Message;
import dev.loquat.conversation.ActiveContext;
import dev.loquat.conversation.ConfirmationState;
import dev.loquat.conversation.DialogAction;
import dev.loquat.conversation.IntentState;
import dev.loquat.conversation.SessionIntent;
import dev.loquat.conversation.SessionStateChange;
import dev.loquat.conversation.SessionStateChange.IntentChange;
import dev.loquat.conversation.SlotValue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Reads Lex V2's JSON as clients and functions send it. As Lex does, it passes over members that it does not know and takes
 * {@code null} for a member that was left out; what it cannot use it names by its path.
 */
public final class LexJsonReader {

    private final Instant now;

    /**
     * @param now the time from which the contexts' life counts
     */
    public LexJsonReader(Instant now) {
        this.now = now;
    }

    /**
     * A session state.
     *
     * @param path how the node is called in messages, such as {@code sessionState}
     * @throws InvalidJson when it says something that cannot be
     */
    public SessionStateChange sessionState(JsonNode json, String path) {
        requireObject(json, path);
        return new SessionStateChange(
                given(json, "dialogAction").map(action -> dialogAction(action, path + ".dialogAction")),
                given(json, "intent").map(intent -> intent(intent, path + ".intent")),
                given(json, "activeContexts").map(contexts -> contexts(contexts, path + ".activeContexts")),
                given(json, "sessionAttributes").map(map -> strings(map, path + ".sessionAttributes")));
    }

    /**
     * A dialog action.
     *
     * @throws InvalidJson when its type is unknown, or a slot is missing where one has to be
     */
    public DialogAction dialogAction(JsonNode json, String path) {
        requireObject(json, path);
        DialogAction.Type type = constant(json, path, "type", DialogAction.Type.values(), DialogAction.Type::wireName)
                .orElseThrow(() -> new InvalidJson(
                        path + ".type",
                        "nothing",
                        "one of " + names(DialogAction.Type.values(), DialogAction.Type::wireName)));
        Optional<String> slot = given(json, "slotToElicit").map(node -> text(node, path + ".slotToElicit"));
        if (type == DialogAction.Type.ELICIT_SLOT && slot.isEmpty()) {
            throw new InvalidJson(path + ".slotToElicit", "nothing", "the name of the slot to elicit");
        }
        return new DialogAction(type, type == DialogAction.Type.ELICIT_SLOT ? slot : Optional.empty());
    }

    /**
     * Messages.
     *
     * @throws InvalidJson when a message has no known content type, or not what belongs to it
     */
    public List<Message> messages(JsonNode json, String path) {
        requireArray(json, path);
        List<Message> messages = new ArrayList<>();
        for (int i = 0; i < json.size(); i++) {
            message(json.get(i), path + "[" + i + "]").ifPresent(messages::add);
        }
        return messages;
    }

    /**
     * Values of slots by the slots' names; {@code null} means unfilled.
     *
     * @throws InvalidJson when a value has not Lex's shape
     */
    public Map<String, SlotValue> slots(JsonNode json, String path) {
        requireObject(json, path);
        Map<String, SlotValue> slots = new LinkedHashMap<>();
        json.properties().forEach(slot -> slots.put(slot.getKey(), slot(slot.getValue(), path + "." + slot.getKey())));
        return slots;
    }

    /**
     * A map of strings.
     *
     * @throws InvalidJson when a value is not a string
     */
    public Map<String, String> strings(JsonNode json, String path) {
        requireObject(json, path);
        Map<String, String> strings = new LinkedHashMap<>();
        json.properties().stream()
                .filter(member -> !member.getValue().isNull())
                .forEach(member -> strings.put(member.getKey(), text(member.getValue(), path + "." + member.getKey())));
        return strings;
    }

    /**
     * An intent that says all about itself.
     *
     * @throws InvalidJson when its name, its state or its confirmation state is missing
     */
    public SessionIntent sessionIntent(JsonNode json, String path) {
        IntentChange intent = intent(json, path);
        return new SessionIntent(
                intent.name(),
                intent.slots(),
                intent.state().orElseThrow(() -> new InvalidJson(path + ".state", "nothing", "a state")),
                intent.confirmationState()
                        .orElseThrow(() -> new InvalidJson(path + ".confirmationState", "nothing", "a state")));
    }

    private IntentChange intent(JsonNode json, String path) {
        requireObject(json, path);
        return new IntentChange(
                text(json.path("name"), path + ".name"),
                given(json, "slots").map(slots -> slots(slots, path + ".slots")).orElse(Map.of()),
                constant(json, path, "state", IntentState.values(), IntentState::wireName),
                constant(json, path, "confirmationState", ConfirmationState.values(), ConfirmationState::wireName));
    }

    private SlotValue slot(JsonNode json, String path) {
        if (json.isNull()) {
            return SlotValue.unfilled();
        }
        if (!json.isObject()) {
            throw new InvalidJson(
                    path, kind(json), "null or an object such as {\"value\": {\"interpretedValue\": \"…\"}}");
        }
        Optional<JsonNode> values = given(json, "values").filter(list -> !list.isEmpty());
        Optional<JsonNode> value = given(json, "value");
        if (values.isPresent() && (json.path("shape").asText().equals("List") || value.isEmpty())) {
            return new SlotValue.Multiple(scalars(values.get(), path + ".values"));
        }
        return value.<SlotValue>map(one -> scalar(one, path + ".value")).orElseGet(SlotValue::unfilled);
    }

    private List<SlotValue.Scalar> scalars(JsonNode json, String path) {
        requireArray(json, path);
        List<SlotValue.Scalar> scalars = new ArrayList<>();
        for (int i = 0; i < json.size(); i++) {
            scalars.add(scalar(json.get(i).path("value"), path + "[" + i + "].value"));
        }
        return scalars;
    }

    private SlotValue.Scalar scalar(JsonNode json, String path) {
        requireObject(json, path);
        Optional<String> interpreted =
                given(json, "interpretedValue").map(node -> text(node, path + ".interpretedValue"));
        Optional<String> original = given(json, "originalValue").map(node -> text(node, path + ".originalValue"));
        List<String> resolved = new ArrayList<>();
        given(json, "resolvedValues").ifPresent(list -> {
            requireArray(list, path + ".resolvedValues");
            list.forEach(value -> resolved.add(text(value, path + ".resolvedValues")));
        });
        String said = original.or(() -> interpreted)
                .orElseThrow(() -> new InvalidJson(path, "neither value", "interpretedValue or originalValue"));
        return new SlotValue.Scalar(said, interpreted, resolved);
    }

    private List<ActiveContext> contexts(JsonNode json, String path) {
        requireArray(json, path);
        List<ActiveContext> contexts = new ArrayList<>();
        for (int i = 0; i < json.size(); i++) {
            contexts.add(context(json.get(i), path + "[" + i + "]"));
        }
        return contexts;
    }

    private ActiveContext context(JsonNode json, String path) {
        requireObject(json, path);
        JsonNode life = json.path("timeToLive");
        long seconds = number(life.path("timeToLiveInSeconds"), path + ".timeToLive.timeToLiveInSeconds", 86_400);
        long turns = number(life.path("turnsToLive"), path + ".timeToLive.turnsToLive", 20);
        return new ActiveContext(
                text(json.path("name"), path + ".name"),
                now.plusSeconds(seconds),
                (int) turns,
                given(json, "contextAttributes")
                        .map(map -> strings(map, path + ".contextAttributes"))
                        .orElse(Map.of()));
    }

    /**
     * A message; empty for a text without its text, which functions in the field send and Lex passes over.
     *
     * @throws InvalidJson when it has no known content type, or not what belongs to it
     */
    public Optional<Message> message(JsonNode json, String path) {
        requireObject(json, path);
        String type = text(json.path("contentType"), path + ".contentType");
        Optional<String> content = given(json, "content").map(node -> text(node, path + ".content"));
        return switch (type) {
            case "PlainText" -> content.map(Message.PlainText::new);
            case "SSML" -> content.map(Message.Ssml::new);
            case "CustomPayload" -> content.map(Message.CustomPayload::new);
            case "ImageResponseCard" -> Optional.of(card(json.path("imageResponseCard"), path + ".imageResponseCard"));
            default ->
                throw new InvalidJson(
                        path + ".contentType",
                        "'" + type + "'",
                        "one of PlainText, SSML, CustomPayload, ImageResponseCard");
        };
    }

    private Message card(JsonNode json, String path) {
        requireObject(json, path);
        List<Message.Button> buttons = new ArrayList<>();
        JsonNode list = json.path("buttons");
        for (int i = 0; i < list.size(); i++) {
            String at = path + ".buttons[" + i + "]";
            buttons.add(new Message.Button(
                    text(list.get(i).path("text"), at + ".text"),
                    text(list.get(i).path("value"), at + ".value")));
        }
        return new Message.ImageResponseCard(
                text(json.path("title"), path + ".title"),
                given(json, "subtitle").map(node -> text(node, path + ".subtitle")),
                given(json, "imageUrl").map(node -> text(node, path + ".imageUrl")),
                buttons);
    }

    private static <T> Optional<T> constant(
            JsonNode json, String path, String member, T[] constants, Function<T, String> wireName) {
        return given(json, member).map(node -> {
            String name = text(node, path + "." + member);
            return Arrays.stream(constants)
                    .filter(constant -> wireName.apply(constant).equals(name))
                    .findFirst()
                    .orElseThrow(() -> new InvalidJson(
                            path + "." + member, "'" + name + "'", "one of " + names(constants, wireName)));
        });
    }

    private static <T> String names(T[] constants, Function<T, String> wireName) {
        return Arrays.stream(constants).map(wireName).collect(Collectors.joining(", "));
    }

    private static Optional<JsonNode> given(JsonNode json, String member) {
        return Optional.of(json.path(member)).filter(node -> !node.isMissingNode() && !node.isNull());
    }

    private static String text(JsonNode json, String path) {
        if (json.isNumber() || json.isBoolean() || json.isTextual()) {
            return json.asText();
        }
        throw new InvalidJson(path, kind(json), "a string");
    }

    /** Functions in languages without whole numbers send {@code 60.0}, which is whole. */
    private static long number(JsonNode json, String path, long max) {
        if (json.isNumber() && json.canConvertToExactIntegral() && json.asLong() >= 0 && json.asLong() <= max) {
            return json.asLong();
        }
        throw new InvalidJson(
                path, json.isValueNode() ? json.toString() : kind(json), "a whole number from 0 to " + max);
    }

    private static void requireObject(JsonNode json, String path) {
        if (!json.isObject()) {
            throw new InvalidJson(path, kind(json), "an object");
        }
    }

    private static void requireArray(JsonNode json, String path) {
        if (!json.isArray()) {
            throw new InvalidJson(path, kind(json), "an array");
        }
    }

    private static String kind(JsonNode json) {
        return json instanceof MissingNode
                ? "nothing"
                : json.getNodeType().name().toLowerCase(Locale.ROOT);
    }
}
