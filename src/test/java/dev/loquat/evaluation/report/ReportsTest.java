package dev.loquat.evaluation.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.loquat.evaluation.dataset.LabelledUtterance;
import dev.loquat.evaluation.metrics.Percentiles;
import dev.loquat.evaluation.understanding.Advice;
import dev.loquat.evaluation.understanding.Cost;
import dev.loquat.evaluation.understanding.Evaluation;
import dev.loquat.evaluation.understanding.LearningPoint;
import dev.loquat.evaluation.understanding.Prediction;
import dev.loquat.evaluation.understanding.Threshold;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.DoubleStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

class ReportsTest {

    private static final String WILD = "<script>alert(\"1 & 2\")</script>";

    @Test
    void jsonHasTheFiguresAsFractions() {
        JsonNode json = JsonReport.of(evaluation(List.of(answer("bye", "None", "Greet", 0.2))));

        assertThat(json.path("accuracy").asDouble()).isEqualTo(0.75);
        assertThat(json.path("inScopeAccuracy").asDouble()).isEqualTo(0.5);
        assertThat(json.path("oosRecall").asDouble()).isEqualTo(1);
        assertThat(json.path("oosAuroc").asDouble()).isEqualTo(1);
        assertThat(json.at("/latencyMs/p50").asDouble()).isEqualTo(2);
        assertThat(json.at("/latencyMs/p99").asDouble()).isEqualTo(3);
        assertThat(json.at("/confusions/0/expected").asText()).isEqualTo(WILD);
        assertThat(json.at("/oosCurve/50/inScopeAccuracy").asDouble()).isEqualTo(0.5);
        assertThat(json.has("slotF1")).isFalse();
    }

    @Test
    void leavesOutWhatWasNotMeasured() {
        assertThat(JsonReport.of(evaluation(List.of())).has("oosRecall")).isFalse();
    }

    @Test
    void textNamesTheFiguresAndTheConfusions() {
        String text = TextReport.of(evaluation(List.of(answer("bye", "None", "Greet", 0.2))));

        assertThat(text)
                .contains("intent accuracy       75.0 %", "out-of-scope recall  100.0 %")
                .contains("1 × " + WILD + " taken for Greet")
                .contains("is taken for Greet");
    }

    @Test
    void thePageIsWellFormedWhateverUtterancesHold() throws Exception {
        String page = HtmlReport.of(evaluation(List.of(answer(WILD, "None", "Greet", 0.2))));

        assertThat(page).doesNotContain("<script").contains("&lt;script&gt;");
        String body = page.substring(page.indexOf("<body>"), page.indexOf("</html>"));
        DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(body)));
    }

    @Test
    void thePageNeedsNothingElse() {
        String page = HtmlReport.of(evaluation(List.of()));

        assertThat(page).doesNotContain("src=", "href=", "url(", "@import");
    }

    @Test
    void ofManyIntentsThePageShowsThoseThatAreConfused() {
        List<Prediction> answers = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            answers.add(answer("text " + i, "intent" + i, i < 4 ? "intent0" : "intent" + i, 0.5));
        }

        String page = HtmlReport.of(evaluation(answers, List.of()));

        assertThat(page).contains("The intents confused most.", "All intents at a glance.");
    }

    private static Evaluation evaluation(List<Prediction> outOfScope) {
        return evaluation(
                List.of(
                        answer("hello", "Greet", "Greet", 0.9),
                        answer("hi", "Greet", "Greet", 0.8),
                        answer("hey", "Greet", "Greet", 0.3),
                        answer("order " + WILD, WILD, "Greet", 0.4)),
                outOfScope);
    }

    private static Evaluation evaluation(List<Prediction> inScope, List<Prediction> outOfScope) {
        return new Evaluation(
                "a → b",
                10,
                inScope,
                outOfScope,
                new Threshold(0.5, "chosen"),
                new Cost(1.5, Percentiles.of(DoubleStream.of(1, 2, 3)), 100),
                OptionalInt.empty(),
                List.of(
                        new LearningPoint(5, 0.5, OptionalDouble.empty()),
                        new LearningPoint(10, 0.75, OptionalDouble.empty())),
                List.of(new Advice(
                        Advice.Kind.TAKEN_FOR_ANOTHER,
                        WILD,
                        WILD,
                        "Greet",
                        0.4,
                        Optional.of(new Prediction.Neighbour("hello", "Greet", 0.9)))));
    }

    private static Prediction answer(String text, String intent, String answered, double confidence) {
        return new Prediction(
                new LabelledUtterance(text, intent), answered, confidence, List.of(), Optional.empty(), 2);
    }
}
