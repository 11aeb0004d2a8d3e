package dev.loquat.bot.yaml;

import dev.loquat.bot.BuiltinSlotType;
import dev.loquat.bot.Prompt;
import dev.loquat.bot.SlotType;
import dev.loquat.bot.SubSlots;
import dev.loquat.bot.SubSlots.Elicitation;
import dev.loquat.bot.condition.InvalidCondition;
import dev.loquat.bot.condition.SubSlotExpression;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads how a slot of a composite type is filled piece by piece. */
final class SubSlotReader {

    /** Lex V2's limit for an expression. */
    private static final int MAX_LENGTH = 640;

    private final IntentScope scope;
    private final ElicitationReader elicitations;
    private final String slotType;
    private final Map<String, String> types;
    private final UtteranceReader utterances;

    SubSlotReader(IntentScope scope, ElicitationReader elicitations, String slotType) {
        this.scope = scope;
        this.elicitations = elicitations;
        this.slotType = slotType;
        this.types = scope.locale().slotType(slotType).map(SlotType::subSlots).orElse(Map.of());
        this.utterances = new UtteranceReader(List.copyOf(types.keySet()), List.of(), scope.places());
    }

    Optional<SubSlots> read(YamlFields slot) {
        Optional<YamlEntry> expression = slot.entry("subSlotExpression");
        Optional<YamlEntry> subSlots = slot.entry("subSlots");
        if (types.isEmpty()) {
            expression.ifPresent(this::reportSimple);
            subSlots.ifPresent(this::reportSimple);
            return Optional.empty();
        }
        if (expression.isEmpty() && subSlots.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new SubSlots(
                expression.flatMap(entry -> expression(entry.value())),
                subSlots.map(entry -> elicitations(entry.value())).orElse(Map.of())));
    }

    /** A type that does not exist was reported already, and one that could not be read as well. */
    private void reportSimple(YamlEntry entry) {
        boolean isKnown = scope.locale().slotType(slotType).isPresent()
                || BuiltinSlotType.of(slotType).isPresent();
        if (isKnown) {
            entry.key()
                    .error(Quoted.of(entry.name()) + " needs a slot type with 'subSlots'; " + Quoted.of(slotType)
                            + " has none");
        }
    }

    private Optional<String> expression(YamlNode node) {
        Optional<String> text = node.text("an expression such as \"(City AND State) OR ZipCode\"");
        text.ifPresent(expression -> check(expression, node));
        return text;
    }

    private void check(String expression, YamlNode node) {
        if (expression.length() > MAX_LENGTH) {
            node.error("the expression has " + expression.length() + " characters; expected at most " + MAX_LENGTH);
            return;
        }
        try {
            SubSlotExpression.parse(expression).names().stream()
                    .filter(name -> !types.containsKey(name))
                    .forEach(name -> node.unknownAt(
                            node.placeOf(expression, Math.max(0, expression.indexOf(name))),
                            "sub-slot of " + slotType,
                            name,
                            List.copyOf(types.keySet())));
        } catch (InvalidCondition e) {
            ConditionReader.report(e, "expression", expression, node);
        }
    }

    private Map<String, Elicitation> elicitations(YamlNode node) {
        Map<String, Elicitation> all = new LinkedHashMap<>();
        for (YamlEntry entry : node.entries("a map of sub-slots to how they are asked for")) {
            if (!types.containsKey(entry.name())) {
                entry.key().unknown("sub-slot of " + slotType, entry.name(), List.copyOf(types.keySet()));
                continue;
            }
            String usualType = types.getOrDefault(entry.name(), "");
            entry.value()
                    .fields(Shape.SUB_SLOT)
                    .ifPresent(fields -> all.put(entry.name(), elicitation(fields, usualType)));
        }
        return all;
    }

    private Elicitation elicitation(YamlFields fields, String usualType) {
        Optional<String> type = fields.get("type").flatMap(node -> node.text("a slot type"));
        fields.get("type")
                .ifPresent(node -> type.filter(name -> !isKnown(name))
                        .ifPresent(name ->
                                node.unknown("slot type", name, scope.locale().typeNames())));
        Optional<Prompt> prompt = elicitations.prompt(fields);
        return new Elicitation(
                type.orElse(usualType),
                prompt,
                ElicitationReader.defaults(fields),
                fields.get("utterances").map(utterances::read).orElse(List.of()),
                elicitations.waitAndContinue(fields));
    }

    private boolean isKnown(String type) {
        return scope.locale().typeNames().contains(type)
                || BuiltinSlotType.of(type).isPresent();
    }
}
