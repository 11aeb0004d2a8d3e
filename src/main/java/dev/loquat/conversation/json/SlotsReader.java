package dev.loquat.conversation.json;

import static dev.loquat.conversation.json.JsonMembers.given;
import static dev.loquat.conversation.json.JsonMembers.kind;
import static dev.loquat.conversation.json.JsonMembers.requireArray;
import static dev.loquat.conversation.json.JsonMembers.requireObject;
import static dev.loquat.conversation.json.JsonMembers.text;

import com.fasterxml.jackson.databind.JsonNode;
import dev.loquat.conversation.SlotValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the values of slots. */
final class SlotsReader {

    private SlotsReader() {}

    static Map<String, SlotValue> slots(JsonNode json, String path) {
        requireObject(json, path);
        Map<String, SlotValue> slots = new LinkedHashMap<>();
        json.properties().forEach(slot -> slots.put(slot.getKey(), slot(slot.getValue(), path + "." + slot.getKey())));
        return slots;
    }

    private static SlotValue slot(JsonNode json, String path) {
        if (json.isNull()) {
            return SlotValue.unfilled();
        }
        if (!json.isObject()) {
            throw new InvalidJson(
                    path, kind(json), "null or an object such as {\"value\": {\"interpretedValue\": \"…\"}}");
        }
        Optional<JsonNode> pieces = given(json, "subSlots").filter(JsonNode::isObject);
        if (pieces.isPresent()) {
            return new SlotValue.Composite(slots(pieces.get(), path + ".subSlots"));
        }
        Optional<JsonNode> values = given(json, "values").filter(list -> !list.isEmpty());
        Optional<JsonNode> value = given(json, "value");
        if (values.isPresent() && (json.path("shape").asText().equals("List") || value.isEmpty())) {
            return new SlotValue.Multiple(scalars(values.get(), path + ".values"));
        }
        return value.<SlotValue>map(one -> scalar(one, path + ".value")).orElseGet(SlotValue::unfilled);
    }

    private static List<SlotValue.Scalar> scalars(JsonNode json, String path) {
        requireArray(json, path);
        List<SlotValue.Scalar> scalars = new ArrayList<>();
        for (int i = 0; i < json.size(); i++) {
            scalars.add(scalar(json.get(i).path("value"), path + "[" + i + "].value"));
        }
        return scalars;
    }

    private static SlotValue.Scalar scalar(JsonNode json, String path) {
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
}
