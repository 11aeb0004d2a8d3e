package dev.loquat.bot.yaml;

import dev.loquat.bot.BotLocale;
import dev.loquat.bot.Intent;
import dev.loquat.bot.Slot;
import dev.loquat.bot.template.UtteranceTemplate;
import java.util.List;
import java.util.stream.Stream;

/** Warns of templates that stand for so many utterances that what is learned from them says little about them. */
final class VastUtterance implements LintRule {

    /** Twenty times as many as training looks at. */
    private static final long MOST = 10_000;

    @Override
    public void check(BotLocale locale, LintReport report) {
        locale.intents().stream()
                .flatMap(VastUtterance::templates)
                .filter(template -> template.expansionCount() > MOST)
                .forEach(template -> report.warn(
                        template,
                        "the utterance stands for more than " + MOST + " utterances, of which the bot learns but a few;"
                                + " write several with fewer [optional words] and (this|that)"));
    }

    private static Stream<UtteranceTemplate> templates(Intent intent) {
        return Stream.concat(
                intent.utterances().stream(),
                intent.slots().stream().map(Slot::utterances).flatMap(List::stream));
    }
}
