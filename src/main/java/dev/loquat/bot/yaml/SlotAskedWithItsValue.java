package dev.loquat.bot.yaml;

import dev.loquat.bot.BotLocale;
import dev.loquat.bot.Conditional.Branch;
import dev.loquat.bot.Intent;
import dev.loquat.bot.NextStep;
import dev.loquat.bot.Outcome;
import dev.loquat.bot.Slot;
import java.util.List;
import java.util.Optional;

/**
 * Warns of paths that lead from a slot that has just got its value back to the question for it: as in Lex, what has a value is not
 * asked for, so that the path goes round in circles.
 */
final class SlotAskedWithItsValue implements LintRule {

    @Override
    public void check(BotLocale locale, LintReport report) {
        locale.intents().forEach(intent -> intent.slots().forEach(slot -> check(intent, slot, report)));
    }

    private static void check(Intent intent, Slot slot, LintReport report) {
        Outcome captured = slot.capture().captured();
        captured.next().ifPresent(next -> check(next, slot, intent, slot, report));
        captured.conditional().ifPresent(conditional -> {
            for (Branch branch : conditional.branches()) {
                branch.next().ifPresent(next -> check(next, branch, intent, slot, report));
            }
            conditional.otherwise().next().ifPresent(next -> check(next, slot, intent, slot, report));
        });
    }

    private static void check(NextStep next, Object part, Intent intent, Slot slot, LintReport report) {
        boolean isBack = next.type() == NextStep.Type.ELICIT_SLOT
                && next.slotToElicit().equals(Optional.of(slot.name()))
                && next.intent().filter(name -> !name.equals(intent.name())).isEmpty();
        if (isBack && !next.slots().containsKey(slot.name())) {
            report.warn(part, message(slot.name()));
        }
    }

    private static String message(String slot) {
        List<String> parts = List.of("type: ElicitSlot", "slotToElicit: " + slot, "slots: {" + slot + ": null}");
        return "the slot " + Quoted.of(slot)
                + " has its value when the path leads back to it, so that it is not asked for; write {"
                + String.join(", ", parts) + "}";
    }
}
