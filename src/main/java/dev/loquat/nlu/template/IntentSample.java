package dev.loquat.nlu.template;

import dev.loquat.bot.BotLocale;
import dev.loquat.bot.Intent;
import dev.loquat.bot.template.UtteranceTemplate;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Some of what users may say for an intent.
 *
 * @param intent the intent's name
 * @param wordings how many wordings its templates stand for, a slot counting as one whatever its values
 * @param isCountExact whether there are not more of them
 * @param utterances the sample, each text once
 */
public record IntentSample(String intent, long wordings, boolean isCountExact, List<SampleUtterance> utterances) {

    /** A template counts no further; see {@link UtteranceTemplate#expansionCount()}. */
    private static final long COUNTED = 1L << 30;

    /** Keeps a copy of the list. */
    public IntentSample {
        utterances = List.copyOf(utterances);
    }

    /**
     * Utterances of an intent, evenly chosen among its templates.
     *
     * @param count the most that are made, at least 1
     * @param seed of the slots' values; the same seed makes the same sample, whichever other intents are sampled
     */
    public static IntentSample of(BotLocale locale, Intent intent, int count, long seed) {
        List<UtteranceTemplate> templates = intent.utterances();
        int perTemplate = Math.max(1, (count + templates.size() - 1) / Math.max(1, templates.size()));
        List<SampleUtterance> made = new TemplateSampler(new SlotExamples(locale), seed).sample(intent, perTemplate);
        return new IntentSample(
                intent.name(),
                templates.stream().mapToLong(UtteranceTemplate::expansionCount).sum(),
                templates.stream().allMatch(template -> template.expansionCount() < COUNTED),
                evenly(made, count));
    }

    private static List<SampleUtterance> evenly(List<SampleUtterance> all, int count) {
        int chosen = Math.min(count, all.size());
        return IntStream.range(0, chosen)
                .mapToObj(i -> all.get((int) ((long) i * all.size() / chosen)))
                .toList();
    }
}
