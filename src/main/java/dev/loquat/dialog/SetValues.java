package dev.loquat.dialog;

import dev.loquat.bot.NextStep;
import dev.loquat.bot.NextStep.SlotOverride;
import dev.loquat.bot.Slot;
import dev.loquat.bot.condition.Condition;
import dev.loquat.conversation.SessionIntent;
import dev.loquat.conversation.SlotValue;
import dev.loquat.dialog.condition.ReferenceValues;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The values that a step sets. One that is a reference, such as <code>{City}</code> or <code>[home]</code>, stands for what it
 * refers to; when that is not set, nothing is assigned, as in Lex.
 */
final class SetValues {

    private SetValues() {}

    static Progress apply(Progress turn, NextStep next, ReferenceValues values) {
        Map<String, String> attributes = new LinkedHashMap<>(turn.session().sessionAttributes());
        next.sessionAttributes()
                .forEach((name, text) -> value(text, values).ifPresent(value -> attributes.put(name, value)));
        Progress set = turn.with(turn.session().withSessionAttributes(attributes));
        return next.slots().isEmpty() ? set : set.withIntent(withSlots(turn, next.slots(), values));
    }

    private static SessionIntent withSlots(
            Progress turn, Map<String, Optional<SlotOverride>> overrides, ReferenceValues values) {
        Map<String, SlotValue> slots = new LinkedHashMap<>();
        overrides.forEach((name, override) -> turn.definition()
                .slot(name)
                .flatMap(slot -> slotValue(slot, override, values))
                .ifPresent(value -> slots.put(name, value)));
        return turn.intent().withSlots(slots);
    }

    private static Optional<SlotValue> slotValue(Slot slot, Optional<SlotOverride> override, ReferenceValues values) {
        if (override.isEmpty()) {
            return Optional.of(SlotValue.unfilled());
        }
        List<SlotValue.Scalar> scalars = override.get().values().stream()
                .flatMap(text -> value(text, values).stream())
                .map(text -> SlotValue.Scalar.of(text, text))
                .toList();
        if (scalars.isEmpty()) {
            return Optional.empty();
        }
        boolean isList = override.get().isList() || slot.allowsMultipleValues();
        return Optional.of(isList ? new SlotValue.Multiple(scalars) : scalars.get(0));
    }

    private static Optional<String> value(String text, ReferenceValues values) {
        return Condition.reference(text).map(values::text).orElseGet(() -> Optional.of(text));
    }
}
