package dev.loquat.evaluation.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class FiguresTest {

    @Test
    void aTieIsHalfWon() {
        assertThat(Auroc.of(DoubleStream.of(0.9, 0.5), DoubleStream.of(0.5, 0.1)))
                .isEqualTo(0.875);
        assertThat(Auroc.of(DoubleStream.of(0.5), DoubleStream.of(0.5))).isEqualTo(0.5);
    }

    @Test
    void aConfidenceOfOneFallsIntoTheLastBin() {
        CalibrationBins bins = CalibrationBins.of(List.of(new ScoredAnswer(1, true), new ScoredAnswer(0, false)), 15);

        assertThat(bins.bins().get(14).count()).isEqualTo(1);
        assertThat(bins.bins().get(0).count()).isEqualTo(1);
        assertThat(bins.expectedError()).isZero();
    }

    @Test
    void overconfidenceIsAnError() {
        List<ScoredAnswer> answers = List.of(new ScoredAnswer(0.9, true), new ScoredAnswer(0.9, false));

        assertThat(CalibrationBins.of(answers, 15).expectedError()).isEqualTo(0.4);
    }

    @Test
    void percentilesAreMeasuredValues() {
        Percentiles percentiles = Percentiles.of(DoubleStream.of(4, 1, 3, 2));

        assertThat(percentiles.at(50)).isEqualTo(2);
        assertThat(percentiles.at(99)).isEqualTo(4);
        assertThat(Percentiles.of(DoubleStream.empty()).at(50)).isZero();
    }

    @Test
    void theBestThresholdLiesBetweenOwnAndForeign() {
        List<ScoredAnswer> own =
                List.of(new ScoredAnswer(0.8, true), new ScoredAnswer(0.6, true), new ScoredAnswer(0.9, false));

        RejectionCurve.Point best = new RejectionCurve(own, DoubleStream.of(0.1, 0.4)).best(0.5);

        assertThat(best.threshold()).isEqualTo(0.5);
        assertThat(best.inScopeAccuracy()).isEqualTo(2.0 / 3);
        assertThat(best.oosRecall()).isEqualTo(1);
    }
}
