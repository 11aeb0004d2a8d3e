package dev.loquat.exchange.terraform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.loquat.exchange.report.Findings;
import dev.loquat.exchange.tree.BotTree;
import dev.loquat.exchange.tree.CanonicalForm;
import dev.loquat.exchange.tree.FoundBot;
import dev.loquat.exchange.tree.Members;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the configuration of a bot as the Terraform module {@code terraform-aws-lexv2models} takes it: JSON with the names of
 * Terraform, in which locales, intents, slots and slot types are named by their keys.
 */
public final class TerraformReader {

    private static final String LOCALES = "locales";
    private static final List<String> OF_LOCALE = List.of("intents", "slot_types", "confidence_threshold");

    private TerraformReader() {}

    /** Whether this is such a configuration. */
    public static boolean isConfiguration(ObjectNode json) {
        return Members.object(json, LOCALES)
                .filter(locales -> !locales.isEmpty())
                .filter(locales -> named(locales).stream()
                        .allMatch(locale -> OF_LOCALE.stream().anyMatch(locale.json()::has)))
                .isPresent();
    }

    /**
     * The bot of a configuration.
     *
     * @param place where it stands
     */
    public static FoundBot read(String place, ObjectNode json) {
        return new FoundBot(place, bot(json), Findings.ofBot().report());
    }

    private static BotTree bot(ObjectNode json) {
        ObjectNode bot = JsonNodeFactory.instance.objectNode();
        copy(json, "name", bot, "name");
        copy(json, "description", bot, "description");
        copy(json, "idle_session_ttl", bot, "idleSessionTTLInSeconds");
        copy(json, "child_directed", bot.putObject("dataPrivacy"), "childDirected");
        List<BotTree.Locale> locales =
                named(json.path(LOCALES)).stream().map(TerraformReader::locale).toList();
        return new BotTree(CanonicalForm.bot(bot), locales, false);
    }

    private static BotTree.Locale locale(Named named) {
        ObjectNode json = named.json();
        ObjectNode locale = JsonNodeFactory.instance.objectNode().put("identifier", named.name());
        copy(json, "description", locale, "description");
        copy(json, "confidence_threshold", locale, "nluConfidenceThreshold");
        ObjectNode voice = locale.putObject("voiceSettings");
        copy(json.path("voice_settings"), "voice_id", voice, "voiceId");
        copy(json.path("voice_settings"), "engine", voice, "engine");
        List<BotTree.Intent> intents =
                named(json.path("intents")).stream().map(TerraformIntent::read).toList();
        List<ObjectNode> types = named(json.path("slot_types")).stream()
                .map(TerraformReader::slotType)
                .toList();
        return new BotTree.Locale(CanonicalForm.locale(locale), intents, types, Optional.empty());
    }

    private static ObjectNode slotType(Named named) {
        ObjectNode type = JsonNodeFactory.instance.objectNode().put("name", named.name());
        copy(named.json(), "description", type, "description");
        copy(named.json(), "parent_slot_type", type, "parentSlotTypeSignature");
        copy(named.json(), "value_selection_strategy", type, "resolutionStrategy");
        List<ObjectNode> values = Members.objects(named.json(), "values").stream()
                .map(value -> {
                    ObjectNode json = JsonNodeFactory.instance.objectNode();
                    copy(value, "value", json.putObject("sampleValue"), "value");
                    copy(value, "synonyms", json, "synonyms");
                    return json;
                })
                .toList();
        type.putArray("slotTypeValues").addAll(values);
        return CanonicalForm.slotType(type);
    }

    static void copy(JsonNode from, String name, ObjectNode to, String inExports) {
        JsonNode value = from.path(name);
        if (!value.isMissingNode()) {
            to.set(inExports, value);
        }
    }

    /** The objects of a map, in its order. */
    static List<Named> named(JsonNode map) {
        List<Named> named = new ArrayList<>();
        for (Map.Entry<String, JsonNode> member : map.properties()) {
            if (member.getValue() instanceof ObjectNode object) {
                named.add(new Named(member.getKey(), object));
            }
        }
        return named;
    }

    /** An object by its key. */
    record Named(String name, ObjectNode json) {}
}
