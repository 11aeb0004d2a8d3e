package dev.loquat.bot.yaml;

import dev.loquat.bot.BuiltinSlotType;
import dev.loquat.bot.Prompt;
import dev.loquat.bot.Slot;
import dev.loquat.bot.SlotCapture;
import dev.loquat.bot.TimePreference;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the slots of an intent. */
final class SlotReader {

    private final IntentScope scope;
    private final OutcomeReader outcomes;
    private final ElicitationReader elicitations;
    private final UtteranceReader utterances;

    SlotReader(IntentScope scope, ResponseReader responses, OutcomeReader outcomes, UtteranceReader utterances) {
        this.scope = scope;
        this.outcomes = outcomes;
        this.elicitations = new ElicitationReader(responses);
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
        boolean isRequired = !Scalars.flag(fields, "optional", false);
        boolean allowsMultiple = Scalars.flag(fields, "multiple", false);
        if (allowsMultiple && isFreeForm(type)) {
            entry.key().error("a slot of type AMAZON.FreeFormInput takes all that is said, so it cannot be 'multiple'");
        }
        return new Slot(
                entry.name(),
                type,
                fields.get("description")
                        .flatMap(node -> node.prose("a description"))
                        .orElse(""),
                isRequired,
                prompt(entry, fields, isRequired),
                fields.get("utterances").map(utterances::read).orElse(List.of()),
                ElicitationReader.defaults(fields),
                Scalars.flag(fields, "obfuscated", false),
                allowsMultiple,
                preference(fields, type),
                capture(fields),
                elicitations.waitAndContinue(fields),
                new SubSlotReader(scope, elicitations, type).read(fields),
                LexMembersReader.read(fields));
    }

    private Optional<String> type(YamlNode node) {
        Optional<String> type = node.text("a slot type");
        type.filter(name -> !isKnown(name)).ifPresent(name -> node.unknown("slot type", name, knownTypes()));
        return type;
    }

    /** A composite slot may ask for its pieces alone. */
    private Optional<Prompt> prompt(YamlEntry entry, YamlFields fields, boolean isRequired) {
        Optional<Prompt> prompt = elicitations.prompt(fields);
        if (prompt.isEmpty() && isRequired && !fields.has("prompt") && !fields.has("subSlots")) {
            entry.key()
                    .error("the slot " + Quoted.of(entry.name())
                            + " is required but has no prompt to ask for it; give it a 'prompt', or 'optional: true'");
        }
        return prompt;
    }

    private static Optional<TimePreference> preference(YamlFields fields, String type) {
        return fields.get("preference").flatMap(node -> {
            if (!TimePreference.isFor(type)) {
                node.error("a slot of type " + type + " has no past and no future: 'preference' is for AMAZON.Date,"
                        + " AMAZON.Time and LOQUAT.DateTime");
            }
            return node.text(String.join(" or ", TimePreference.words())).flatMap(word -> preference(node, word));
        });
    }

    private static Optional<TimePreference> preference(YamlNode node, String word) {
        Optional<TimePreference> preference = TimePreference.of(word);
        if (preference.isEmpty()) {
            node.unknown("preference", word, TimePreference.words());
        }
        return preference;
    }

    private SlotCapture capture(YamlFields fields) {
        return new SlotCapture(
                outcomes.read(fields, "captured"),
                outcomes.read(fields, "failure"),
                fields.get("hook").flatMap(outcomes.hooks()::hook),
                fields.get("elicitationHook").flatMap(HookReader::elicitation));
    }

    private boolean isKnown(String type) {
        return scope.locale().typeNames().contains(type)
                || BuiltinSlotType.of(type).isPresent();
    }

    private List<String> knownTypes() {
        return Stream.concat(scope.locale().typeNames().stream(), BuiltinSlotType.signatures().stream())
                .toList();
    }

    static boolean isFreeForm(String type) {
        return type.equals(BuiltinSlotType.FREE_FORM_INPUT.signature());
    }
}
