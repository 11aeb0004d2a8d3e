package dev.loquat.bot.yaml;

/**
 * A key of a map and its value.
 *
 * @param name the key's text
 * @param key the key
 * @param value the value
 */
record YamlEntry(String name, YamlNode key, YamlNode value) {}
