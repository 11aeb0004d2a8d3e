package dev.loquat.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * An export as plain JSON by path, without what may differ between two exports of one bot: ids, the layout of the visual builder,
 * {@code null}s and what is empty, and the order in which slot priorities are listed. It knows nothing of how Loquat reads exports.
 */
final class RawExport {

    private static final JsonMapper JSON = new JsonMapper();

    private final Map<String, String> nameById = new TreeMap<>();

    private RawExport() {}

    static Map<String, JsonNode> of(Path zip) {
        try {
            return of(Files.readAllBytes(zip));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Map<String, JsonNode> of(byte[] zip) {
        Map<String, JsonNode> files = new TreeMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (entry.getName().endsWith(".json") && !entry.getName().endsWith("ConversationFlow.json")) {
                    files.put(entry.getName(), JSON.readTree(in.readAllBytes()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        RawExport raw = new RawExport();
        files.forEach(raw::remember);
        files.replaceAll((path, json) -> raw.plain(path, json));
        return files;
    }

    private void remember(String path, JsonNode json) {
        if (path.endsWith("SlotType.json")) {
            nameById.put(json.path("identifier").asText(), json.path("name").asText());
        }
    }

    private JsonNode plain(String path, JsonNode json) {
        ObjectNode plain = (ObjectNode) plain(json, false);
        if (!path.endsWith("BotLocale.json")) {
            plain.remove("identifier");
        }
        return plain;
    }

    private JsonNode plain(JsonNode json, boolean keepsNulls) {
        if (json instanceof ArrayNode array) {
            List<JsonNode> items = new ArrayList<>();
            array.forEach(item -> items.add(plain(item, false)));
            items.removeIf(RawExport::isEmpty);
            if (array.path(0).has("priority")) {
                items.sort(Comparator.comparingInt(item -> item.path("priority").asInt()));
            }
            return JsonNodeFactory.instance.arrayNode().addAll(items);
        }
        if (!(json instanceof ObjectNode object)) {
            return json;
        }
        ObjectNode plain = JsonNodeFactory.instance.objectNode();
        object.properties().forEach(member -> {
            JsonNode value = plain(member.getValue(), member.getKey().equals("slots"));
            if (!isEmpty(value) || keepsNulls) {
                plain.set(member.getKey(), named(member.getKey(), value));
            }
        });
        return plain;
    }

    private static boolean isEmpty(JsonNode json) {
        return json.isNull() || (json.isContainerNode() && json.isEmpty());
    }

    private JsonNode named(String member, JsonNode value) {
        return member.equals("slotTypeId") && nameById.containsKey(value.asText())
                ? JsonNodeFactory.instance.textNode(nameById.get(value.asText()))
                : value;
    }
}
