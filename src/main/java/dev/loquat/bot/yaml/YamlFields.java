package dev.loquat.bot.yaml;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The values of an object by its keys, all of which are known to its shape. */
final class YamlFields {

    private final YamlNode object;
    private final Map<String, YamlEntry> byName = new LinkedHashMap<>();

    YamlFields(YamlNode object, List<YamlEntry> entries) {
        this.object = object;
        entries.forEach(entry -> byName.put(entry.name(), entry));
    }

    Optional<YamlNode> get(String key) {
        return entry(key).map(YamlEntry::value);
    }

    Optional<YamlEntry> entry(String key) {
        return Optional.ofNullable(byName.get(key));
    }

    boolean has(String key) {
        return byName.containsKey(key);
    }

    /** The value of a key that the object must have; reports when it has not. */
    Optional<YamlNode> required(String key, String reason) {
        if (!has(key)) {
            object.error("'" + key + "' is missing; " + reason);
        }
        return get(key);
    }

    /** The same object with these of its keys. */
    YamlFields only(List<String> keys) {
        return new YamlFields(
                object, keys.stream().map(this::entry).flatMap(Optional::stream).toList());
    }

    /** The object itself. */
    YamlNode object() {
        return object;
    }
}
