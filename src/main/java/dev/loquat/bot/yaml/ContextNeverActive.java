package dev.loquat.bot.yaml;

import dev.loquat.bot.BotLocale;
import dev.loquat.bot.Hooks;
import dev.loquat.bot.Intent;
import dev.loquat.bot.NearestName;
import dev.loquat.bot.OutputContext;
import dev.loquat.bot.Slot;
import java.util.List;

/** Warns of contexts that an intent or a default value needs and that no intent activates; functions may activate any. */
final class ContextNeverActive implements LintRule {

    private static final char CONTEXT = '#';

    @Override
    public void check(BotLocale locale, LintReport report) {
        boolean hasFunctions =
                locale.intents().stream().anyMatch(intent -> !intent.hooks().equals(Hooks.NONE));
        List<String> active = locale.intents().stream()
                .flatMap(intent -> intent.outputContexts().stream())
                .map(OutputContext::name)
                .distinct()
                .toList();
        if (!hasFunctions) {
            locale.intents().forEach(intent -> check(intent, active, report));
        }
    }

    private static void check(Intent intent, List<String> active, LintReport report) {
        intent.inputContexts().forEach(context -> check(context, intent, active, report));
        for (Slot slot : intent.slots()) {
            slot.defaults().stream()
                    .filter(value -> value.indexOf(CONTEXT) == 0 && value.indexOf('.') > 0)
                    .map(value -> value.substring(1, value.indexOf('.')))
                    .forEach(context -> check(context, slot, active, report));
        }
    }

    private static void check(String context, Object part, List<String> active, LintReport report) {
        if (!active.contains(context)) {
            report.warn(
                    part,
                    "no intent activates the context " + Quoted.of(context)
                            + "; add it to the 'outputContexts' of one, or leave it to the client",
                    NearestName.to(context, active));
        }
    }
}
