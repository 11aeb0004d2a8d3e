package dev.loquat.evaluation.report;

import dev.loquat.evaluation.metrics.CalibrationBins.Bin;
import dev.loquat.evaluation.metrics.ConfusionMatrix;
import dev.loquat.evaluation.metrics.F1Counts;
import dev.loquat.evaluation.metrics.RejectionCurve;
import dev.loquat.evaluation.understanding.Advice;
import dev.loquat.evaluation.understanding.Evaluation;
import dev.loquat.evaluation.understanding.SlotScores;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** An evaluation for people at a terminal: the figures, then what is worst. */
public final class TextReport {

    private static final int WORST = 15;
    private static final int THRESHOLDS = 20;

    private final Evaluation evaluation;
    private final StringBuilder text = new StringBuilder();

    private TextReport(Evaluation evaluation) {
        this.evaluation = evaluation;
    }

    /** The report, several paragraphs. */
    public static String of(Evaluation evaluation) {
        TextReport report = new TextReport(evaluation);
        report.summary();
        report.worstIntents();
        report.worstSlots();
        report.confusions();
        report.rejection();
        report.calibration();
        report.advice();
        return report.text.toString().stripTrailing();
    }

    private void summary() {
        ConfusionMatrix matrix = evaluation.matrix();
        line("%s", evaluation.subject());
        line(
                "%d intents; %d utterances trained on, %d asked%s",
                matrix.labels().size(),
                evaluation.trainUtterances(),
                evaluation.inScope().size(),
                evaluation.overlap().isPresent()
                        ? ", " + evaluation.overlap().getAsInt() + " left out because training has them"
                        : "");
        line("");
        line("intent accuracy      %s   (no answer rejected)", percent(matrix.accuracy()));
        line("macro F1             %s", percent(matrix.macroF1()));
        RejectionCurve.Point point = evaluation.atThreshold();
        line(
                "in-scope accuracy    %s   (right, and not rejected at threshold %.3f: %s)",
                percent(point.inScopeAccuracy()),
                point.threshold(),
                evaluation.threshold().origin());
        evaluation.oosAuroc().ifPresent(auroc -> {
            line(
                    "out-of-scope recall  %s   (of %d utterances, at the same threshold)",
                    percent(point.oosRecall()), evaluation.outOfScope().size());
            line("out-of-scope AUROC   %s", percent(auroc));
        });
        line(
                "calibration error    %s   (of the likeliest intent's confidence, 15 bins)",
                percent(evaluation.calibration().expectedError()));
        SlotScores slots = evaluation.slots();
        if (slots.isMeasured()) {
            line(
                    "slot F1              %s   (exact places, in the right intent)",
                    percent(slots.total().f1()));
            line("mean F1 of a slot    %s", percent(slots.meanF1()));
        }
        line("training             %.1f s", evaluation.cost().trainSeconds());
        line(
                "an utterance         %.2f ms at the median, %.2f ms at the 99th percentile",
                evaluation.cost().latencyMillis().at(50),
                evaluation.cost().latencyMillis().at(99));
        line("peak heap            %.0f MB", evaluation.cost().peakHeapMb());
        evaluation
                .learningCurve()
                .forEach(point2 -> line(
                        "trained on %-9d %s%s",
                        point2.utterances(),
                        percent(point2.accuracy()),
                        point2.slotF1().isPresent()
                                ? "   slots " + percent(point2.slotF1().getAsDouble())
                                : ""));
    }

    private void worstIntents() {
        rows("intents, the worst first", evaluation.matrix().byLabel().entrySet().stream());
    }

    private void worstSlots() {
        if (evaluation.slots().isMeasured()) {
            rows(
                    "slots, the worst first",
                    evaluation.slots().bySlot().entrySet().stream()
                            .map(entry -> Map.entry(
                                    entry.getKey().intent() + "."
                                            + entry.getKey().slot(),
                                    entry.getValue())));
        }
    }

    private void rows(String title, Stream<Map.Entry<String, F1Counts>> all) {
        List<Map.Entry<String, F1Counts>> sorted = all.filter(
                        entry -> entry.getValue().support() > 0)
                .sorted(Comparator.comparingDouble(entry -> entry.getValue().f1()))
                .toList();
        line("");
        line("%-40s %9s %9s %9s %9s", title, "precision", "recall", "F1", "support");
        sorted.stream().limit(WORST).forEach(entry -> {
            F1Counts counts = entry.getValue();
            line(
                    "  %-38s %9s %9s %9s %9d",
                    entry.getKey(),
                    percent(counts.precision()),
                    percent(counts.recall()),
                    percent(counts.f1()),
                    counts.support());
        });
        more(sorted.size());
    }

    private void confusions() {
        List<ConfusionMatrix.Confusion> confusions = evaluation.matrix().confusions();
        if (!confusions.isEmpty()) {
            line("");
            line("most frequent confusions");
            confusions.stream()
                    .limit(WORST)
                    .forEach(each -> line(
                            "  %4d × %s taken for %s",
                            each.count(), each.expected(), each.answered().isEmpty() ? "nothing" : each.answered()));
            more(confusions.size());
        }
    }

    private void rejection() {
        if (!evaluation.outOfScope().isEmpty()) {
            line("");
            line("threshold   in-scope accuracy   out-of-scope recall");
            evaluation
                    .rejection()
                    .points(THRESHOLDS)
                    .forEach(point -> line(
                            "    %.2f              %s                %s",
                            point.threshold(), percent(point.inScopeAccuracy()), percent(point.oosRecall())));
        }
    }

    private void calibration() {
        line("");
        line("confidence     answers   mean confidence   right");
        evaluation.calibration().bins().stream().filter(bin -> bin.count() > 0).forEach(this::bin);
    }

    private void bin(Bin bin) {
        line(
                "%.2f to %.2f   %7d           %s %s",
                bin.from(), bin.to(), bin.count(), percent(bin.confidence()), percent(bin.accuracy()));
    }

    private void advice() {
        List<Advice> advice = evaluation.advice();
        if (!advice.isEmpty()) {
            line("");
            line("worth a look");
            advice.stream().limit(WORST).forEach(each -> line("  %s", each.sentence()));
            more(advice.size());
        }
    }

    private void more(int size) {
        if (size > WORST) {
            line("  … and %d more: --json and --report name them all", size - WORST);
        }
    }

    private void line(String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values)).append(System.lineSeparator());
    }

    private static String percent(double part) {
        return String.format(Locale.ROOT, "%5.1f %%", 100 * part);
    }
}
