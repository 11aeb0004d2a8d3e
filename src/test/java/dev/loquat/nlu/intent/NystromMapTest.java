package dev.loquat.nlu.intent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.loquat.nlu.weights.Rows;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class NystromMapTest {

    @Property(tries = 20)
    void theProductOfTheCoordinatesOfTwoLandmarksIsTheirNearness(@ForAll long seed) {
        List<float[]> vectors = vectors(seed, 12);
        Landmarks landmarks = Landmarks.choose(vectors, 12);
        NystromMap map = new NystromMap(landmarks);

        double product = Rows.dot(map.coordinates(vectors.get(2)), map.coordinates(vectors.get(7)));

        assertThat(product).isCloseTo(landmarks.nearness(vectors.get(2))[7], within(0.01));
    }

    @Property(tries = 20)
    void foldedWeightsOfNearnessSayWhatTheWeightsOfCoordinatesSaid(@ForAll long seed) {
        Landmarks landmarks = Landmarks.choose(vectors(seed, 30), 10);
        NystromMap map = new NystromMap(landmarks);
        SplittableRandom random = new SplittableRandom(seed);
        float[] weights = new float[map.size() * 3];
        IntStream.range(0, weights.length).forEach(i -> weights[i] = (float) (random.nextDouble() - 0.5));
        float[] vector = Examples.unitVector(random);

        float[] before = product(map.coordinates(vector), weights);
        float[] after = product(landmarks.nearness(vector), map.fold(weights, 3));

        assertThat(after).containsExactly(before, within(0.01f));
    }

    @Property(tries = 20)
    void aVectorIsNearestToItselfAmongTheLandmarks(@ForAll long seed) {
        List<float[]> vectors = vectors(seed, 9);

        float[] near = Landmarks.choose(vectors, 9).nearness(vectors.get(4));

        assertThat(near[4]).isCloseTo(1, within(1e-5f));
        assertThat(IntStream.range(0, near.length).mapToObj(i -> near[i]))
                .allMatch(each -> each > 0 && each <= near[4]);
    }

    private static float[] product(float[] vector, float[] rows) {
        float[] sums = new float[3];
        for (int i = 0; i < vector.length; i++) {
            Rows.add(sums, 0, vector[i], rows, i * 3, 3);
        }
        return sums;
    }

    private static List<float[]> vectors(long seed, int count) {
        SplittableRandom random = new SplittableRandom(seed);
        return IntStream.range(0, count)
                .mapToObj(i -> Examples.unitVector(random))
                .toList();
    }
}
