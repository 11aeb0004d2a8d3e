package dev.loquat.nlu.intent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestUtterancesTest {

    private final NearestUtterances nearest = new NearestUtterances(List.of(
            utterance("east", 0, 1, 0),
            utterance("north", 1, 0, 1),
            utterance("north east", 1, 0.6f, 0.8f),
            utterance("almost east", 0, 0.8f, 0.6f)));

    @Test
    void givesTheMostSimilarFirst() {
        assertThat(texts(new double[] {1, 1, 0}, 3)).containsExactly("east", "almost east", "north east");
    }

    @Test
    void looksOnlyAmongTheFiveLikeliestIntents() {
        NearestUtterances many = new NearestUtterances(List.of(
                utterance("a", 0, 1, 0),
                utterance("b", 1, 0, 1),
                utterance("c", 2, 0, 1),
                utterance("d", 3, 0, 1),
                utterance("e", 4, 0, 1),
                utterance("f", 5, 0, 1)));

        List<NearestUtterances.Neighbour> found = many.find(features(1, 0), new double[] {0, 1, 2, 3, 4, 5, 9}, 6);

        assertThat(found).extracting(each -> each.utterance().text()).containsExactly("f", "e", "d", "c", "b");
    }

    private List<String> texts(double[] logits, int count) {
        return nearest.find(features(1, 0), logits, count).stream()
                .map(each -> each.utterance().text())
                .toList();
    }

    private static KnownUtterance utterance(String text, int intent, float x, float y) {
        return new KnownUtterance(text, intent, features(x, y));
    }

    private static UtteranceFeatures features(float x, float y) {
        return new UtteranceFeatures(new float[] {x, y}, SparseVector.ZERO, List.of());
    }
}
