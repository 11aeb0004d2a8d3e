package dev.loquat.exchange.lex;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.loquat.bot.BuiltinIntent;
import dev.loquat.bot.SlotType;
import dev.loquat.bot.condition.Condition;
import dev.loquat.bot.condition.InvalidCondition;
import dev.loquat.bot.condition.Reference;
import dev.loquat.bot.condition.SubSlotExpression;
import dev.loquat.exchange.tree.Members;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What of an intent or a slot can be used. Drafts and exports of which files are missing lead to intents, slots and slot types that
 * are not there, and edited ones have what Lex would not take; such a step, branch or member is left out here, for it can do nothing,
 * and goes back to Lex as it came.
 */
final class Usable {

    private static final ResponseForm NO_TEXTS = new ResponseForm(new MessageTexts(Set.of()));
    private static final String BRANCHES = "conditionalBranches";
    private static final String ACTION = "dialogAction";
    private static final String TYPE = "slotTypeName";
    private static final String SIGNATURE = "parentIntentSignature";
    private static final String UTTERANCES = "sampleUtterances";
    private static final String ELICITATION = "valueElicitationSetting";
    private static final String MULTIPLE = "multipleValuesSetting";
    private static final String PIECES = "subSlotSetting";
    private static final String PIECE_TYPE = "slotTypeId";
    private static final String EXPRESSION = "expression";
    private static final String CONSTRAINT = "slotConstraint";

    private final KnownNames known;
    private final String intent;
    private final List<String> found = new ArrayList<>();

    private Usable(KnownNames known, String intent) {
        this.known = known;
        this.intent = intent;
    }

    /**
     * An intent without what cannot be used.
     *
     * @param found takes what was left out, in words
     */
    static ObjectNode intent(KnownNames known, ObjectNode json, Consumer<String> found) {
        Usable usable = new Usable(known, KnownNames.name(json).orElse(""));
        ObjectNode intent = json.deepCopy();
        usable.signature(intent);
        usable.leaveOut(intent);
        usable.found.forEach(found);
        return intent;
    }

    /** The same for a slot of an intent. */
    static ObjectNode slot(KnownNames known, ObjectNode json, String intent, Consumer<String> found) {
        Usable usable = new Usable(known, intent);
        ObjectNode slot = json.deepCopy();
        if (Members.text(slot, TYPE).isEmpty()) {
            slot.put(TYPE, "");
        }
        usable.type(slot, TYPE);
        if (BuiltinNames.slotType(slot.path(TYPE).asText()).equals(BuiltinNames.ANYTHING)) {
            usable.anything(slot);
        }
        usable.constraint(slot);
        usable.pieces(slot);
        usable.leaveOut(slot);
        usable.found.forEach(found);
        return slot;
    }

    /** The same for a slot type. */
    static ObjectNode slotType(KnownNames known, ObjectNode json, Consumer<String> found) {
        Usable usable = new Usable(known, "");
        ObjectNode type = json.deepCopy();
        Members.object(type, "compositeSlotTypeSetting")
                .ifPresent(setting ->
                        Members.objects(setting, "subSlots").forEach(piece -> usable.type(piece, PIECE_TYPE)));
        usable.found.forEach(found);
        return type;
    }

    /** A copy of a built-in intent has no slots, the fallback intent no utterances, and there is one of it. */
    private void signature(ObjectNode json) {
        Members.text(json, SIGNATURE).flatMap(BuiltinIntent::of).ifPresent(builtin -> {
            boolean isAnother = builtin == BuiltinIntent.FALLBACK && !known.isFallback(intent);
            boolean hasSlots =
                    !known.slots(intent).isEmpty() && (builtin == BuiltinIntent.FALLBACK || builtin.isCommand());
            if (isAnother || hasSlots) {
                found.add("that it is a copy of " + builtin.signature() + ", which "
                        + (hasSlots ? "has no slots" : "a language has once"));
                json.remove(SIGNATURE);
            } else if (builtin == BuiltinIntent.FALLBACK && json.has(UTTERANCES)) {
                found.add("utterances of the fallback intent, which is meant when nothing else fits");
                json.remove(UTTERANCES);
            }
        });
    }

    /** A slot that takes anything takes all that is said. */
    private void anything(ObjectNode json) {
        if (json.has(MULTIPLE)) {
            found.add("that it takes several values, since it takes anything");
            json.remove(MULTIPLE);
        }
        Members.object(json, ELICITATION)
                .filter(elicitation -> elicitation.has(UTTERANCES))
                .ifPresent(elicitation -> {
                    found.add("its utterances, since it takes anything");
                    elicitation.remove(UTTERANCES);
                });
    }

    /** What has no question cannot be asked for; functions and utterances can fill it. */
    private void constraint(ObjectNode json) {
        ObjectNode elicitation =
                json.get(ELICITATION) instanceof ObjectNode object ? object : json.putObject(ELICITATION);
        boolean isRequired = !Members.text(elicitation, CONSTRAINT).equals(Optional.of("Optional"));
        boolean isAsked = Members.object(elicitation, "promptSpecification")
                .filter(prompt -> !NO_TEXTS.read(prompt).isEmpty())
                .isPresent();
        if (isRequired && !isAsked && !json.has(PIECES)) {
            found.add("that it is required, since it has no prompt");
            elicitation.put(CONSTRAINT, "Optional");
        }
    }

    /** A slot says of each piece that its type has how it is asked for, and which of them do. */
    private void pieces(ObjectNode json) {
        Set<String> pieces = known.pieces(Members.text(json, TYPE).orElse(""));
        Members.object(json, PIECES).ifPresent(setting -> {
            if (pieces.isEmpty()) {
                found.add("pieces of a slot whose type has none");
                json.remove(PIECES);
                return;
            }
            Members.object(setting, "slotSpecifications")
                    .ifPresent(all -> names(all).stream()
                            .filter(name -> !pieces.contains(name))
                            .forEach(name -> {
                                found.add("the piece '" + name + "', which the slot's type has not");
                                all.remove(name);
                            }));
            Members.object(setting, "slotSpecifications")
                    .ifPresent(all -> names(all)
                            .forEach(name -> Members.object(all, name).ifPresent(piece -> type(piece, PIECE_TYPE))));
            Members.text(setting, EXPRESSION)
                    .filter(expression -> !isExpression(expression, pieces))
                    .ifPresent(it -> {
                        found.add("the expression '" + it
                                + "', which cannot be read or is about pieces that are not there");
                        setting.remove(EXPRESSION);
                    });
        });
    }

    private static boolean isExpression(String text, Set<String> pieces) {
        try {
            return pieces.containsAll(SubSlotExpression.parse(text).names());
        } catch (InvalidCondition unreadable) {
            return false;
        }
    }

    private void leaveOut(ObjectNode json) {
        new LexBounds(found::add).bring(json);
        if (json.get(BRANCHES) instanceof ArrayNode branches) {
            for (int i = branches.size() - 1; i >= 0; i--) {
                if (branches.get(i) instanceof ObjectNode branch && isReadable(branch)) {
                    if (Members.text(branch, "name")
                            .filter(name -> !name.isBlank())
                            .isEmpty()) {
                        branch.put("name", "Branch" + (i + 1));
                    }
                } else {
                    branches.remove(i);
                }
            }
        }
        for (String member : names(json)) {
            if (json.get(member) instanceof ObjectNode object) {
                if (object.has(ACTION) && leadsNowhere(object)) {
                    json.remove(member);
                } else {
                    leaveOut(object);
                }
            } else {
                json.path(member).forEach(item -> {
                    if (item instanceof ObjectNode object) {
                        leaveOut(object);
                    }
                });
            }
        }
    }

    private void type(ObjectNode json, String member) {
        Members.text(json, member)
                .filter(type -> !type.startsWith(SlotType.BUILTIN_PREFIX) && !known.isSlotType(type))
                .ifPresent(type -> {
                    found.add("the slot type '" + type + "', in whose place there is " + BuiltinNames.ANYTHING);
                    json.put(member, BuiltinNames.ANYTHING);
                });
    }

    private boolean isReadable(ObjectNode branch) {
        String written = Members.object(branch, "condition")
                .flatMap(condition -> Members.text(condition, "expressionString"))
                .orElse("");
        try {
            boolean isKnown = Condition.parse(written).references().stream().allMatch(this::isKnown);
            if (!isKnown) {
                found.add("a branch on the condition '" + written + "', which is about a slot that is not there");
            }
            return isKnown;
        } catch (InvalidCondition unreadable) {
            found.add("a branch on the condition '" + written + "', which cannot be read");
            return false;
        }
    }

    private boolean isKnown(Reference reference) {
        return !(reference instanceof Reference.Slot slot)
                || known.isSlot(intent, slot.path())
                || (slot.path().size() > 1
                        && known.isSlot(
                                slot.path().get(0),
                                slot.path().subList(1, slot.path().size())));
    }

    /** The slots that a step sets go with it where it leads; those that are not there are passed over. */
    private boolean leadsNowhere(ObjectNode step) {
        Optional<ObjectNode> elsewhere = Members.object(step, "intent");
        String target = elsewhere.flatMap(KnownNames::name).orElse(intent);
        Optional<String> slot = Members.object(step, ACTION).flatMap(action -> Members.text(action, "slotToElicit"));
        if (!known.isIntent(target)) {
            found.add("a step to the intent '" + target + "', which is not there");
            return true;
        }
        if (elsewhere.flatMap(KnownNames::name).isEmpty() && action(step).equals(Optional.of("StartIntent"))) {
            found.add("a step to an intent that it does not name");
            return true;
        }
        if (slot.isEmpty() && action(step).equals(Optional.of("ElicitSlot"))) {
            found.add("a step to a slot that it does not name");
            return true;
        }
        if (slot.filter(name -> !known.slots(target).contains(name)).isPresent()) {
            found.add("a step to the slot '" + slot.get() + "', which is not there");
            return true;
        }
        Members.object(step, "sessionAttributes").ifPresent(this::attributes);
        elsewhere
                .flatMap(other -> Members.object(other, "slots"))
                .ifPresent(values -> names(values).stream()
                        .filter(name -> !known.slots(target).contains(name))
                        .forEach(name -> {
                            found.add("a value for the slot '" + name + "', which is not there");
                            values.remove(name);
                        }));
        return false;
    }

    private void attributes(ObjectNode values) {
        names(values).stream()
                .filter(name -> Condition.reference(values.path(name).asText())
                        .filter(reference -> !isKnown(reference))
                        .isPresent())
                .forEach(name -> {
                    found.add("a value for '" + name + "' from a slot that is not there");
                    values.remove(name);
                });
    }

    private static Optional<String> action(ObjectNode step) {
        return Members.object(step, ACTION).flatMap(action -> Members.text(action, "type"));
    }

    private static List<String> names(ObjectNode json) {
        List<String> names = new ArrayList<>();
        json.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
