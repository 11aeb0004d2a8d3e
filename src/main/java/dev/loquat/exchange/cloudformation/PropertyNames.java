package dev.loquat.exchange.cloudformation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * CloudFormation begins the names of properties with capitals, and has lists of keys and values where exports have maps. The custom
 * resource {@code lex-v2-cfn-cr} has the names of the API, and {@code CR.} before those that it adds.
 */
final class PropertyNames {

    private static final Set<String> NAMED_BY_AUTHOR = Set.of("slotSpecifications", "promptAttemptsSpecification");

    private static final String OWN_PREFIX = "CR.";

    private PropertyNames() {}

    /** The same with names as exports have them. */
    static ObjectNode inExports(ObjectNode properties) {
        ObjectNode renamed = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> member : properties.properties()) {
            String name = inExports(member.getKey());
            renamed.set(name, value(name, member.getValue()));
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
            case "sessionAttributes" -> map(array, "Key", "Value");
            case "slots" ->
                array.path(0).has("SlotValueOverride") || isNameAlone(array.path(0))
                        ? map(array, "SlotName", "SlotValueOverride")
                        : items(array);
            default -> items(array);
        };
    }

    /** A slot that a step resets; a slot that an intent has says its type as well. */
    private static boolean isNameAlone(JsonNode slot) {
        return slot.size() == 1 && slot.has("SlotName");
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

    private static String inExports(String name) {
        String plain = name.startsWith(OWN_PREFIX) ? name.substring(OWN_PREFIX.length()) : name;
        return plain.isEmpty() ? plain : plain.substring(0, 1).toLowerCase(Locale.ROOT) + plain.substring(1);
    }
}
