package dev.loquat.conversation.json;

import static dev.loquat.conversation.json.JsonMembers.given;
import static dev.loquat.conversation.json.JsonMembers.requireArray;
import static dev.loquat.conversation.json.JsonMembers.requireObject;
import static dev.loquat.conversation.json.JsonMembers.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.loquat.conversation.RuntimeHints;
import dev.loquat.conversation.RuntimeHints.Hint;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Runtime hints as Lex's JSON. */
final class HintsJson {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private HintsJson() {}

    static ObjectNode write(RuntimeHints hints) {
        ObjectNode json = JSON.objectNode();
        ObjectNode slotHints = json.putObject("slotHints");
        hints.slotHints().forEach((intent, slots) -> slotHints.set(intent, write(slots)));
        return json;
    }

    private static ObjectNode write(Map<String, Hint> hints) {
        ObjectNode json = JSON.objectNode();
        hints.forEach((slot, hint) -> {
            ObjectNode one = json.putObject(slot);
            ArrayNode values = one.putArray("runtimeHintValues");
            hint.phrases().forEach(phrase -> values.addObject().put("phrase", phrase));
            if (!hint.subSlotHints().isEmpty()) {
                one.set("subSlotHints", write(hint.subSlotHints()));
            }
        });
        return json;
    }

    static RuntimeHints read(JsonNode json, String path) {
        requireObject(json, path);
        Map<String, Map<String, Hint>> slotHints = new LinkedHashMap<>();
        given(json, "slotHints").ifPresent(intents -> {
            requireObject(intents, path + ".slotHints");
            intents.properties()
                    .forEach(intent -> slotHints.put(
                            intent.getKey(), hints(intent.getValue(), path + ".slotHints." + intent.getKey())));
        });
        return new RuntimeHints(slotHints);
    }

    private static Map<String, Hint> hints(JsonNode json, String path) {
        requireObject(json, path);
        Map<String, Hint> hints = new LinkedHashMap<>();
        json.properties().forEach(slot -> hints.put(slot.getKey(), hint(slot.getValue(), path + "." + slot.getKey())));
        return hints;
    }

    private static Hint hint(JsonNode json, String path) {
        requireObject(json, path);
        List<String> phrases = new ArrayList<>();
        given(json, "runtimeHintValues").ifPresent(list -> {
            requireArray(list, path + ".runtimeHintValues");
            list.forEach(value -> phrases.add(text(value.path("phrase"), path + ".runtimeHintValues.phrase")));
        });
        Map<String, Hint> pieces = given(json, "subSlotHints")
                .map(hints -> hints(hints, path + ".subSlotHints"))
                .orElse(Map.of());
        return new Hint(phrases, pieces);
    }
}
