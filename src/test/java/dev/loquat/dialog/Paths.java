package dev.loquat.dialog;

import dev.loquat.bot.CodeHook;
import dev.loquat.bot.Conditional;
import dev.loquat.bot.Conditional.Branch;
import dev.loquat.bot.NextStep;
import dev.loquat.bot.NextStep.SlotOverride;
import dev.loquat.bot.Outcome;
import dev.loquat.bot.Response;
import dev.loquat.bot.condition.Condition;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes the steps of a test's bot in a few words. */
final class Paths {

    private Paths() {}

    static NextStep to(NextStep.Type type) {
        return NextStep.of(type);
    }

    static NextStep toSlot(String slot) {
        return NextStep.elicit(slot);
    }

    static NextStep toIntent(String intent) {
        return new NextStep(
                NextStep.Type.START_INTENT, Optional.empty(), false, Optional.of(intent), Map.of(), Map.of());
    }

    static NextStep silently(NextStep next) {
        return new NextStep(
                next.type(), next.slotToElicit(), true, next.intent(), next.slots(), next.sessionAttributes());
    }

    /** With values for slots in turn; an empty one takes the value away. */
    static NextStep setting(NextStep next, String... slotsAndValues) {
        Map<String, Optional<SlotOverride>> slots = new LinkedHashMap<>();
        for (int i = 0; i < slotsAndValues.length; i += 2) {
            String value = slotsAndValues[i + 1];
            slots.put(
                    slotsAndValues[i],
                    value.isEmpty() ? Optional.empty() : Optional.of(new SlotOverride(List.of(value), false)));
        }
        return new NextStep(
                next.type(),
                next.slotToElicit(),
                next.suppressesNextMessage(),
                next.intent(),
                slots,
                next.sessionAttributes());
    }

    static NextStep remembering(NextStep next, Map<String, String> attributes) {
        return new NextStep(
                next.type(),
                next.slotToElicit(),
                next.suppressesNextMessage(),
                next.intent(),
                next.slots(),
                attributes);
    }

    static Outcome then(NextStep next) {
        return new Outcome(Response.NONE, Optional.empty(), Optional.of(next));
    }

    static Outcome then(String words, NextStep next) {
        return new Outcome(Intents.says(words), Optional.empty(), Optional.of(next));
    }

    static Outcome branching(Outcome otherwise, Branch... branches) {
        return new Outcome(
                Response.NONE,
                Optional.of(new Conditional(true, List.of(branches), otherwise)),
                Optional.of(to(NextStep.Type.EVALUATE_CONDITIONAL)));
    }

    static Branch when(String condition, String words, NextStep next) {
        return new Branch("branch", Condition.parse(condition), Intents.says(words), Optional.of(next));
    }

    static Branch when(String condition, NextStep next) {
        return new Branch("branch", Condition.parse(condition), Response.NONE, Optional.of(next));
    }

    /** A hook that invokes the function under a label. */
    static Optional<CodeHook> hook(String label, Outcome success, Outcome failure, Outcome timeout) {
        return Optional.of(new CodeHook(true, true, Optional.of(label), success, failure, timeout));
    }

    /** A hook that is active and invokes nothing. */
    static Optional<CodeHook> passedOver(Outcome success) {
        return Optional.of(new CodeHook(true, false, Optional.empty(), success, Outcome.NONE, Outcome.NONE));
    }
}
