package dev.loquat.evaluation.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.loquat.evaluation.metrics.ConfusionMatrix.Answer;
import dev.loquat.evaluation.metrics.ConfusionMatrix.Confusion;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConfusionMatrixTest {

    /** Two of three orders are right, one help is taken for an order, and nothing is made of a greeting. */
    private final ConfusionMatrix matrix = new ConfusionMatrix(List.of(
            new Answer("Order", "Order"),
            new Answer("Order", "Order"),
            new Answer("Order", "Help"),
            new Answer("Help", "Order"),
            new Answer("Greet", "")));

    @Test
    void countsWhatEachLabelWasTakenFor() {
        assertThat(matrix.count("Order", "Order")).isEqualTo(2);
        assertThat(matrix.count("Order", "Help")).isEqualTo(1);
        assertThat(matrix.count("Help", "Help")).isZero();
        assertThat(matrix.labels()).containsExactly("Greet", "Help", "Order");
    }

    @Test
    void givesPrecisionAndRecallOfALabel() {
        F1Counts order = matrix.byLabel().getOrDefault("Order", F1Counts.NONE);

        assertThat(order).isEqualTo(new F1Counts(2, 1, 1));
        assertThat(order.precision()).isEqualTo(2.0 / 3);
        assertThat(order.recall()).isEqualTo(2.0 / 3);
        assertThat(order.f1()).isEqualTo(2.0 / 3, within(1e-12));
    }

    @Test
    void noAnswerCostsRecallButNoPrecision() {
        assertThat(matrix.accuracy()).isEqualTo(0.4);
        assertThat(matrix.microF1()).isEqualTo(4.0 / 9, within(1e-12));
    }

    @Test
    void macroF1CountsEveryExpectedLabelTheSame() {
        assertThat(matrix.macroF1()).isEqualTo((0 + 0 + 2.0 / 3) / 3, within(1e-12));
    }

    @Test
    void namesTheMostFrequentConfusionsFirst() {
        ConfusionMatrix twice = new ConfusionMatrix(
                List.of(new Answer("a", "b"), new Answer("c", "a"), new Answer("c", "a"), new Answer("a", "a")));

        assertThat(twice.confusions()).containsExactly(new Confusion("c", "a", 2), new Confusion("a", "b", 1));
    }

    @Test
    void ofNoAnswersEverythingIsZero() {
        ConfusionMatrix empty = new ConfusionMatrix(List.of());

        assertThat(empty.accuracy()).isZero();
        assertThat(empty.macroF1()).isZero();
        assertThat(empty.microF1()).isZero();
    }
}
