package dev.loquat.bot.yaml;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Which keys of which objects of a schema occur in documents: {@code #/$defs/slot type}. */
final class UsedKeys {

    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(VersionFlag.V202012);

    private final Map<String, JsonNode> files = new HashMap<>();
    private final Map<String, JsonSchema> schemas = new HashMap<>();
    private final Set<String> used = new TreeSet<>();

    /** The key of an object of the schemas as it stands in {@link #all}; a key that one object has from another is the other's. */
    static String of(Shape shape, String key) {
        boolean isOfLocale = shape == Shape.BOT && LocaleSources.INLINE_KEYS.contains(key);
        boolean isOfOutcome = Set.of(Shape.INITIAL_RESPONSE, Shape.CLOSING).contains(shape)
                && Shape.OUTCOME.keys().contains(key);
        return switch (isOfLocale ? Shape.LOCALE : isOfOutcome ? Shape.OUTCOME : shape) {
            case BOT -> "bot.schema.json# " + key;
            case SHARED -> "loquat.schema.json# " + key;
            case FUNCTION, RETRY, EVENT, VARIABLE, CONCURRENCY, ALIAS, ALIAS_LOCALE ->
                "bot.schema.json#/$defs/" + SchemaTest.camelCase(shape) + " " + key;
            case LOCALE -> "locale.schema.json# " + key;
            case OUTCOME -> "locale.schema.json#/$defs/outcome " + key;
            default -> "locale.schema.json#/$defs/" + SchemaTest.camelCase(shape) + " " + key;
        };
    }

    Set<String> all() {
        return used;
    }

    /** Looks through a document that is valid in the schema. */
    void add(String file, JsonNode document) {
        walk(file, "", document);
    }

    private void walk(String file, String pointer, JsonNode value) {
        JsonNode schema = files.computeIfAbsent(file, SchemaTest::json).at(pointer);
        if (schema.has("$ref")) {
            String[] reference = schema.get("$ref").asText().split("#", 2);
            walk(reference[0].isEmpty() ? file : reference[0], reference.length > 1 ? reference[1] : "", value);
        }
        for (int i = 0; i < schema.path("anyOf").size(); i++) {
            if (isValid(file, pointer + "/anyOf/" + i, value)) {
                walk(file, pointer + "/anyOf/" + i, value);
            }
        }
        for (int i = 0; value.isArray() && schema.has("items") && i < value.size(); i++) {
            walk(file, pointer + "/items", value.get(i));
        }
        for (Map.Entry<String, JsonNode> member : value.properties()) {
            String key = member.getKey();
            if (schema.path("properties").has(key)) {
                used.add(file + "#" + pointer + " " + key);
                walk(file, pointer + "/properties/" + key, member.getValue());
            } else if (schema.path("additionalProperties").isObject()) {
                walk(file, pointer + "/additionalProperties", member.getValue());
            }
        }
    }

    private boolean isValid(String file, String pointer, JsonNode value) {
        String uri = SchemaTest.SCHEMAS.resolve(file).toUri().toString();
        return schemas.computeIfAbsent(uri + "#" + pointer, it -> SCHEMAS.getSchema(SchemaLocation.of(it)))
                .validate(value)
                .isEmpty();
    }
}
