package dev.loquat.bot.yaml;

import java.util.Optional;

/** Reads the condition of a branch. */
final class ConditionReader {

    private final IntentScope scope;

    ConditionReader(IntentScope scope) {
        this.scope = scope;
    }

    Optional<String> read(YamlNode node) {
        return node.text("a condition such as \"{Nights} > 7\"");
    }
}
