package dev.loquat.bot.yaml;

import dev.loquat.bot.BotLocale;
import dev.loquat.bot.Intent;
import dev.loquat.bot.template.UtteranceTemplate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Warns of utterances after which nobody could tell which of two intents is meant. */
final class SameUtteranceInTwoIntents implements LintRule {

    @Override
    public void check(BotLocale locale, LintReport report) {
        Map<Said, Intent> firstByUtterance = new HashMap<>();
        for (Intent intent : locale.intents()) {
            for (UtteranceTemplate template : intent.utterances()) {
                check(intent, template, firstByUtterance, report);
            }
        }
    }

    private static void check(
            Intent intent, UtteranceTemplate template, Map<Said, Intent> firstByUtterance, LintReport report) {
        for (String wording : Wordings.of(template, intent)) {
            Said said = new Said(wording, intent.inputContexts());
            Intent first = firstByUtterance.putIfAbsent(said, intent);
            if (first != null && !first.name().equals(intent.name())) {
                report.warn(
                        template,
                        "the utterance " + Quoted.of(said.words) + " is one of the intent " + Quoted.of(first.name())
                                + " too; users who say it may mean either");
                return;
            }
        }
    }

    private record Said(String words, List<String> inputContexts) {}
}
