package dev.loquat.evaluation.understanding;

import dev.loquat.bot.BotLocale;
import dev.loquat.bot.Intent;
import dev.loquat.evaluation.dataset.InvalidDataset;
import dev.loquat.evaluation.dataset.LabelledUtterance;
import dev.loquat.evaluation.understanding.Advice.Kind;
import dev.loquat.evaluation.understanding.HeldOutTemplates.Fold;
import dev.loquat.nlu.Nlu;
import dev.loquat.nlu.model.NluModels;
import dev.loquat.nlu.model.Progress;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How well a bot understands its own utterances when it has not seen them: cross-validation in which a template is held out
 * whole, for users do not repeat templates.
 */
public final class BotEvaluation {

    private static final double NANOS_PER_SECOND = 1e9;

    /** What of understanding is learned and measured. */
    public enum Scope {
        /** Intents and slots. */
        ALL,
        /** Intents alone, which is much faster: they do not depend on what is learned of slots. */
        INTENTS
    }

    private final NluModels models;
    private final Progress progress;

    /**
     * @param models what trains
     * @param progress is told of all that takes long
     */
    public BotEvaluation(NluModels models, Progress progress) {
        this.models = models;
        this.progress = progress;
    }

    /**
     * Trains once on everything, which is timed, and then without each fold, whose utterances are asked.
     *
     * @param subject what is measured, in words
     * @param holdOut what is held out
     * @param scope what is learned and measured
     * @throws InvalidDataset when no intent has two utterances
     */
    public Evaluation run(String subject, BotLocale locale, HoldOut holdOut, Scope scope) {
        HeldOutTemplates heldOut = new HeldOutTemplates(locale, holdOut);
        if (heldOut.folds().isEmpty()) {
            throw new InvalidDataset(subject + " has no intent with two utterances; there is nothing to hold out");
        }
        PeakHeap heap = new PeakHeap();
        long start = System.nanoTime();
        train(locale, scope).close();
        double trainSeconds = (System.nanoTime() - start) / NANOS_PER_SECOND;
        List<Prediction> predictions = crossValidate(heldOut, locale, scope);
        return new Evaluation(
                subject,
                heldOut.templates(),
                scope == Scope.ALL
                        ? predictions
                        : predictions.stream().map(Prediction::withoutSlots).toList(),
                List.of(),
                new Threshold(locale.confidenceThreshold(), "the bot's own"),
                new Cost(trainSeconds, DatasetEvaluation.latency(predictions), heap.megabytes()),
                OptionalInt.empty(),
                List.of(),
                advice(heldOut, predictions));
    }

    private Nlu train(BotLocale locale, Scope scope) {
        return switch (scope) {
            case ALL -> models.trainOnce(locale, progress);
            case INTENTS -> models.trainIntentsOnce(locale, progress);
        };
    }

    private List<Prediction> crossValidate(HeldOutTemplates heldOut, BotLocale locale, Scope scope) {
        Questions questions = new Questions(contexts(locale), progress);
        List<Prediction> predictions = new ArrayList<>();
        for (Fold fold : heldOut.folds()) {
            try (Nlu nlu = train(fold.rest(), scope)) {
                if (predictions.isEmpty()) {
                    questions.warmUp(nlu, fold.heldOut());
                }
                predictions.addAll(questions.ask(nlu, fold.heldOut(), "cross-validating"));
            }
        }
        return predictions;
    }

    private static Set<String> contexts(BotLocale locale) {
        Set<String> contexts = new LinkedHashSet<>();
        locale.intents().forEach(intent -> contexts.addAll(intent.inputContexts()));
        return contexts;
    }

    private static List<Advice> advice(HeldOutTemplates heldOut, List<Prediction> predictions) {
        Advisor advisor = new Advisor(prediction -> heldOut.template(prediction.utterance()));
        return Stream.concat(
                        advisor.advise(predictions).stream(),
                        heldOut.single().stream().map(BotEvaluation::single))
                .toList();
    }

    private static Advice single(Intent intent) {
        LabelledUtterance only =
                new LabelledUtterance(intent.utterances().get(0).source(), intent.name());
        return new Advice(Kind.SINGLE, only.text(), only.intent(), "", 0, Optional.empty());
    }
}
