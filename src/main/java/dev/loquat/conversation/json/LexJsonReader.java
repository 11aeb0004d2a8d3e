package dev.loquat.conversation.json;

import static dev.loquat.conversation.json.JsonMembers.constant;
import static dev.loquat.conversation.json.JsonMembers.given;
import static dev.loquat.conversation.json.JsonMembers.names;
import static dev.loquat.conversation.json.JsonMembers.requireObject;
import static dev.loquat.conversation.json.JsonMembers.text;

import com.fasterxml.jackson.databind.JsonNode;
import dev.loquat.bot.Message;
import dev.loquat.conversation.ConfirmationState;
import dev.loquat.conversation.DialogAction;
import dev.loquat.conversation.DialogAction.ElicitationStyle;
import dev.loquat.conversation.IntentState;
import dev.loquat.conversation.RuntimeHints;
import dev.loquat.conversation.SessionIntent;
import dev.loquat.conversation.SessionStateChange;
import dev.loquat.conversation.SessionStateChange.IntentChange;
import dev.loquat.conversation.SlotValue;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads Lex V2's JSON as clients and functions send it. As Lex does, it passes over members that it does not know and takes
 * {@code null} for a member that was left out; what it cannot use it names by its path.
 */
public final class LexJsonReader {

    private final ContextsReader contexts;

    /**
     * @param now the time from which the contexts' life counts
     */
    public LexJsonReader(Instant now) {
        this.contexts = new ContextsReader(now);
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
                given(json, "activeContexts").map(list -> contexts.contexts(list, path + ".activeContexts")),
                given(json, "sessionAttributes").map(map -> strings(map, path + ".sessionAttributes")),
                given(json, "runtimeHints").map(hints -> runtimeHints(hints, path + ".runtimeHints")));
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
        return type == DialogAction.Type.ELICIT_SLOT
                ? new DialogAction(type, slot, subSlot(json, path), style(json, path))
                : new DialogAction(type, Optional.empty());
    }

    private static Optional<String> subSlot(JsonNode json, String path) {
        return given(json, "subSlotToElicit")
                .flatMap(piece -> given(piece, "name"))
                .map(name -> text(name, path + ".subSlotToElicit.name"));
    }

    private static ElicitationStyle style(JsonNode json, String path) {
        return constant(json, path, "slotElicitationStyle", ElicitationStyle.values(), ElicitationStyle::wireName)
                .orElse(ElicitationStyle.DEFAULT);
    }

    /**
     * Runtime hints.
     *
     * @throws InvalidJson when they have not Lex's shape
     */
    public RuntimeHints runtimeHints(JsonNode json, String path) {
        return HintsJson.read(json, path);
    }

    /**
     * Messages.
     *
     * @throws InvalidJson when a message has no known content type, or not what belongs to it
     */
    public List<Message> messages(JsonNode json, String path) {
        return MessagesReader.messages(json, path);
    }

    /**
     * A message; empty for a text without its text, which functions in the field send and Lex passes over.
     *
     * @throws InvalidJson when it has no known content type, or not what belongs to it
     */
    public Optional<Message> message(JsonNode json, String path) {
        return MessagesReader.message(json, path);
    }

    /**
     * Values of slots by the slots' names; {@code null} means unfilled.
     *
     * @throws InvalidJson when a value has not Lex's shape
     */
    public Map<String, SlotValue> slots(JsonNode json, String path) {
        return SlotsReader.slots(json, path);
    }

    /**
     * A map of strings.
     *
     * @throws InvalidJson when a value is not a string
     */
    public Map<String, String> strings(JsonNode json, String path) {
        return JsonMembers.strings(json, path);
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
}
