package dev.loquat.nlu.model;

import dev.loquat.bot.BotLocale;
import dev.loquat.bot.BuiltinIntent;
import dev.loquat.bot.Intent;
import dev.loquat.bot.template.UtteranceTemplate;
import java.util.ArrayList;
import java.util.List;

/** The intents of a locale that can be recognised by what users say: those with utterances of their own or of their parent, or with questions. */
final class TrainableIntents {

    private TrainableIntents() {}

    static List<Intent> of(BotLocale locale) {
        return locale.intents().stream()
                .filter(intent -> !intent.isFallback())
                .map(TrainableIntents::withParentsUtterances)
                .filter(intent -> !intent.utterances().isEmpty())
                .toList();
    }

    private static Intent withParentsUtterances(Intent intent) {
        List<UtteranceTemplate> utterances = new ArrayList<>(intent.utterances());
        intent.parent()
                .flatMap(BuiltinIntent::of)
                .ifPresent(
                        parent -> parent.utterances().forEach(text -> utterances.add(UtteranceTemplate.parse(text))));
        intent.questions().stream()
                .flatMap(known -> known.questions().stream())
                .distinct()
                .forEach(question -> utterances.add(UtteranceTemplate.literal(question)));
        return intent.withUtterances(utterances);
    }
}
