package dev.loquat.bot.yaml;

import dev.loquat.bot.NextStep;
import dev.loquat.bot.NextStep.SlotOverride;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads where the conversation goes on: in short a type of dialog action, with the slot or the intent that it is about, such as
 * {@code ElicitSlot City}; else an object with Lex's names.
 */
final class NextStepReader {

    private static final String EXPECTED = "a next step such as 'ElicitSlot City' or 'EndConversation'";
    private static final List<String> TYPES =
            Arrays.stream(NextStep.Type.values()).map(NextStep.Type::lexName).toList();

    private final IntentScope scope;
    private final ConditionReader references;

    NextStepReader(IntentScope scope) {
        this.scope = scope;
        this.references = new ConditionReader(scope);
    }

    /** Whether a step of this type is about a slot. */
    static boolean namesSlot(NextStep.Type type) {
        return type == NextStep.Type.ELICIT_SLOT;
    }

    /** Whether a step of this type is about an intent. */
    static boolean namesIntent(NextStep.Type type) {
        return type == NextStep.Type.START_INTENT;
    }

    Optional<NextStep> read(YamlNode node) {
        return node.isMap()
                ? node.fields(Shape.NEXT_STEP).flatMap(this::step)
                : node.text(EXPECTED).flatMap(text -> inShort(text, node));
    }

    private Optional<NextStep> inShort(String text, YamlNode node) {
        List<String> words = List.of(text.strip().split("\\s+", 2));
        Optional<String> name = words.stream().skip(1).findFirst();
        return type(words.get(0), node).map(type -> {
            Optional<String> slot = namesIntent(type) ? Optional.empty() : name;
            Optional<String> intent = namesIntent(type) ? name : Optional.empty();
            if (name.isPresent() && !namesSlot(type) && !namesIntent(type)) {
                node.error(type.lexName() + " stands alone, found " + Quoted.of(text));
            } else {
                check(type, slot, intent, node);
            }
            intent.ifPresent(it -> checkIntent(it, node));
            slot.filter(it -> namesSlot(type)).ifPresent(it -> checkSlot(it, intent, node));
            return new NextStep(type, slot, false, intent, Map.of(), Map.of());
        });
    }

    private Optional<NextStep> step(YamlFields fields) {
        Optional<String> intent = fields.get("intent").flatMap(node -> node.text("an intent's name"));
        fields.get("intent").ifPresent(node -> intent.ifPresent(name -> checkIntent(name, node)));
        Optional<String> slot = fields.get("slotToElicit").flatMap(node -> node.text("a slot's name"));
        fields.get("slotToElicit").ifPresent(node -> slot.ifPresent(name -> checkSlot(name, intent, node)));
        Map<String, Optional<SlotOverride>> slots =
                fields.get("slots").map(node -> slots(node, intent)).orElse(Map.of());
        Map<String, String> attributes =
                fields.get("sessionAttributes").map(this::attributes).orElse(Map.of());
        Optional<NextStep.Type> type = fields.required("type", "expected one of " + String.join(", ", TYPES))
                .flatMap(node -> node.text("a type of next step").flatMap(text -> type(text, node)));
        type.ifPresent(it -> check(it, slot, intent, fields.object()));
        boolean isSuppressed = Scalars.flag(fields, "suppressNextMessage", false);
        return type.map(it -> new NextStep(it, slot, isSuppressed, intent, slots, attributes));
    }

    private static Optional<NextStep.Type> type(String name, YamlNode node) {
        Optional<NextStep.Type> type = NextStep.Type.of(name);
        if (type.isEmpty()) {
            node.unknown("next step", name, TYPES);
        }
        return type;
    }

    private static void check(NextStep.Type type, Optional<String> slot, Optional<String> intent, YamlNode node) {
        if (namesSlot(type) && slot.isEmpty()) {
            node.error("ElicitSlot asks for a slot; say for which, such as 'ElicitSlot City'");
        } else if (namesIntent(type) && intent.isEmpty()) {
            node.error("StartIntent goes on with an intent; say with which, such as 'StartIntent BookHotel'");
        }
    }

    private void checkIntent(String name, YamlNode node) {
        List<String> known = scope.locale().intents();
        if (!known.contains(name)) {
            node.unknown("intent", name, known);
        }
    }

    /** The slot is one of the intent that the step leads to; of an unknown intent none can be called unknown. */
    private void checkSlot(String name, Optional<String> intent, YamlNode node) {
        String owner = intent.orElse(scope.intent());
        List<String> known = scope.slotsOf(owner);
        if (scope.locale().intents().contains(owner) && !known.contains(name)) {
            node.unknown("slot", name, known);
        }
    }

    private Map<String, Optional<SlotOverride>> slots(YamlNode node, Optional<String> intent) {
        Map<String, Optional<SlotOverride>> slots = new LinkedHashMap<>();
        for (YamlEntry entry : node.entries("a map of slots to their values")) {
            checkSlot(entry.name(), intent, entry.key());
            slots.put(entry.name(), value(entry.value()));
        }
        return slots;
    }

    private Optional<SlotOverride> value(YamlNode node) {
        if (node.isNothing()) {
            return Optional.empty();
        }
        List<String> values = node.oneOrMore().stream()
                .map(this::text)
                .flatMap(Optional::stream)
                .toList();
        return Optional.of(new SlotOverride(values, node.isList()));
    }

    private Map<String, String> attributes(YamlNode node) {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (YamlEntry entry : node.entries("a map of session attributes to their values")) {
            text(entry.value()).ifPresent(value -> attributes.put(entry.name(), value));
        }
        return attributes;
    }

    private Optional<String> text(YamlNode node) {
        Optional<String> text = node.anyText("a value");
        text.ifPresent(value -> references.checkReference(value, node));
        return text;
    }
}
