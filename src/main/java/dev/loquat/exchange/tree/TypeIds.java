package dev.loquat.exchange.tree;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Pieces of composite slots name their type by its id, everything else by its name: here ids become names, and back. */
final class TypeIds {

    private static final String TYPE = "slotTypeId";

    private TypeIds() {}

    /** The same locale with the names of slot types where their ids were. */
    static BotTree.Locale named(BotTree.Locale locale) {
        Map<String, String> nameById = new HashMap<>();
        locale.slotTypes()
                .forEach(type -> Members.text(type, "identifier")
                        .ifPresent(id ->
                                nameById.put(id, Members.text(type, "name").orElse(id))));
        return replaced(locale, nameById);
    }

    /** The same locale with ids of slot types where their names were. */
    static BotTree.Locale identified(BotTree.Locale locale, Map<String, String> idByName) {
        return replaced(locale, idByName);
    }

    private static BotTree.Locale replaced(BotTree.Locale locale, Map<String, String> other) {
        List<BotTree.Intent> intents = locale.intents().stream()
                .map(intent -> new BotTree.Intent(
                        intent.intent(),
                        intent.slots().stream()
                                .map(slot -> replaced(slot, other))
                                .toList(),
                        intent.hasLayout()))
                .toList();
        List<ObjectNode> types =
                locale.slotTypes().stream().map(type -> replaced(type, other)).toList();
        return new BotTree.Locale(locale.locale(), intents, types, locale.customVocabulary());
    }

    private static ObjectNode replaced(ObjectNode json, Map<String, String> other) {
        ObjectNode replaced = json.deepCopy();
        Members.object(replaced, "compositeSlotTypeSetting")
                .ifPresent(setting -> Members.objects(setting, "subSlots").forEach(piece -> replace(piece, other)));
        Members.object(replaced, "subSlotSetting")
                .flatMap(setting -> Members.object(setting, "slotSpecifications"))
                .ifPresent(pieces -> {
                    for (JsonNode piece : pieces) {
                        if (piece instanceof ObjectNode object) {
                            replace(object, other);
                        }
                    }
                });
        return replaced;
    }

    private static void replace(ObjectNode piece, Map<String, String> other) {
        Members.text(piece, TYPE).map(other::get).ifPresent(type -> piece.put(TYPE, type));
    }
}
