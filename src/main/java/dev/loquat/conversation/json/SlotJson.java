package dev.loquat.conversation.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.loquat.conversation.SlotValue;
import java.util.List;
import java.util.Optional;

/** Writes the value of a slot. */
enum SlotJson implements SlotValue.Cases<JsonNode> {
    /** As the API has it: an ambiguous value has no interpreted value. */
    API {
        @Override
        void interpret(ObjectNode json, Optional<String> interpretedValue) {
            interpretedValue.ifPresent(value -> json.put("interpretedValue", value));
        }
    },
    /** As the Lambda event has it: the interpreted value of an ambiguous value is {@code null}. */
    EVENT {
        @Override
        void interpret(ObjectNode json, Optional<String> interpretedValue) {
            json.put("interpretedValue", interpretedValue.orElse(null));
        }
    },
    /** As the transcriptions of the Lambda event have it: never interpreted. */
    RESOLVED {
        @Override
        void interpret(ObjectNode json, Optional<String> interpretedValue) {}
    };

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    abstract void interpret(ObjectNode json, Optional<String> interpretedValue);

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

    @Override
    public JsonNode composite(SlotValue.Composite composite) {
        ObjectNode json = JSON.objectNode().put("shape", "Composite");
        if (composite.isFilled()) {
            String text = composite.text();
            json.set("value", value(new SlotValue.Scalar(text, Optional.of(text), List.of())));
        }
        ObjectNode pieces = json.putObject("subSlots");
        composite.subSlots().forEach((name, value) -> pieces.set(name, value.match(this)));
        return json;
    }

    private ObjectNode value(SlotValue.Scalar scalar) {
        ObjectNode json = JSON.objectNode().put("originalValue", scalar.originalValue());
        interpret(json, scalar.interpretedValue());
        ArrayNode resolved = json.putArray("resolvedValues");
        scalar.resolvedValues().forEach(resolved::add);
        return json;
    }
}
