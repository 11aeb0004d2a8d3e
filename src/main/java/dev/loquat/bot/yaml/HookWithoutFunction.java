package dev.loquat.bot.yaml;

import dev.loquat.bot.BotLocale;
import dev.loquat.bot.CodeHook;
import dev.loquat.bot.Intent;
import dev.loquat.bot.SlotCapture;
import java.util.Optional;

/** Warns of hooks that would call the intent's dialog function where the intent has none. */
final class HookWithoutFunction implements LintRule {

    @Override
    public void check(BotLocale locale, LintReport report) {
        locale.intents().stream()
                .filter(intent -> intent.hooks().dialog().isEmpty())
                .forEach(intent -> check(intent, report));
    }

    private static void check(Intent intent, LintReport report) {
        Optional<CodeHook> confirmed = intent.confirmation().flatMap(it -> it.hook());
        Optional<CodeHook.Elicitation> asked = intent.confirmation().flatMap(it -> it.elicitationHook());
        if (calls(intent.initialResponse().hook()) || calls(confirmed) || callsToAsk(asked)) {
            warn(intent, "the intent " + Quoted.of(intent.name()), report);
        }
        intent.slots().stream()
                .filter(slot -> calls(slot.capture()))
                .forEach(slot -> warn(slot, "the slot " + Quoted.of(slot.name()), report));
    }

    private static void warn(Object part, String name, LintReport report) {
        report.warn(
                part,
                name
                        + " has a hook though the intent has no dialog function, so nothing is called; add 'hooks: {dialog: …}',"
                        + " or 'invokes: false' to the hook");
    }

    private static boolean calls(SlotCapture capture) {
        return calls(capture.hook()) || callsToAsk(capture.elicitationHook());
    }

    private static boolean calls(Optional<CodeHook> hook) {
        return hook.filter(it -> it.isActive() && it.invokes()).isPresent();
    }

    private static boolean callsToAsk(Optional<CodeHook.Elicitation> hook) {
        return hook.filter(CodeHook.Elicitation::invokes).isPresent();
    }
}
