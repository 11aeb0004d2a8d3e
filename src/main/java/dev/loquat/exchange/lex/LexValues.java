package dev.loquat.exchange.lex;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.loquat.bot.LexMembers;
import java.util.Map;

/** Members that only Lex knows, as JSON and as plain values. */
final class LexValues {

    /** The slots that a step sets. */
    private static final String OVERRIDES = "slots";

    private static final JsonMapper JSON = new JsonMapper();

    private LexValues() {}

    static LexMembers read(ObjectNode json) {
        return json.isEmpty()
                ? LexMembers.NONE
                : new LexMembers(JSON.convertValue(withoutNulls(json), new TypeReference<Map<String, Object>>() {}));
    }

    static ObjectNode write(LexMembers members) {
        ObjectNode json = JSON.valueToTree(members.members());
        json.findValues(OVERRIDES).forEach(LexValues::reset);
        return json;
    }

    /** An override that resets a slot, the one {@code null} that says something, is an empty object among members that have none. */
    private static JsonNode withoutNulls(JsonNode json) {
        if (json instanceof ObjectNode object) {
            ObjectNode without = JSON.createObjectNode();
            object.properties().forEach(member -> without.set(member.getKey(), withoutNulls(member.getValue())));
            return without;
        }
        if (json instanceof ArrayNode array) {
            ArrayNode without = JSON.createArrayNode();
            array.forEach(item -> without.add(withoutNulls(item)));
            return without;
        }
        return json.isNull() ? JSON.createObjectNode() : json;
    }

    private static void reset(JsonNode overrides) {
        if (overrides instanceof ObjectNode object) {
            object.properties().stream()
                    .filter(slot ->
                            slot.getValue().isObject() && slot.getValue().isEmpty())
                    .map(Map.Entry::getKey)
                    .toList()
                    .forEach(object::putNull);
        }
    }
}
