package dev.loquat.exchange.lex;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.loquat.bot.SlotType;
import dev.loquat.bot.condition.Condition;
import dev.loquat.bot.condition.InvalidCondition;
import dev.loquat.bot.condition.Reference;
import dev.loquat.exchange.tree.BotTree;
import dev.loquat.exchange.tree.Members;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a locale has, by name. Drafts and exports of which files are missing lead to intents, slots and slot types that are not there;
 * such a step or branch is left out here, for it can do nothing, and goes back to Lex as it came.
 */
final class KnownNames {

    private static final String FALLBACK = "FallbackIntent";
    private static final String BRANCHES = "conditionalBranches";
    private static final String ACTION = "dialogAction";
    private static final String TYPE = "slotTypeName";

    private final Map<String, Set<String>> slotsByIntent = new LinkedHashMap<>();
    private final Set<String> types = new LinkedHashSet<>();

    private KnownNames() {}

    static KnownNames of(BotTree.Locale locale) {
        KnownNames known = new KnownNames();
        known.slotsByIntent.put(FALLBACK, Set.of());
        for (BotTree.Intent intent : locale.intents()) {
            Set<String> slots = new LinkedHashSet<>();
            intent.slots().forEach(slot -> name(slot).ifPresent(slots::add));
            known.slotsByIntent.put(name(intent.intent()).orElse(""), slots);
        }
        locale.slotTypes().forEach(type -> name(type).ifPresent(known.types::add));
        return known;
    }

    /** An intent, or a slot of it, without what leads nowhere. */
    ObjectNode usable(ObjectNode json, String intent) {
        ObjectNode usable = json.deepCopy();
        new Pass(intent).leaveOut(usable);
        return usable;
    }

    /** What is left out, in words. */
    List<String> leftOut(ObjectNode json, String intent) {
        Pass pass = new Pass(intent);
        pass.leaveOut(json.deepCopy());
        return pass.found;
    }

    private static Optional<String> name(ObjectNode json) {
        return Members.text(json, "name");
    }

    /** One way through the members of an intent or slot. */
    private final class Pass {

        private final String intent;
        private final List<String> found = new ArrayList<>();

        Pass(String intent) {
            this.intent = intent;
        }

        void leaveOut(ObjectNode json) {
            type(json);
            if (json.get(BRANCHES) instanceof ArrayNode branches) {
                for (int i = branches.size() - 1; i >= 0; i--) {
                    if (!(branches.get(i) instanceof ObjectNode branch && isReadable(branch))) {
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

        private void type(ObjectNode json) {
            Members.text(json, TYPE)
                    .filter(type -> !type.startsWith(SlotType.BUILTIN_PREFIX) && !types.contains(type))
                    .ifPresent(type -> {
                        found.add("the slot type '" + type + "', in whose place there is " + BuiltinNames.ANYTHING);
                        json.put(TYPE, BuiltinNames.ANYTHING);
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
                    || slots(intent).contains(slot.path().get(0))
                    || (slot.path().size() > 1
                            && slots(slot.path().get(0)).contains(slot.path().get(1)));
        }

        /** The slots that a step sets go with it where it leads; those that are not there are passed over. */
        private boolean leadsNowhere(ObjectNode step) {
            Optional<ObjectNode> elsewhere = Members.object(step, "intent");
            String target = elsewhere.flatMap(KnownNames::name).orElse(intent);
            Optional<String> slot =
                    Members.object(step, ACTION).flatMap(action -> Members.text(action, "slotToElicit"));
            if (!slotsByIntent.containsKey(target)) {
                found.add("a step to the intent '" + target + "', which is not there");
                return true;
            }
            if (slot.filter(name -> !slots(target).contains(name)).isPresent()) {
                found.add("a step to the slot '" + slot.get() + "', which is not there");
                return true;
            }
            elsewhere
                    .flatMap(other -> Members.object(other, "slots"))
                    .ifPresent(values -> names(values).stream()
                            .filter(name -> !slots(target).contains(name))
                            .forEach(name -> {
                                found.add("a value for the slot '" + name + "', which is not there");
                                values.remove(name);
                            }));
            return false;
        }

        private Set<String> slots(String ofIntent) {
            return slotsByIntent.getOrDefault(ofIntent, Set.of());
        }

        private static List<String> names(ObjectNode json) {
            List<String> names = new ArrayList<>();
            json.fieldNames().forEachRemaining(names::add);
            return names;
        }
    }
}
