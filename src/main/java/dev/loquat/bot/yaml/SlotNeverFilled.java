package dev.loquat.bot.yaml;

import dev.loquat.bot.BotLocale;
import dev.loquat.bot.Hooks;
import dev.loquat.bot.Intent;
import dev.loquat.bot.Slot;

/** Warns of slots that no utterance has, no prompt asks for, no step sets and no function can fill. */
final class SlotNeverFilled implements LintRule {

    @Override
    public void check(BotLocale locale, LintReport report) {
        locale.intents().stream()
                .filter(intent -> intent.hooks().equals(Hooks.NONE))
                .forEach(intent -> intent.slots().stream()
                        .filter(slot -> !isAskedFor(slot) && !isSaid(slot, intent) && !isSet(slot, intent, locale))
                        .forEach(slot -> report.warn(
                                slot,
                                "the slot " + Quoted.of(slot.name())
                                        + " stands in no utterance and has no prompt, so it"
                                        + " is filled by chance at best; put {" + slot.name()
                                        + "} into an utterance, or add a 'prompt'")));
    }

    private static boolean isAskedFor(Slot slot) {
        return slot.prompt().isPresent()
                || slot.subSlots().isPresent()
                || !slot.defaults().isEmpty();
    }

    /** Whether a step of the intent, or one that starts it, gives the slot a value. */
    private static boolean isSet(Slot slot, Intent intent, BotLocale locale) {
        return locale.intents().stream()
                .anyMatch(other -> IntentOutcomes.steps(other)
                        .filter(step -> step.intent().orElse(other.name()).equals(intent.name()))
                        .anyMatch(step -> step.slots().containsKey(slot.name())));
    }

    private static boolean isSaid(Slot slot, Intent intent) {
        return intent.utterances().stream()
                .anyMatch(template -> template.slotNames().contains(slot.name()));
    }
}
