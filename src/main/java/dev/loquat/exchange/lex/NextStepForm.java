package dev.loquat.exchange.lex;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.loquat.bot.NextStep;
import dev.loquat.bot.NextStep.SlotOverride;
import dev.loquat.exchange.tree.Members;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where the conversation goes on. Its {@code intent} names the intent to start, and beside it the values that slots get. */
final class NextStepForm {

    private static final String SUPPRESS = "suppressNextMessage";

    private NextStepForm() {}

    /** A step that names no action does nothing: then there is none. */
    static Optional<NextStep> read(ObjectNode owner, String name) {
        return Members.object(owner, name).flatMap(NextStepForm::read);
    }

    private static Optional<NextStep> read(ObjectNode json) {
        Optional<ObjectNode> action = Members.object(json, "dialogAction");
        Optional<ObjectNode> intent = Members.object(json, "intent");
        return action.flatMap(it -> Members.text(it, "type"))
                .flatMap(NextStep.Type::of)
                .map(type -> new NextStep(
                        type,
                        action.flatMap(it -> Members.text(it, "slotToElicit")),
                        action.filter(it -> Members.flag(it, SUPPRESS, false)).isPresent(),
                        intent.flatMap(it -> Members.text(it, "name")),
                        intent.flatMap(it -> Members.object(it, "slots"))
                                .map(NextStepForm::overrides)
                                .orElse(Map.of()),
                        attributes(json)));
    }

    private static Map<String, Optional<SlotOverride>> overrides(ObjectNode json) {
        Map<String, Optional<SlotOverride>> overrides = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> slot : json.properties()) {
            overrides.put(
                    slot.getKey(),
                    slot.getValue() instanceof ObjectNode object ? Optional.of(override(object)) : Optional.empty());
        }
        return overrides;
    }

    private static SlotOverride override(ObjectNode json) {
        return json.has("values")
                ? new SlotOverride(
                        Members.objects(json, "values").stream()
                                .flatMap(item -> value(item).stream())
                                .toList(),
                        true)
                : new SlotOverride(List.of(value(json).orElse("")), false);
    }

    private static Optional<String> value(ObjectNode json) {
        return Members.object(json, "value").flatMap(value -> Members.text(value, "interpretedValue"));
    }

    private static Map<String, String> attributes(ObjectNode json) {
        Map<String, String> attributes = new LinkedHashMap<>();
        Members.object(json, "sessionAttributes")
                .ifPresent(all -> all.properties()
                        .forEach(one ->
                                attributes.put(one.getKey(), one.getValue().asText())));
        return attributes;
    }

    static ObjectNode write(Optional<NextStep> next) {
        return next.map(NextStepForm::write).orElseGet(JsonNodeFactory.instance::objectNode);
    }

    private static ObjectNode write(NextStep next) {
        ObjectNode slots = JsonNodeFactory.instance.objectNode();
        next.slots()
                .forEach((name, value) ->
                        value.ifPresentOrElse(override -> slots.set(name, write(override)), () -> slots.putNull(name)));
        ObjectNode attributes = JsonNodeFactory.instance.objectNode();
        next.sessionAttributes().forEach(attributes::put);
        Written action = new Written().text("type", next.type().lexName()).text("slotToElicit", next.slotToElicit());
        if (next.suppressesNextMessage()) {
            action.flag(SUPPRESS, true);
        }
        return new Written()
                .object("dialogAction", action.json())
                .object(
                        "intent",
                        new Written()
                                .text("name", next.intent())
                                .object("slots", slots)
                                .json())
                .object("sessionAttributes", attributes)
                .json();
    }

    private static ObjectNode write(SlotOverride override) {
        List<ObjectNode> values =
                override.values().stream().map(NextStepForm::scalar).toList();
        return override.isList()
                ? new Written().text("shape", "List").list("values", values).json()
                : values.get(0);
    }

    private static ObjectNode scalar(String value) {
        return new Written()
                .text("shape", "Scalar")
                .object("value", new Written().text("interpretedValue", value).json())
                .json();
    }
}
