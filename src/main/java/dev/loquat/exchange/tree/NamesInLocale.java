package dev.loquat.exchange.tree;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.loquat.exchange.report.Findings;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The names of a language's intents, slots and slot types. Lex V1, templates and edited files have some that Lex V2 does not take, and
 * the same one twice: the first of a name counts, and one that is not allowed becomes the most similar one that is, wherever it stands.
 */
final class NamesInLocale {

    private static final String NAME = "name";
    private static final Set<String> OF_SLOT = Set.of("slotName", "slotToElicit");
    private static final Set<String> OF_TYPE = Set.of("slotTypeName", "slotTypeId");

    private final BotTree.Locale locale;
    private final Map<String, String> intents;
    private final Map<String, String> types;
    private final Map<String, Map<String, String>> slotsByIntent = new LinkedHashMap<>();

    private NamesInLocale(BotTree.Locale locale, Findings findings) {
        this.locale = locale;
        this.intents =
                legal(locale.intents().stream().map(BotTree.Intent::intent).toList(), "intent", findings);
        this.types = legal(locale.slotTypes(), "slotType", findings);
        for (BotTree.Intent intent : locale.intents()) {
            slotsByIntent.computeIfAbsent(
                    name(intent.intent()),
                    name -> legal(intent.slots(), "slot", findings.within(intents.getOrDefault(name, name))));
        }
    }

    /** The same language with names that Lex takes, each once. */
    static BotTree.Locale legal(BotTree.Locale locale, Findings findings) {
        return new NamesInLocale(locale, findings).legal();
    }

    private BotTree.Locale legal() {
        List<BotTree.Intent> legal = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (BotTree.Intent intent : locale.intents()) {
            String name = name(intent.intent());
            if (seen.add(name)) {
                legal.add(new BotTree.Intent(
                        renamed(intent.intent(), name, intents),
                        first(intent.slots()).stream()
                                .map(slot -> renamed(slot, name, slots(name)))
                                .toList(),
                        intent.hasLayout()));
            }
        }
        List<ObjectNode> legalTypes = first(locale.slotTypes()).stream()
                .map(type -> renamed(type, "", types))
                .toList();
        return new BotTree.Locale(locale.locale(), legal, legalTypes, locale.customVocabulary());
    }

    private static Map<String, String> legal(List<ObjectNode> all, String kind, Findings findings) {
        Map<String, String> legal = new LinkedHashMap<>();
        Set<String> taken = new LinkedHashSet<>();
        all.stream().map(NamesInLocale::name).filter(LegalName::is).forEach(taken::add);
        for (ObjectNode json : all) {
            String name = name(json);
            if (legal.containsKey(name)) {
                findings.dropped("another " + kind + " '" + name + "'", "of two with the same name the first counts");
            } else if (LegalName.is(name)) {
                legal.put(name, name);
            } else {
                String other = LegalName.among(taken, name, kind);
                taken.add(other);
                legal.put(name, other);
                findings.approximated(
                        "the " + kind + " '" + name + "'", "Lex V2 takes no such name; it is called '" + other + "'");
            }
        }
        return legal;
    }

    private static List<ObjectNode> first(List<ObjectNode> all) {
        Set<String> seen = new HashSet<>();
        return all.stream().filter(json -> seen.add(name(json))).toList();
    }

    private ObjectNode renamed(ObjectNode json, String intent, Map<String, String> names) {
        String name = name(json);
        ObjectNode renamed = object(json, intent, slots(intent));
        return renamed.put(NAME, names.getOrDefault(name, name));
    }

    private Map<String, String> slots(String intent) {
        return slotsByIntent.getOrDefault(intent, Map.of());
    }

    private ObjectNode object(ObjectNode json, String intent, Map<String, String> slots) {
        ObjectNode renamed = JsonNodeFactory.instance.objectNode();
        boolean isStep = json.has("dialogAction") || json.path("intent").isObject();
        String target = isStep ? json.path("intent").path(NAME).asText(intent) : intent;
        for (Map.Entry<String, JsonNode> member : json.properties()) {
            String key = member.getKey();
            JsonNode value = member.getValue();
            if (isStep && key.equals("dialogAction") && value instanceof ObjectNode action) {
                renamed.set(key, object(action, intent, slots(target)));
            } else if (isStep && key.equals("intent") && value instanceof ObjectNode other) {
                renamed.set(key, target(other, slots(target)));
            } else {
                renamed.set(key, value(key, value, intent, slots));
            }
        }
        return renamed;
    }

    /** The intent that a step leads to, with the slots that it sets. */
    private ObjectNode target(ObjectNode json, Map<String, String> slots) {
        ObjectNode renamed = json.deepCopy();
        Members.text(json, NAME).ifPresent(name -> renamed.put(NAME, intents.getOrDefault(name, name)));
        Members.object(json, "slots").ifPresent(values -> {
            ObjectNode overrides = renamed.putObject("slots");
            values.properties()
                    .forEach(slot -> overrides.set(slots.getOrDefault(slot.getKey(), slot.getKey()), slot.getValue()));
        });
        return renamed;
    }

    private JsonNode value(String key, JsonNode value, String intent, Map<String, String> slots) {
        if (value instanceof ObjectNode object) {
            return object(object, intent, slots);
        }
        if (value instanceof ArrayNode array) {
            ArrayNode renamed = JsonNodeFactory.instance.arrayNode();
            array.forEach(item -> renamed.add(value(key, item, intent, slots)));
            return renamed;
        }
        if (!value.isTextual()) {
            return value;
        }
        String text = value.textValue();
        return TextNode.valueOf(
                OF_SLOT.contains(key)
                        ? slots.getOrDefault(text, text)
                        : OF_TYPE.contains(key) ? types.getOrDefault(text, text) : words(text, slots));
    }

    private static String words(String text, Map<String, String> slots) {
        String renamed = text;
        for (Map.Entry<String, String> slot : slots.entrySet()) {
            if (!slot.getKey().equals(slot.getValue())) {
                renamed = renamed.replace("{" + slot.getKey() + "}", "{" + slot.getValue() + "}");
            }
        }
        return renamed;
    }

    private static String name(ObjectNode json) {
        return Members.text(json, NAME).orElse("");
    }
}
