package dev.loquat.exchange.tree;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Brings parts of a bot into canonical form, whoever wrote them: the form documented in 2021 has a slot's constraint and defaults
 * beside its elicitation, and the API calls the same member otherwise in each resource.
 */
public final class CanonicalForm {

    private static final Map<String, String> OF_BOT = Map.of("botName", "name", "botId", "identifier");
    private static final Map<String, String> OF_LOCALE = Map.of("localeName", "name", "localeId", "identifier");
    private static final Map<String, String> OF_INTENT = Map.of("intentName", "name", "intentId", "identifier");
    private static final Map<String, String> OF_SLOT =
            Map.of("slotName", "name", "slotId", "identifier", "slotTypeId", "slotTypeName");
    private static final Map<String, String> OF_SLOT_TYPE = Map.of("slotTypeName", "name", "slotTypeId", "identifier");

    private static final String ELICITATION = "valueElicitationSetting";
    private static final String SELECTION = "valueSelectionSetting";

    private CanonicalForm() {}

    /** A bot without its locales. */
    public static ObjectNode bot(ObjectNode json) {
        return renamed(json, OF_BOT);
    }

    /** A language without its intents and slot types. */
    public static ObjectNode locale(ObjectNode json) {
        ObjectNode locale = renamed(json, OF_LOCALE);
        JsonNode localeId = locale.path("identifier");
        if (localeId.isTextual()) {
            locale.put("identifier", localeId(localeId.asText()));
        }
        return locale;
    }

    /** A locale's id in Lex's letter case. */
    private static String localeId(String id) {
        List<String> parts = List.of(id.replace('-', '_').split("_", -1));
        return parts.size() == 2
                ? parts.get(0).toLowerCase(Locale.ROOT) + "_" + parts.get(1).toUpperCase(Locale.ROOT)
                : id;
    }

    /** An intent without its slots. */
    public static ObjectNode intent(ObjectNode json) {
        return renamed(json, OF_INTENT);
    }

    /** A slot. */
    public static ObjectNode slot(ObjectNode json) {
        ObjectNode slot = renamed(json, OF_SLOT);
        move(slot, "slotConstraint", ELICITATION);
        move(slot, "defaultValueSpecification", ELICITATION);
        return slot;
    }

    /** A slot type. */
    public static ObjectNode slotType(ObjectNode json) {
        ObjectNode type = renamed(json, OF_SLOT_TYPE);
        move(type, "resolutionStrategy", SELECTION);
        return type;
    }

    /** A custom vocabulary. */
    public static ObjectNode vocabulary(ObjectNode json) {
        return Canonical.of(json);
    }

    private static ObjectNode renamed(ObjectNode json, Map<String, String> names) {
        ObjectNode renamed = Canonical.of(json);
        names.forEach((from, to) -> {
            JsonNode value = renamed.get(from);
            if (value != null && !renamed.has(to)) {
                renamed.set(to, value);
                renamed.remove(from);
            }
        });
        return renamed;
    }

    private static void move(ObjectNode json, String member, String into) {
        JsonNode value = json.remove(member);
        if (value != null) {
            ObjectNode owner = json.path(into) instanceof ObjectNode object ? object : json.putObject(into);
            if (!owner.has(member)) {
                owner.set(member, value);
            }
        }
    }
}
