package dev.loquat.bot.yaml;

import dev.loquat.bot.BotLocale;
import dev.loquat.bot.Intent;
import dev.loquat.bot.Slot;
import dev.loquat.bot.template.ExpandedUtterance;
import dev.loquat.bot.template.ExpandedUtterance.Part;
import dev.loquat.bot.template.UtteranceTemplate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Warns of utterances after which nobody could tell which of two intents is meant. */
final class SameUtteranceInTwoIntents implements LintRule {

    /** Enough to find what people write twice; a template with more expansions is not looked through to its end. */
    private static final int EXPANSIONS = 200;

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
        for (ExpandedUtterance utterance : template.expand(EXPANSIONS)) {
            Said said = new Said(wording(utterance, intent), intent.inputContexts());
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

    /** Slots of one type sound alike, whatever they are called. */
    private static String wording(ExpandedUtterance utterance, Intent intent) {
        return utterance.parts().stream()
                .map(part -> part.isSlot()
                        ? "{" + type(part, intent) + "}"
                        : part.text().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" "));
    }

    private static String type(Part part, Intent intent) {
        return intent.slot(part.text()).map(Slot::type).orElse(part.text());
    }

    private record Said(String words, List<String> inputContexts) {}
}
