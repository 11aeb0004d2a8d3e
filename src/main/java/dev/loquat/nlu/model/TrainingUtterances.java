package dev.loquat.nlu.model;

import dev.loquat.bot.BotLocale;
import dev.loquat.bot.Intent;
import dev.loquat.nlu.template.HastyForm;
import dev.loquat.nlu.template.SampleUtterance;
import dev.loquat.nlu.template.SlotExamples;
import dev.loquat.nlu.template.TemplateSampler;
import java.util.ArrayList;
import java.util.List;

/**
 * The utterances of which a locale's model is learned.
 *
 * @param forIntents those by which intents are told apart
 * @param said those that users said, for the tagger, as they said them; none where a bot has templates only
 * @param made those that are made of these, of templates and of values of slots, for the tagger
 */
record TrainingUtterances(List<SampleUtterance> forIntents, List<SampleUtterance> said, List<SampleUtterance> made) {

    private static final long SEED = 20_260_301;

    /** So many utterances an intent should have; what its templates lack, their expansions and slot values make up. */
    private static final int UTTERANCES_PER_INTENT = 60;

    private static final int MOST_PER_TEMPLATE = 6;

    /** So many utterances with drawn values the tagger should have. */
    private static final int MADE = 2_400;

    private static final int MOST_MADE_PER_TEMPLATE = 20;

    /**
     * Draws utterances.
     *
     * @param said annotated utterances, if there are any: then intents are learned of them alone
     */
    static TrainingUtterances of(BotLocale locale, List<SampleUtterance> said) {
        List<Intent> intents = TrainableIntents.of(locale);
        TemplateSampler sampler = new TemplateSampler(new SlotExamples(locale), SEED);
        List<SampleUtterance> drawn = new ArrayList<>();
        if (said.isEmpty()) {
            intents.forEach(intent -> drawn.addAll(sampler.sample(intent, perTemplate(intent))));
        }
        List<Intent> withSlots =
                intents.stream().filter(intent -> !intent.slots().isEmpty()).toList();
        int templates = withSlots.stream()
                .mapToInt(intent -> intent.utterances().size())
                .sum();
        int perTemplate = Math.max(1, Math.min(MOST_MADE_PER_TEMPLATE, MADE / Math.max(1, templates)));
        List<SampleUtterance> made = new ArrayList<>(drawn);
        UnlistedValues unlisted = new UnlistedValues(locale, SEED);
        for (Intent intent : withSlots) {
            List<SampleUtterance> more = sampler.sample(intent, perTemplate);
            // Where users' values are known, they show better than random words what may yet be said.
            made.addAll(hastyInTurn(
                    said.isEmpty() ? more.stream().map(unlisted::replaceIn).toList() : more));
        }
        said.forEach(each -> made.add(HastyForm.of(each)));
        return new TrainingUtterances(said.isEmpty() ? drawn : said, said, made);
    }

    private static int perTemplate(Intent intent) {
        int enough = UTTERANCES_PER_INTENT / Math.max(1, intent.utterances().size());
        return Math.max(1, Math.min(MOST_PER_TEMPLATE, enough));
    }

    private static List<SampleUtterance> hastyInTurn(List<SampleUtterance> utterances) {
        List<SampleUtterance> forms = new ArrayList<>();
        for (int i = 0; i < utterances.size(); i++) {
            forms.add(i % 2 == 0 ? HastyForm.of(utterances.get(i)) : utterances.get(i));
        }
        return forms;
    }
}
