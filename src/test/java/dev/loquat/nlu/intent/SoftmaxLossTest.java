package dev.loquat.nlu.intent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class SoftmaxLossTest {

    private static final int INTENTS = 5;
    private static final double STEP = 1e-3;

    @Property(tries = 20)
    void itsGradientIsTheSlopeBetweenNeighbouringPoints(@ForAll long seed) {
        SoftmaxLoss loss = loss(Examples.random(seed, 40, INTENTS));
        SplittableRandom random = new SplittableRandom(seed);
        double[] point = random.doubles(loss.dimension(), -0.3, 0.3).toArray();
        double[] gradient = new double[point.length];
        loss.evaluate(point, gradient);

        int weight = random.nextInt(point.length);
        double slope = (valueAt(loss, point, weight, STEP) - valueAt(loss, point, weight, -STEP)) / (2 * STEP);

        assertThat(gradient[weight]).isCloseTo(slope, within(2e-3));
    }

    private static double valueAt(SoftmaxLoss loss, double[] point, int weight, double step) {
        double[] moved = point.clone();
        moved[weight] += step;
        return loss.evaluate(moved, new double[moved.length]);
    }

    private static SoftmaxLoss loss(List<TrainingExample> examples) {
        float[][] sentences =
                examples.stream().map(example -> example.features().dense()).toArray(float[][]::new);
        SoftmaxWeights layout =
                new SoftmaxWeights(INTENTS, Examples.DIMENSION, TermIntents.of(examples, Examples.TERMS));
        return new SoftmaxLoss(new TrainingMatrix(examples, sentences, Examples.TERMS), layout, 0.3);
    }
}
