package dev.loquat.exchange.tree;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.loquat.exchange.archive.Archive;
import java.util.LinkedHashMap;
import java.util.Map;

/** Lays a bot out in files as Lex V2 exports and imports them. */
public final class TreeWriter {

    private final Map<String, byte[]> files = new LinkedHashMap<>();

    private TreeWriter() {}

    /** The files of an export. What has no id yet gets one that is made of its name, the same every time. */
    public static Archive write(BotTree tree) {
        TreeWriter writer = new TreeWriter();
        writer.bot(tree);
        return new Archive("export", writer.files);
    }

    private void bot(BotTree tree) {
        ObjectNode manifest = JsonNodeFactory.instance.objectNode();
        manifest.putObject("metaData")
                .put("schemaVersion", "1")
                .put("fileFormat", "LexJson")
                .put("resourceType", "BOT");
        put("Manifest.json", manifest);
        String name = name(tree.bot());
        put(name + "/Bot.json", tree.bot());
        tree.locales().forEach(locale -> locale(name + "/BotLocales/", locale));
    }

    private void locale(String parent, BotTree.Locale locale) {
        String id = Members.text(locale.locale(), "identifier").orElseThrow();
        String folder = parent + id + "/";
        Map<String, String> idByName = new LinkedHashMap<>();
        locale.slotTypes().forEach(type -> idByName.put(name(type), LexId.of(id, "SlotType", name(type))));
        BotTree.Locale identified = TypeIds.identified(locale, idByName);
        put(folder + "BotLocale.json", identified.locale());
        for (ObjectNode type : identified.slotTypes()) {
            put(
                    folder + "SlotTypes/" + name(type) + "/SlotType.json",
                    withId(type, idByName.getOrDefault(name(type), "")));
        }
        identified.intents().forEach(intent -> intent(folder + "Intents/", id, intent));
        identified
                .customVocabulary()
                .ifPresent(vocabulary -> put(folder + "CustomVocabulary/CustomVocabulary.json", vocabulary));
    }

    private void intent(String parent, String locale, BotTree.Intent intent) {
        String folder = parent + name(intent.intent()) + "/";
        put(folder + "Intent.json", withId(intent.intent(), LexId.ofIntent(locale, intent.intent())));
        for (ObjectNode slot : intent.slots()) {
            String id = LexId.of(locale, name(intent.intent()), name(slot));
            put(folder + "Slots/" + name(slot) + "/Slot.json", withId(slot, id));
        }
    }

    private static ObjectNode withId(ObjectNode json, String id) {
        ObjectNode identified = JsonNodeFactory.instance.objectNode();
        identified.put("name", name(json)).put("identifier", id);
        json.properties().forEach(member -> {
            if (!identified.has(member.getKey())) {
                identified.set(member.getKey(), member.getValue());
            }
        });
        return identified;
    }

    private static String name(ObjectNode json) {
        return Members.text(json, "name").orElseThrow();
    }

    private void put(String path, ObjectNode json) {
        files.put(path, JsonFile.write(json));
    }
}
