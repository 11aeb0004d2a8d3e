package dev.loquat.bot.yaml;

import dev.loquat.bot.NextStep;
import dev.loquat.bot.NextStep.SlotOverride;
import dev.loquat.bot.yaml.Written.Layout;
import java.util.Map;
import java.util.Optional;

/** Writes what {@link NextStepReader} reads: {@code ElicitSlot City} in short. */
final class NextStepWriter {

    private NextStepWriter() {}

    static Written write(NextStep step) {
        return inShort(step)
                .map(Written::text)
                .orElseGet(() -> new WrittenFields()
                        .text("type", step.type().lexName())
                        .text("slotToElicit", step.slotToElicit())
                        .text("intent", step.intent())
                        .flag("suppressNextMessage", step.suppressesNextMessage(), false)
                        .put("slots", slots(step.slots()))
                        .put("sessionAttributes", attributes(step.sessionAttributes()))
                        .compact());
    }

    private static Optional<String> inShort(NextStep step) {
        boolean setsNothing = step.slots().isEmpty() && step.sessionAttributes().isEmpty();
        if (!setsNothing || step.suppressesNextMessage()) {
            return Optional.empty();
        }
        Optional<String> name = NextStepReader.namesSlot(step.type()) ? step.slotToElicit() : step.intent();
        Optional<String> other = NextStepReader.namesSlot(step.type()) ? step.intent() : step.slotToElicit();
        boolean isNamed = NextStepReader.namesSlot(step.type()) || NextStepReader.namesIntent(step.type());
        return other.isEmpty() && name.isPresent() == isNamed
                ? Optional.of(step.type().lexName() + name.map(it -> " " + it).orElse(""))
                : Optional.empty();
    }

    private static Optional<Written> slots(Map<String, Optional<SlotOverride>> slots) {
        WrittenFields fields = new WrittenFields();
        slots.forEach((name, value) ->
                fields.put(name, value.map(NextStepWriter::value).orElse(Written.NOTHING)));
        return fields.compact().unlessEmpty();
    }

    private static Written value(SlotOverride value) {
        return value.isList()
                ? Written.texts(value.values(), Layout.COMPACT)
                : Written.text(String.join(" ", value.values()));
    }

    private static Optional<Written> attributes(Map<String, String> attributes) {
        WrittenFields fields = new WrittenFields();
        attributes.forEach((name, value) -> fields.put(name, Written.text(value)));
        return fields.compact().unlessEmpty();
    }
}
