package dev.loquat.evaluation.understanding;

import dev.loquat.evaluation.dataset.LabelledUtterance;
import dev.loquat.evaluation.metrics.RejectionCurve;
import dev.loquat.nlu.Nlu;
import dev.loquat.nlu.intent.IntentClassifier;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Chooses a threshold without a look at the test: models that lack a part of the training utterances say how sure they are of
 * that part, and of utterances that no intent is meant by. The threshold is the one that does best by both.
 */
final class ThresholdChoice {

    private static final int FOLDS = 5;

    /** A share measured on so many is certain to a percent or so; more folds would only take longer. */
    private static final int ENOUGH = 1000;

    private final DatasetTraining training;
    private final Questions questions;

    ThresholdChoice(DatasetTraining training, Questions questions) {
        this.training = training;
        this.questions = questions;
    }

    Threshold choose(List<LabelledUtterance> utterances, List<LabelledUtterance> outOfScope) {
        if (outOfScope.isEmpty()) {
            return Threshold.DEFAULT;
        }
        List<Prediction> own = new ArrayList<>();
        List<Prediction> foreign = new ArrayList<>();
        List<List<LabelledUtterance>> folds = folds(utterances);
        for (int fold = 0; fold < folds.size() && own.size() < ENOUGH; fold++) {
            try (Nlu nlu = training.train(allBut(folds, fold))) {
                String purpose = "choosing a threshold, part " + (fold + 1) + " of " + folds.size() + ",";
                own.addAll(questions.ask(nlu, folds.get(fold), purpose));
                foreign.addAll(questions.ask(nlu, outOfScope, purpose));
            }
        }
        RejectionCurve curve = new RejectionCurve(
                own.stream().map(Prediction::scored).toList(), foreign.stream().mapToDouble(Prediction::confidence));
        return new Threshold(
                curve.best(IntentClassifier.EXPECTED_IN_SCOPE).threshold(),
                "chosen on " + own.size() + " held-out training and " + outOfScope.size()
                        + " out-of-scope validation utterances");
    }

    /** The utterances of each intent are dealt in turn. */
    private static List<List<LabelledUtterance>> folds(List<LabelledUtterance> utterances) {
        List<List<LabelledUtterance>> folds = new ArrayList<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            folds.add(new ArrayList<>());
        }
        Map<String, Integer> dealt = new LinkedHashMap<>();
        for (LabelledUtterance utterance : utterances) {
            folds.get((dealt.merge(utterance.intent(), 1, Integer::sum) - 1) % FOLDS)
                    .add(utterance);
        }
        return folds.stream().filter(fold -> !fold.isEmpty()).toList();
    }

    private static List<LabelledUtterance> allBut(List<List<LabelledUtterance>> folds, int heldOut) {
        List<LabelledUtterance> rest = new ArrayList<>();
        for (int fold = 0; fold < folds.size(); fold++) {
            if (fold != heldOut) {
                rest.addAll(folds.get(fold));
            }
        }
        return rest;
    }
}
