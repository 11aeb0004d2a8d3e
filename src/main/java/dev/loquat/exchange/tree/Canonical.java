package dev.loquat.exchange.tree;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Brings JSON into canonical form: the names and constants of exports, flags and numbers that were written as texts, and neither
 * {@code null}s nor empty objects and lists, for in exports they all say the same. Members that are not known stay as they are.
 */
final class Canonical {

    /** Their members are named by the bot's author. */
    private static final Set<String> NAMED_BY_AUTHOR = Set.of("slotSpecifications", "promptAttemptsSpecification");

    private static final String UPDATES = "fulfillmentUpdatesSpecification";

    /** {@code [{"utterance": "hello"}]} is at times written as {@code ["hello"]}. */
    private static final Map<String, String> SHORT_ITEMS =
            Map.of("sampleUtterances", "utterance", "synonyms", "value", "inputContexts", "name");

    private Canonical() {}

    static ObjectNode of(ObjectNode json) {
        return object(json, false);
    }

    private static ObjectNode object(ObjectNode json, boolean isUpdate) {
        ObjectNode canonical = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> member : json.properties()) {
            String name = MemberNames.canonical(member.getKey(), isUpdate);
            value(name, member.getValue(), isUpdate || name.equals(UPDATES))
                    .ifPresent(value -> canonical.set(name, value));
        }
        return canonical;
    }

    private static Optional<JsonNode> value(String name, JsonNode json, boolean isUpdate) {
        if (json instanceof ObjectNode object) {
            return Optional.<JsonNode>of(members(name, object, isUpdate)).filter(node -> !node.isEmpty());
        }
        if (json instanceof ArrayNode array) {
            return Optional.<JsonNode>of(items(name, array, isUpdate)).filter(node -> !node.isEmpty());
        }
        return json.isNull() || json.isMissingNode() ? Optional.empty() : Optional.of(scalar(name, json));
    }

    private static ObjectNode members(String name, ObjectNode json, boolean isUpdate) {
        if (name.equals("slots")) {
            return overrides(json);
        }
        if (name.equals("sessionAttributes")) {
            return attributes(json);
        }
        return NAMED_BY_AUTHOR.contains(name) ? named(json) : object(json, isUpdate);
    }

    private static ArrayNode items(String name, ArrayNode json, boolean isUpdate) {
        ArrayNode canonical = JsonNodeFactory.instance.arrayNode();
        for (JsonNode item : json) {
            String member = SHORT_ITEMS.get(name);
            boolean isShort = member != null && item.isTextual();
            JsonNode full = isShort ? JsonNodeFactory.instance.objectNode().set(member, item) : item;
            value(name, full, isUpdate).ifPresent(canonical::add);
        }
        return canonical;
    }

    private static JsonNode scalar(String name, JsonNode json) {
        String text = json.asText();
        if (MemberNames.isFlag(name) && (text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false"))) {
            return BooleanNode.valueOf(Boolean.parseBoolean(text));
        }
        if (json.isNumber() || (MemberNames.isNumber(name) && isNumber(text))) {
            return MemberNames.isText(name) ? TextNode.valueOf(text) : Numbers.of(text);
        }
        return MemberNames.isText(name) ? TextNode.valueOf(Constants.canonical(name, text)) : json;
    }

    private static boolean isNumber(String text) {
        return text.matches("-?\\d{1,15}(\\.\\d{1,15})?");
    }

    private static ObjectNode named(ObjectNode json) {
        ObjectNode canonical = JsonNodeFactory.instance.objectNode();
        json.properties()
                .forEach(member ->
                        value("", member.getValue(), false).ifPresent(value -> canonical.set(member.getKey(), value)));
        return canonical;
    }

    /** An override without a value takes the slot's value away: the one {@code null} that says something. */
    private static ObjectNode overrides(ObjectNode json) {
        ObjectNode canonical = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> member : json.properties()) {
            Optional<JsonNode> value = value("", member.getValue(), false)
                    .filter(override -> override.has("value") || override.has("values"));
            canonical.set(member.getKey(), value.orElse(NullNode.getInstance()));
        }
        return canonical;
    }

    private static ObjectNode attributes(ObjectNode json) {
        ObjectNode canonical = JsonNodeFactory.instance.objectNode();
        json.properties().stream()
                .filter(member -> !member.getValue().isNull())
                .forEach(member ->
                        canonical.put(member.getKey(), member.getValue().asText()));
        return canonical;
    }
}
