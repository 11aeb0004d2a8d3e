package dev.loquat.bot.yaml;

import dev.loquat.bot.BotLocale;
import dev.loquat.bot.Intent;
import dev.loquat.bot.template.UtteranceTemplate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Warns of utterances of two intents that differ in marks, plural or courtesy only: statistics cannot tell them apart. */
final class NearlySameUtterance implements LintRule {

    @Override
    public void check(BotLocale locale, LintReport report) {
        PlainWording plain = new PlainWording(locale.id());
        Map<Key, Said> firstByWording = new HashMap<>();
        for (Intent intent : locale.intents()) {
            for (UtteranceTemplate template : intent.utterances()) {
                check(intent, template, plain, firstByWording, report);
            }
        }
    }

    private static void check(
            Intent intent,
            UtteranceTemplate template,
            PlainWording plain,
            Map<Key, Said> firstByWording,
            LintReport report) {
        for (String wording : Wordings.of(template, intent)) {
            Key key = new Key(plain.ofUtterance(wording), intent.inputContexts());
            if (key.words.isEmpty()) {
                continue;
            }
            Said first = firstByWording.putIfAbsent(key, new Said(wording, intent.name()));
            boolean isNearlySame =
                    first != null && !first.intent.equals(intent.name()) && !first.wording.equals(wording);
            if (isNearlySame) {
                report.warn(
                        template,
                        "the utterance " + Quoted.of(wording) + " hardly differs from " + Quoted.of(first.wording)
                                + " of the intent " + Quoted.of(first.intent)
                                + "; remove one, or add the words that tell them apart");
                return;
            }
        }
    }

    private record Key(String words, List<String> inputContexts) {}

    private record Said(String wording, String intent) {}
}
