package dev.loquat.evaluation.understanding;

import dev.loquat.evaluation.metrics.Auroc;
import dev.loquat.evaluation.metrics.CalibrationBins;
import dev.loquat.evaluation.metrics.ConfusionMatrix;
import dev.loquat.evaluation.metrics.RejectionCurve;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * How well utterances were understood. All figures follow of the answers.
 *
 * @param subject what was measured, in words
 * @param trainUtterances how many utterances were trained on
 * @param inScope answers to utterances that an intent is meant by; at least one
 * @param outOfScope answers to utterances that no intent is meant by
 * @param threshold from which confidence on an answer counts
 * @param cost what it cost
 * @param overlap how many test utterances were left out because training has them; empty when that was not looked for
 * @param learningCurve how good models are that were trained on less, and on all; perhaps not measured
 * @param advice what the utterances' author should look at, the gravest first
 */
public record Evaluation(
        String subject,
        int trainUtterances,
        List<Prediction> inScope,
        List<Prediction> outOfScope,
        Threshold threshold,
        Cost cost,
        OptionalInt overlap,
        List<LearningPoint> learningCurve,
        List<Advice> advice) {

    /** Keeps copies of the lists. */
    public Evaluation {
        inScope = List.copyOf(inScope);
        outOfScope = List.copyOf(outOfScope);
        learningCurve = List.copyOf(learningCurve);
        advice = List.copyOf(advice);
    }

    /** Which intents were taken for which, no answer rejected. */
    public ConfusionMatrix matrix() {
        return new ConfusionMatrix(inScope.stream().map(Prediction::answer).toList());
    }

    /** How many slots were found. */
    public SlotScores slots() {
        return new SlotScores(inScope);
    }

    /** In-scope answers by their confidence, each right when its intent is. */
    public CalibrationBins calibration() {
        return CalibrationBins.of(inScope.stream().map(Prediction::scored).toList(), CalibrationBins.USUAL);
    }

    /** What thresholds do. */
    public RejectionCurve rejection() {
        return new RejectionCurve(
                inScope.stream().map(Prediction::scored).toList(),
                outOfScope.stream().mapToDouble(Prediction::confidence));
    }

    /** What the {@link #threshold} does. */
    public RejectionCurve.Point atThreshold() {
        return rejection().at(threshold.value());
    }

    /**
     * How well confidences part in-scope from out-of-scope utterances, 0 to 1, whether or not the intent is right; empty without
     * out-of-scope ones.
     */
    public OptionalDouble oosAuroc() {
        return outOfScope.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(Auroc.of(
                        inScope.stream().mapToDouble(Prediction::confidence),
                        outOfScope.stream().mapToDouble(Prediction::confidence)));
    }
}
