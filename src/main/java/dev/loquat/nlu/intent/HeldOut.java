package dev.loquat.nlu.intent;

import java.util.ArrayList;
import java.util.List;

/** What models made of utterances that they had not seen. */
final class HeldOut {

    /** Used where there is too little to measure: from small bots written by hand. */
    private static final int FEWEST = 8;

    private static final double COLDEST = 0.25;
    private static final double HOTTEST = 3;
    private static final double TEMPERATURE_STEP = 1.05;

    static final Calibration UNMEASURED = new Calibration(10, -17, 1);

    private final List<Double> ownFits = new ArrayList<>();
    private final List<Double> foreignFits = new ArrayList<>();
    private final List<double[]> logits = new ArrayList<>();
    private final List<TrainingExample> examples = new ArrayList<>();

    void measure(
            IntentModel model, NearestUtterances nearest, List<TrainingExample> own, List<UtteranceFeatures> foreign) {
        for (TrainingExample example : own) {
            double[] scores = model.logits(example.features());
            logits.add(Fit.ofIntents(scores));
            examples.add(example);
            ownFits.add(fit(scores, nearest, example.features()));
        }
        foreign.forEach(features -> foreignFits.add(fit(model.logits(features), nearest, features)));
    }

    private static double fit(double[] logits, NearestUtterances nearest, UtteranceFeatures features) {
        return Fit.of(logits, nearest.find(features, logits, Fit.NEIGHBOURS));
    }

    /** Whether there is enough to measure by. */
    boolean isEnough() {
        return ownFits.size() >= FEWEST && !foreignFits.isEmpty();
    }

    Calibration calibration(double inScopeShare) {
        return !isEnough() ? UNMEASURED : Calibration.fit(ownFits, foreignFits, inScopeShare, temperature());
    }

    private double temperature() {
        double best = 1;
        double lowest = loss(best);
        for (double candidate = COLDEST; candidate <= HOTTEST; candidate *= TEMPERATURE_STEP) {
            double loss = loss(candidate);
            if (loss < lowest) {
                lowest = loss;
                best = candidate;
            }
        }
        return best;
    }

    private double loss(double temperature) {
        double loss = 0;
        for (int i = 0; i < logits.size(); i++) {
            double[] probabilities = Softmax.probabilities(logits.get(i), temperature);
            TrainingExample example = examples.get(i);
            loss -= example.weight() * Math.log(Math.max(probabilities[example.intent()], 1e-12));
        }
        return loss;
    }
}
