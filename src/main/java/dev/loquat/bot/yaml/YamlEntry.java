package dev.loquat.bot.yaml;

/**
 * A key of a map and its value.
 *
 * @param name the key's text
 * @param key the key
 * @param value the value
 * @param isRepeated whether an entry before it has the same name; such a one is checked and not taken
 */
record YamlEntry(String name, YamlNode key, YamlNode value, boolean isRepeated) {

    /** The same, told to stand for a name that another entry has defined. */
    YamlEntry repeated() {
        return new YamlEntry(name, key, value, true);
    }
}
