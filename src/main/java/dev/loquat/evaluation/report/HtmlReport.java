package dev.loquat.evaluation.report;

import static dev.loquat.evaluation.report.Markup.escaped;
import static dev.loquat.evaluation.report.Markup.figure;
import static dev.loquat.evaluation.report.Markup.format;
import static dev.loquat.evaluation.report.Markup.percent;
import static dev.loquat.evaluation.report.Markup.section;

import dev.loquat.evaluation.metrics.RejectionCurve;
import dev.loquat.evaluation.understanding.Cost;
import dev.loquat.evaluation.understanding.Evaluation;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** An evaluation as one HTML page that needs nothing else: no script, no font, no file beside it. */
public final class HtmlReport {

    private static final String STYLE = "report.css";

    private final Evaluation evaluation;

    private HtmlReport(Evaluation evaluation) {
        this.evaluation = evaluation;
    }

    /** The page. */
    public static String of(Evaluation evaluation) {
        HtmlReport report = new HtmlReport(evaluation);
        return report.head()
                + report.tiles()
                + report.confidence()
                + report.confusions()
                + report.intents()
                + report.slots()
                + report.advice()
                + "</main></body></html>\n";
    }

    private String head() {
        String subject = escaped(evaluation.subject());
        return format(
                """
                <!DOCTYPE html>
                <html lang="en"><head><meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s · Loquat evaluation</title>
                <style>%s</style></head>
                <body><header><p>Loquat evaluation</p><h1>%s</h1>
                <p>%,d training utterances · %,d asked · %d intents%s%s</p></header><main>
                """,
                subject,
                style(),
                subject,
                evaluation.trainUtterances(),
                evaluation.inScope().size(),
                evaluation.matrix().labels().size(),
                evaluation.outOfScope().isEmpty()
                        ? ""
                        : format(" · %,d out of scope", evaluation.outOfScope().size()),
                evaluation.overlap().isPresent()
                        ? format(
                                " · %,d left out, training has them",
                                evaluation.overlap().getAsInt())
                        : "");
    }

    private String tiles() {
        StringBuilder tiles = new StringBuilder("<div class=\"tiles\">");
        RejectionCurve.Point point = evaluation.atThreshold();
        tiles.append(tile("intent accuracy", percent(evaluation.matrix().accuracy()), "no answer rejected"));
        tiles.append(tile("macro F1", percent(evaluation.matrix().macroF1()), "every intent counts the same"));
        if (evaluation.slots().isMeasured()) {
            tiles.append(tile("slot F1", percent(evaluation.slots().total().f1()), "exact place, right intent"));
            tiles.append(tile("mean slot F1", percent(evaluation.slots().meanF1()), "every slot counts the same"));
        }
        tiles.append(tile(
                "in-scope accuracy",
                percent(point.inScopeAccuracy()),
                format("right and not rejected at %.3f", point.threshold())));
        evaluation
                .oosAuroc()
                .ifPresent(auroc -> tiles.append(tile(
                                "out-of-scope recall", percent(point.oosRecall()), "rejected at the same threshold"))
                        .append(tile("out-of-scope AUROC", percent(auroc), "whatever the threshold")));
        tiles.append(tile(
                "calibration error", percent(evaluation.calibration().expectedError()), "confidence against accuracy"));
        Cost cost = evaluation.cost();
        tiles.append(tile("training", format("%.1f s", cost.trainSeconds()), "from utterances to a model"));
        tiles.append(tile(
                "an utterance",
                format("%.1f ms", cost.latencyMillis().at(50)),
                format("99 %% within %.1f ms", cost.latencyMillis().at(99))));
        tiles.append(tile("peak heap", format("%.0f MB", cost.peakHeapMb()), "training and asking"));
        return tiles.append("</div>").toString();
    }

    private static String tile(String name, String value, String note) {
        return format("<div class=\"tile\"><span>%s</span><b>%s</b><small>%s</small></div>", name, value, note);
    }

    private String confidence() {
        ConfidencePictures pictures = new ConfidencePictures(evaluation);
        String content = figure(
                        "How sure it is.",
                        "Each kind of answer to its own scale. A good threshold parts the first band from the others.",
                        pictures.histogram())
                + figure(
                        "Can it be trusted?",
                        "On the diagonal, a confidence is a probability. Larger dots are more answers.",
                        pictures.reliability())
                + figure(
                        "What a threshold does.",
                        evaluation.outOfScope().isEmpty()
                                ? "<i class=\"key right\">in-scope accuracy</i>"
                                : "<i class=\"key right\">in-scope accuracy</i> against <i class=\"key"
                                        + " foreign\">out-of-scope recall</i>",
                        pictures.rejection())
                + learning(pictures);
        return section(
                "Confidence",
                "Threshold: " + escaped(evaluation.threshold().origin()) + ".",
                format(
                        "<div class=\"figures%s\">%s</div>",
                        evaluation.learningCurve().isEmpty() ? "" : " two", content));
    }

    private String learning(ConfidencePictures pictures) {
        if (evaluation.learningCurve().size() < 2) {
            return "";
        }
        String key = evaluation.slots().isMeasured()
                ? "<i class=\"key right\">intent accuracy</i> and <i class=\"key foreign\">slot F1</i>"
                : "<i class=\"key right\">intent accuracy</i>";
        return figure(
                "What more utterances bring.",
                key + " of models trained on a part. While it rises, more will help.",
                pictures.learning());
    }

    private String confusions() {
        if (evaluation.matrix().confusions().isEmpty()) {
            return "";
        }
        ConfusionPictures pictures = new ConfusionPictures(evaluation.matrix());
        String matrix = figure(
                pictures.isPartial() ? "The intents confused most." : "All intents.",
                "A row is what was meant, a column what was understood.",
                pictures.confused());
        String overview = pictures.isPartial()
                ? figure(
                        "All intents at a glance.",
                        "In alphabetical order; off the diagonal is wrong.",
                        pictures.overview())
                : "";
        return section(
                "Confusions",
                "Which intents are taken for which.",
                "<div class=\"matrices\">" + matrix + overview + "</div>");
    }

    private String intents() {
        return section("Intents", "The worst first.", HtmlTables.intents(evaluation.matrix()));
    }

    private String slots() {
        return evaluation.slots().isMeasured()
                ? section("Slots", "The worst first.", HtmlTables.slots(evaluation.slots()))
                : "";
    }

    private String advice() {
        return evaluation.advice().isEmpty()
                ? ""
                : section(
                        "Worth a look",
                        "Utterances that read like another intent. Either the label is wrong, or the intents are too much"
                                + " alike, or one of them lacks such utterances.",
                        HtmlTables.advice(evaluation.advice()));
    }

    /** The style sheet of pages and pictures. */
    static String style() {
        try (InputStream in = Objects.requireNonNull(HtmlReport.class.getResourceAsStream(STYLE))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
