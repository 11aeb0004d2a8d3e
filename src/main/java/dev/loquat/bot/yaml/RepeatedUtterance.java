package dev.loquat.bot.yaml;

import dev.loquat.bot.BotLocale;
import dev.loquat.bot.Intent;
import dev.loquat.bot.template.UtteranceTemplate;
import java.util.HashSet;
import java.util.Set;

/**
 * Warns of utterances that an intent has twice. One that a wider template above it stands for among others is no mistake: so an
 * author says that it is the usual one.
 */
final class RepeatedUtterance implements LintRule {

    @Override
    public void check(BotLocale locale, LintReport report) {
        locale.intents().forEach(intent -> check(intent, report));
    }

    private static void check(Intent intent, LintReport report) {
        Set<Set<String>> said = new HashSet<>();
        for (UtteranceTemplate template : intent.utterances()) {
            Set<String> wordings = Set.copyOf(Wordings.of(template, intent));
            if (!said.add(wordings) && Wordings.areComplete(template)) {
                report.warn(
                        template,
                        "the intent " + Quoted.of(intent.name()) + " has the utterance " + Quoted.of(template.source())
                                + " already; remove it, or write the one that was meant");
            }
        }
    }
}
