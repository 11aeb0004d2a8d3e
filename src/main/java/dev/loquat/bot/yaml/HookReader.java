package dev.loquat.bot.yaml;

import dev.loquat.bot.CodeHook;
import dev.loquat.bot.Outcome;
import java.util.Optional;

/** Reads where the intent's dialog function is called; {@code true} is the short form for all defaults. */
final class HookReader {

    private final OutcomeReader outcomes;

    HookReader(OutcomeReader outcomes) {
        this.outcomes = outcomes;
    }

    Optional<CodeHook> hook(YamlNode node) {
        if (!node.isMap()) {
            return Scalars.flag(node)
                    .filter(isWanted -> isWanted)
                    .map(isWanted ->
                            new CodeHook(true, true, Optional.empty(), Outcome.NONE, Outcome.NONE, Outcome.NONE));
        }
        return node.fields(Shape.HOOK)
                .map(fields -> new CodeHook(
                        Scalars.flag(fields, "active", true),
                        Scalars.flag(fields, "invokes", true),
                        label(fields),
                        outcomes.read(fields, "success"),
                        outcomes.read(fields, "failure"),
                        outcomes.read(fields, "timeout")));
    }

    static Optional<CodeHook.Elicitation> elicitation(YamlNode node) {
        if (!node.isMap()) {
            return Scalars.flag(node)
                    .filter(isWanted -> isWanted)
                    .map(isWanted -> new CodeHook.Elicitation(true, Optional.empty()));
        }
        return node.fields(Shape.ELICITATION_HOOK)
                .map(fields -> new CodeHook.Elicitation(Scalars.flag(fields, "invokes", true), label(fields)));
    }

    private static Optional<String> label(YamlFields fields) {
        return fields.get("label").flatMap(node -> node.text("a label"));
    }
}
