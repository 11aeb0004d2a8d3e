package dev.loquat.exchange.cloudformation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * CloudFormation begins the names of properties with capitals, and has lists of keys and values where exports have maps.
 */
final class PropertyNames {

    private static final Set<String> NAMED_BY_AUTHOR = Set.of("SlotSpecifications", "PromptAttemptsSpecification");

    private PropertyNames() {}

    /** The same with names as exports have them. */
    static ObjectNode inExports(ObjectNode properties) {
        ObjectNode renamed = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> member : properties.properties()) {
            renamed.set(lower(member.getKey()), value(member.getKey(), member.getValue()));
        }
        return renamed;
    }

    private static JsonNode value(String name, JsonNode json) {
        if (json instanceof ArrayNode array) {
            return list(name, array);
        }
        if (!(json instanceof ObjectNode object)) {
            return json;
        }
        if (!NAMED_BY_AUTHOR.contains(name)) {
            return inExports(object);
        }
        ObjectNode map = JsonNodeFactory.instance.objectNode();
        object.properties().forEach(member -> map.set(member.getKey(), value("", member.getValue())));
        return map;
    }

    private static JsonNode list(String name, ArrayNode array) {
        return switch (name) {
            case "SessionAttributes" -> map(array, "Key", "Value");
            case "Slots" ->
                array.path(0).has("SlotValueOverride") || array.path(0).size() <= 1
                        ? map(array, "SlotName", "SlotValueOverride")
                        : items(array);
            default -> items(array);
        };
    }

    private static ArrayNode items(ArrayNode array) {
        ArrayNode items = JsonNodeFactory.instance.arrayNode();
        array.forEach(item -> items.add(value("", item)));
        return items;
    }

    private static ObjectNode map(ArrayNode array, String key, String value) {
        ObjectNode map = JsonNodeFactory.instance.objectNode();
        array.forEach(item -> map.set(item.path(key).asText(), value("", item.path(value))));
        return map;
    }

    private static String lower(String name) {
        return name.isEmpty() ? name : name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }
}
