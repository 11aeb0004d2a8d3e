package dev.loquat.exchange.cloudformation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.loquat.exchange.report.Findings;
import dev.loquat.exchange.tree.Members;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A bot of Lex V1 in a template, as {@code amazon-lex-migration-utility} of AWS's samples writes it and QnABot had it: the bot, each
 * intent and each slot type are custom resources, which name one another or refer to one another.
 */
final class V1Template {

    private static final String INTENTS = "intents";

    private final Map<String, ObjectNode> intents;
    private final Map<String, ObjectNode> slotTypes;

    V1Template(JsonNode template, Findings findings) {
        Intrinsics intrinsics = new Intrinsics(template, findings);
        this.intents = resources(template, "Custom::LexIntent", intrinsics);
        this.slotTypes = resources(template, "Custom::LexSlotType", intrinsics);
    }

    /** Whether these are properties of a bot of Lex V1. */
    static boolean isBot(JsonNode properties) {
        return properties.path(INTENTS).path(0).has("intentName");
    }

    /** The bot with its intents and slot types, as an export of Lex V1 has it. */
    ObjectNode bot(JsonNode properties) {
        ObjectNode bot = properties.deepCopy();
        ArrayNode list = bot.putArray(INTENTS);
        Map<String, ObjectNode> needed = new LinkedHashMap<>();
        properties
                .path(INTENTS)
                .forEach(reference -> Optional.ofNullable(
                                intents.get(reference.path("intentName").asText()))
                        .ifPresent(intent -> {
                            list.add(intent);
                            Members.objects(intent, "slots").forEach(slot -> type(slot, needed));
                        }));
        bot.putArray("slotTypes").addAll(needed.values());
        return bot;
    }

    private void type(ObjectNode slot, Map<String, ObjectNode> needed) {
        Optional.ofNullable(slotTypes.get(slot.path("slotType").asText())).ifPresent(type -> {
            String name = type.path("name").asText();
            slot.put("slotType", name);
            needed.put(name, type);
        });
    }

    /** Resources of a type by their own names and by those in the template. */
    private static Map<String, ObjectNode> resources(JsonNode template, String type, Intrinsics intrinsics) {
        Map<String, ObjectNode> resources = new HashMap<>();
        for (Map.Entry<String, JsonNode> resource : template.path("Resources").properties()) {
            if (resource.getValue().path("Type").asText().equals(type)
                    && intrinsics.resolve(resource.getValue().path("Properties")) instanceof ObjectNode properties) {
                resources.put(resource.getKey(), properties);
                resources.put(properties.path("name").asText(), properties);
            }
        }
        return resources;
    }
}
