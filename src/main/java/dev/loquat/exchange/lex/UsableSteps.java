package dev.loquat.exchange.lex;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.loquat.bot.condition.Condition;
import dev.loquat.exchange.tree.Members;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Steps to an intent or a slot.
 *
 * @param known what the language has
 * @param intent the name of the intent that the steps are in
 * @param found takes what was left out, in words
 */
record UsableSteps(KnownNames known, String intent, Consumer<String> found) {

    private static final String ACTION = "dialogAction";

    /** Whether this is a step to what is not there; if it is another one, values that it sets of what is not there are left out. */
    boolean leadsNowhere(ObjectNode json) {
        if (!json.has(ACTION)) {
            return false;
        }
        Optional<String> nowhere = nowhere(json);
        nowhere.ifPresent(found);
        if (nowhere.isEmpty()) {
            Members.object(json, "sessionAttributes").ifPresent(this::attributes);
            Members.object(json, "intent")
                    .flatMap(other -> Members.object(other, "slots"))
                    .ifPresent(values -> slots(values, target(json)));
        }
        return nowhere.isPresent();
    }

    private Optional<String> nowhere(ObjectNode step) {
        Optional<ObjectNode> action = Members.object(step, ACTION);
        String type = action.flatMap(it -> Members.text(it, "type")).orElse("");
        String target = target(step);
        Optional<String> slot = action.flatMap(it -> Members.text(it, "slotToElicit"));
        if (!known.isIntent(target)) {
            return Optional.of("a step to the intent '" + target + "', which is not there");
        }
        if (named(step).isEmpty() && type.equals("StartIntent")) {
            return Optional.of("a step to an intent that it does not name");
        }
        if (slot.isEmpty() && type.equals("ElicitSlot")) {
            return Optional.of("a step to a slot that it does not name");
        }
        return slot.filter(name -> !known.slots(target).contains(name))
                .map(name -> "a step to the slot '" + name + "', which is not there");
    }

    private String target(ObjectNode step) {
        return named(step).orElse(intent);
    }

    private static Optional<String> named(ObjectNode step) {
        return Members.object(step, "intent").flatMap(KnownNames::name);
    }

    private void attributes(ObjectNode values) {
        for (String name : Members.names(values)) {
            boolean isUsable = Condition.reference(values.path(name).asText())
                    .filter(reference -> !known.has(intent, reference))
                    .isEmpty();
            if (!isUsable) {
                found.accept("a value for '" + name + "' from a slot that is not there");
                values.remove(name);
            }
        }
    }

    /** The slots that a step sets go with it where it leads. */
    private void slots(ObjectNode values, String target) {
        for (String name : Members.names(values)) {
            if (!known.slots(target).contains(name)) {
                found.accept("a value for the slot '" + name + "', which is not there");
                values.remove(name);
            }
        }
    }
}
