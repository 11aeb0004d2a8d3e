package dev.loquat.bot.yaml;

import dev.loquat.bot.BotLocale;
import dev.loquat.bot.Intent;
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
            if (intent.parent().isEmpty() && count < ENOUGH) {
                report.warn(
                        intent,
                        "the intent " + Quoted.of(intent.name()) + " has " + count
                                + (count == 1 ? " utterance" : " utterances") + "; with at least " + ENOUGH
                                + " it is recognised more surely");
            }
        }
    }

    /** A template counts as all that it stands for. */
    private static int differentUtterances(Intent intent) {
        Set<Object> utterances = intent.utterances().stream()
                .flatMap(template -> template.expand(ENOUGH).stream())
                .collect(Collectors.toSet());
        return utterances.size();
    }
}
