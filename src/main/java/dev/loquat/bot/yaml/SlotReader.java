package dev.loquat.bot.yaml;

import dev.loquat.bot.BuiltinSlotType;
import dev.loquat.bot.Prompt;
import dev.loquat.bot.Slot;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the slots of an intent. */
final class SlotReader {

    private final LocaleScope scope;
    private final ResponseReader responses;
    private final UtteranceReader utterances;

    SlotReader(LocaleScope scope, ResponseReader responses, UtteranceReader utterances) {
        this.scope = scope;
        this.responses = responses;
        this.utterances = utterances;
    }

    Optional<Slot> read(YamlEntry entry) {
        Names.SLOT.check(entry.name(), entry.key());
        return entry.value().fields(Shape.SLOT).map(fields -> scope.places().put(slot(entry, fields), entry.key()));
    }

    private Slot slot(YamlEntry entry, YamlFields fields) {
        String type = fields.required("type", "a slot has a type such as AMAZON.City or one of slotTypes")
                .flatMap(this::type)
                .orElse("");
        boolean isRequired = !flag(fields, "optional");
        boolean allowsMultiple = flag(fields, "multiple");
        if (allowsMultiple && isFreeForm(type)) {
            entry.key().error("a slot of type AMAZON.FreeFormInput takes all that is said, so it cannot be 'multiple'");
        }
        return new Slot(
                entry.name(),
                type,
                isRequired,
                prompt(entry, fields, isRequired),
                fields.get("utterances").map(utterances::read).orElse(List.of()),
                flag(fields, "obfuscated"),
                allowsMultiple);
    }

    private Optional<String> type(YamlNode node) {
        Optional<String> type = node.text("a slot type");
        type.filter(name -> !isKnown(name)).ifPresent(name -> node.unknown("slot type", name, knownTypes()));
        return type;
    }

    private Optional<Prompt> prompt(YamlEntry entry, YamlFields fields, boolean isRequired) {
        Optional<YamlNode> retries = fields.get("retries");
        Optional<Prompt> prompt = fields.get("prompt").map(node -> responses.prompt(node, retries));
        if (prompt.isEmpty() && isRequired) {
            entry.key()
                    .error("the slot " + Quoted.of(entry.name())
                            + " is required but has no prompt to ask for it; give it a 'prompt', or 'optional: true'");
        } else if (prompt.isEmpty()) {
            retries.ifPresent(node -> node.error("'retries' without a prompt; add the 'prompt' or remove the retries"));
        }
        return prompt;
    }

    private boolean isKnown(String type) {
        return scope.slotTypes().contains(type) || BuiltinSlotType.of(type).isPresent();
    }

    private List<String> knownTypes() {
        return Stream.concat(scope.slotTypes().stream(), BuiltinSlotType.signatures().stream())
                .toList();
    }

    private static boolean flag(YamlFields fields, String key) {
        return fields.get(key).flatMap(Scalars::flag).orElse(false);
    }

    static boolean isFreeForm(String type) {
        return type.equals(BuiltinSlotType.FREE_FORM_INPUT.signature());
    }
}
