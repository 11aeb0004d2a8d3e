package dev.loquat.bot.yaml;

import dev.loquat.bot.BotLocale;
import dev.loquat.bot.Hooks;
import dev.loquat.bot.Intent;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Warns of intents that are recognised badly because they have too few examples. */
final class FewUtterances implements LintRule {

    /** Of 44 intents in published Lex bots half have five utterances or more. */
    private static final int ENOUGH = 3;

    @Override
    public void check(BotLocale locale, LintReport report) {
        for (Intent intent : locale.intents()) {
            int count = differentUtterances(intent);
            boolean isStarted = count == 0 && isStarted(intent, locale);
            if (intent.parent().isEmpty() && count < ENOUGH && !isStarted) {
                report.warn(
                        intent,
                        "the intent " + Quoted.of(intent.name()) + " has " + count
                                + (count == 1 ? " utterance" : " utterances") + "; with at least " + ENOUGH
                                + " it is recognised more surely");
            }
        }
    }

    /** Whether another intent goes on with it, or a function may. */
    private static boolean isStarted(Intent intent, BotLocale locale) {
        return locale.intents().stream()
                .anyMatch(other -> !other.hooks().equals(Hooks.NONE)
                        || IntentOutcomes.steps(other)
                                .anyMatch(step -> step.intent().equals(Optional.of(intent.name()))));
    }

    /** A template counts as all that it stands for. */
    private static int differentUtterances(Intent intent) {
        Set<Object> utterances = intent.utterances().stream()
                .flatMap(template -> template.expand(ENOUGH).stream())
                .collect(Collectors.toSet());
        return utterances.size();
    }
}
