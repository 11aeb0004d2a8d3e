package dev.loquat.conversation.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.loquat.conversation.SlotValue;
import java.util.List;
import java.util.Optional;

/** Writes the value of a slot. */
final class SlotJson implements SlotValue.Cases<JsonNode> {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    @Override
    public JsonNode unfilled() {
        return JSON.nullNode();
    }

    @Override
    public JsonNode scalar(SlotValue.Scalar scalar) {
        return JSON.objectNode().put("shape", "Scalar").set("value", value(scalar));
    }

    @Override
    public JsonNode multiple(SlotValue.Multiple multiple) {
        ObjectNode json = JSON.objectNode().put("shape", "List");
        String whole = String.join(
                " ",
                multiple.values().stream().map(SlotValue.Scalar::originalValue).toList());
        json.set("value", value(new SlotValue.Scalar(whole, Optional.of(multiple.text()), List.of(multiple.text()))));
        ArrayNode values = json.putArray("values");
        multiple.values().forEach(one -> values.add(scalar(one)));
        return json;
    }

    private static ObjectNode value(SlotValue.Scalar scalar) {
        ObjectNode json = JSON.objectNode().put("originalValue", scalar.originalValue());
        scalar.interpretedValue().ifPresent(value -> json.put("interpretedValue", value));
        ArrayNode resolved = json.putArray("resolvedValues");
        scalar.resolvedValues().forEach(resolved::add);
        return json;
    }
}
