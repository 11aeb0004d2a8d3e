package dev.loquat.evaluation.report;

import static dev.loquat.evaluation.report.Markup.format;
import static dev.loquat.evaluation.report.Markup.percent;

import dev.loquat.evaluation.metrics.CalibrationBins.Bin;
import dev.loquat.evaluation.metrics.RejectionCurve;
import dev.loquat.evaluation.report.Plot.Point;
import dev.loquat.evaluation.understanding.Evaluation;
import dev.loquat.evaluation.understanding.LearningPoint;
import dev.loquat.evaluation.understanding.Prediction;
import java.util.ArrayList;
import java.util.List;

/** What confidences are worth, and what more utterances would be. */
final class ConfidencePictures {

    private static final int STEPS = 100;
    private static final int BARS = 40;
    private static final double SMALLEST_DOT = 3.5;
    private static final double LARGEST_DOT = 10;

    private final Evaluation evaluation;

    ConfidencePictures(Evaluation evaluation) {
        this.evaluation = evaluation;
    }

    /** How sure right answers, wrong ones and answers to foreign utterances are: three bands, each to its own scale. */
    String histogram() {
        Plot plot = new Plot("Confidences of right, wrong and out-of-scope answers", 0, 1);
        List<Band> bands = bands();
        double height = (Plot.BOTTOM - Plot.TOP) / bands.size();
        for (int i = 0; i < bands.size(); i++) {
            draw(plot, bands.get(i), Plot.TOP + (i + 1) * height, height);
        }
        plot.mark(evaluation.threshold().value(), "");
        return plot.confidenceTicks("confidence of the likeliest intent").svg();
    }

    private List<Band> bands() {
        List<Band> bands = new ArrayList<>();
        bands.add(new Band("right", "right", confidences(evaluation.inScope(), true)));
        bands.add(new Band("wrong", "wrong", confidences(evaluation.inScope(), false)));
        if (!evaluation.outOfScope().isEmpty()) {
            List<Double> foreign =
                    evaluation.outOfScope().stream().map(Prediction::confidence).toList();
            bands.add(new Band("foreign", "out of scope", foreign));
        }
        return bands;
    }

    private static List<Double> confidences(List<Prediction> predictions, boolean isRight) {
        return predictions.stream()
                .filter(prediction -> prediction.isRight() == isRight)
                .map(Prediction::confidence)
                .toList();
    }

    private static void draw(Plot plot, Band band, double base, double height) {
        int[] counts = new int[BARS];
        int most = 1;
        for (double confidence : band.confidences()) {
            int bar = Math.max(0, Math.min(BARS - 1, (int) (confidence * BARS)));
            most = Math.max(most, ++counts[bar]);
        }
        double width = (Plot.RIGHT - Plot.LEFT) / BARS;
        for (int i = 0; i < BARS; i++) {
            double tall = (height - 20) * counts[i] / most;
            String tooltip =
                    format("%s, %.3f to %.3f: %d", band.name(), (double) i / BARS, (i + 1.0) / BARS, counts[i]);
            if (counts[i] > 0) {
                plot.bar("fill " + band.style(), Plot.LEFT + i * width + 0.5, base - tall, width - 1, tall, tooltip);
            }
        }
        plot.line("grid", Plot.LEFT, base, Plot.RIGHT, base);
        String count = format("%,d", band.confidences().size());
        plot.heading(band.style(), Plot.LEFT, base - height + 12, band.name(), count);
    }

    /** Whether confidences are probabilities: a dot for each bin, as large as it has answers. */
    String reliability() {
        Plot plot = new Plot("Accuracy by confidence", 0, 1).percentAxis();
        plot.line("even", plot.x(0), plot.y(0), plot.x(1), plot.y(1));
        List<Bin> bins = evaluation.calibration().bins().stream()
                .filter(bin -> bin.count() > 0)
                .toList();
        int most = bins.stream().mapToInt(Bin::count).max().orElse(1);
        for (Bin bin : bins) {
            Point at = new Point(bin.confidence(), bin.accuracy());
            plot.line("gap", plot.x(at.x()), plot.y(at.x()), plot.x(at.x()), plot.y(at.y()));
            plot.dot(
                    "right",
                    at,
                    Math.max(SMALLEST_DOT, LARGEST_DOT * Math.sqrt((double) bin.count() / most)),
                    format(
                            "%d answers, %s sure on average, %s right",
                            bin.count(), percent(bin.confidence()), percent(bin.accuracy())));
        }
        return plot.confidenceTicks("mean confidence").svg();
    }

    /** What thresholds keep and turn away. */
    String rejection() {
        Plot plot = new Plot("In-scope accuracy and out-of-scope recall by threshold", 0, 1).percentAxis();
        List<RejectionCurve.Point> points = evaluation.rejection().points(STEPS);
        RejectionCurve.Point chosen = evaluation.atThreshold();
        plot.mark(chosen.threshold(), format("threshold %.3f", chosen.threshold()));
        plot.curve(
                "right",
                points.stream()
                        .map(each -> new Point(each.threshold(), each.inScopeAccuracy()))
                        .toList());
        Point kept = new Point(chosen.threshold(), chosen.inScopeAccuracy());
        if (!evaluation.outOfScope().isEmpty()) {
            plot.curve(
                    "foreign",
                    points.stream()
                            .map(each -> new Point(each.threshold(), each.oosRecall()))
                            .toList());
            Point rejected = new Point(chosen.threshold(), chosen.oosRecall());
            plot.dot("foreign", rejected, 4, "out-of-scope recall " + percent(chosen.oosRecall()));
        }
        plot.dot("right", kept, 4, "in-scope accuracy " + percent(chosen.inScopeAccuracy()));
        return plot.confidenceTicks("threshold").svg();
    }

    /** How good models are that were trained on less. */
    String learning() {
        List<LearningPoint> points = evaluation.learningCurve();
        double most = points.stream().mapToInt(LearningPoint::utterances).max().orElse(1);
        Plot plot = new Plot("Accuracy by the number of training utterances", 0, most * 1.08).percentAxis();
        curve(
                plot,
                "right",
                points.stream()
                        .map(each -> new Point(each.utterances(), each.accuracy()))
                        .toList());
        if (points.stream().allMatch(point -> point.slotF1().isPresent())) {
            curve(
                    plot,
                    "foreign",
                    points.stream()
                            .map(each ->
                                    new Point(each.utterances(), each.slotF1().orElse(0)))
                            .toList());
        }
        return plot.ticks(
                        points.stream().map(each -> (double) each.utterances()).toList(), "%.0f", "training utterances")
                .svg();
    }

    private static void curve(Plot plot, String style, List<Point> points) {
        plot.curve(style, points);
        for (Point point : points) {
            plot.dot(style, point, 4, percent(point.y()));
            plot.text("value end " + style, plot.x(point.x()) + 8, plot.y(point.y()) + 19, percent(point.y()));
        }
    }

    private record Band(String style, String name, List<Double> confidences) {}
}
