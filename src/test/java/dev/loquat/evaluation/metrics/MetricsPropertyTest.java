package dev.loquat.evaluation.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.loquat.evaluation.metrics.ConfusionMatrix.Answer;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The figures against what their definitions say, counted out one by one. */
class MetricsPropertyTest {

    private static final double TINY = 1e-9;

    @Property(tries = 300)
    void theAreaIsTheShareOfPairsInTheRightOrder(
            @ForAll("scores") List<Double> high, @ForAll("scores") List<Double> low) {
        double pairs = 0;
        for (double above : high) {
            for (double below : low) {
                pairs += above > below ? 1 : above == below ? 0.5 : 0;
            }
        }
        double expected = high.isEmpty() || low.isEmpty() ? 0.5 : pairs / high.size() / low.size();

        assertThat(Auroc.of(
                        high.stream().mapToDouble(Double::doubleValue),
                        low.stream().mapToDouble(Double::doubleValue)))
                .isEqualTo(expected, within(TINY));
    }

    @Property(tries = 300)
    void theCalibrationErrorIsTheWeightedGapOfTheBins(@ForAll("answers") List<ScoredAnswer> answers) {
        double expected = 0;
        for (int bin = 0; bin < 15; bin++) {
            List<ScoredAnswer> inBin = new ArrayList<>();
            for (ScoredAnswer answer : answers) {
                if (Math.min(14, (int) Math.floor(answer.confidence() * 15)) == bin) {
                    inBin.add(answer);
                }
            }
            double confidence = inBin.stream()
                    .mapToDouble(ScoredAnswer::confidence)
                    .average()
                    .orElse(0);
            double right = inBin.stream()
                    .mapToInt(each -> each.isRight() ? 1 : 0)
                    .average()
                    .orElse(0);
            expected += answers.isEmpty() ? 0 : inBin.size() * Math.abs(confidence - right) / answers.size();
        }

        assertThat(CalibrationBins.of(answers, 15).expectedError()).isEqualTo(expected, within(TINY));
    }

    @Property(tries = 300)
    void aThresholdRejectsWhatIsLessSure(
            @ForAll("answers") List<ScoredAnswer> own,
            @ForAll("scores") List<Double> foreign,
            @ForAll("score") double threshold) {
        long kept = own.stream()
                .filter(each -> each.isRight() && each.confidence() >= threshold)
                .count();
        long rejected = foreign.stream().filter(each -> each < threshold).count();

        RejectionCurve.Point point = curve(own, foreign).at(threshold);

        assertThat(point.inScopeAccuracy()).isEqualTo(own.isEmpty() ? 0 : (double) kept / own.size());
        assertThat(point.oosRecall()).isEqualTo(foreign.isEmpty() ? 0 : (double) rejected / foreign.size());
    }

    @Property(tries = 200)
    void noThresholdDoesBetterThanTheBest(
            @ForAll("answers") List<ScoredAnswer> own,
            @ForAll("scores") List<Double> foreign,
            @ForAll("score") double other) {
        RejectionCurve curve = curve(own, foreign);

        assertThat(curve.best(0.5).rightShare(0.5))
                .isGreaterThanOrEqualTo(curve.at(other).rightShare(0.5));
        assertThat(curve.best(0.5)).isEqualTo(curve.at(curve.best(0.5).threshold()));
    }

    @Property(tries = 300)
    void aPercentileIsTheLeastValueThatEnoughValuesDoNotExceed(@ForAll("scores") List<Double> values) {
        double median =
                Percentiles.of(values.stream().mapToDouble(Double::doubleValue)).at(50);

        if (!values.isEmpty()) {
            long atMost = values.stream().filter(each -> each <= median).count();
            long below = values.stream().filter(each -> each < median).count();
            assertThat(values).contains(median);
            assertThat(2 * atMost).isGreaterThanOrEqualTo(values.size());
            assertThat(2 * below).isLessThan(values.size());
        }
    }

    @Property(tries = 200)
    void accuracyAndMicroF1AreTheShareOfRightAnswers(@ForAll("labels") List<Answer> answers) {
        long right = answers.stream().filter(Answer::isRight).count();
        double expected = answers.isEmpty() ? 0 : (double) right / answers.size();

        ConfusionMatrix matrix = new ConfusionMatrix(answers);

        assertThat(matrix.accuracy()).isEqualTo(expected, within(TINY));
        assertThat(matrix.microF1()).isEqualTo(expected, within(TINY));
    }

    private static RejectionCurve curve(List<ScoredAnswer> own, List<Double> foreign) {
        return new RejectionCurve(own, foreign.stream().mapToDouble(Double::doubleValue));
    }

    /** Few distinct values, so that many are equal, and the ends among them. */
    @Provide
    Arbitrary<Double> score() {
        return Arbitraries.integers().between(0, 30).map(each -> each / 30.0);
    }

    @Provide
    Arbitrary<List<Double>> scores() {
        return score().list().ofMaxSize(40);
    }

    @Provide
    Arbitrary<List<ScoredAnswer>> answers() {
        return score().flatMap(
                        confidence -> Arbitraries.of(true, false).map(isRight -> new ScoredAnswer(confidence, isRight)))
                .list()
                .ofMaxSize(40);
    }

    @Provide
    Arbitrary<List<Answer>> labels() {
        Arbitrary<String> label = Arbitraries.of("a", "b", "c", "d");
        return label.flatMap(expected -> label.map(answered -> new Answer(expected, answered)))
                .list()
                .ofMaxSize(40);
    }
}
