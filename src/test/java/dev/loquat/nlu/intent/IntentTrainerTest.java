package dev.loquat.nlu.intent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loquat.nlu.encoder.Encoding;
import dev.loquat.nlu.template.SampleUtterance;
import dev.loquat.nlu.text.Tokenizer;
import dev.loquat.nlu.weights.Rows;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IntentTrainerTest {

    private static final int INTENTS = 40;
    private static final int DIMENSION = 128;

    @Test
    void calibratesBotsWithFewTemplatesForEachOfManyIntents() {
        List<SampleUtterance> samples = new ArrayList<>();
        for (int intent = 0; intent < INTENTS; intent++) {
            for (String template : List.of("lift%1$d the crate%1$d", "crate%1$d up", "please lift%1$d it")) {
                samples.addAll(samplesOf(intent, template));
            }
        }
        List<String> names =
                IntStream.range(0, INTENTS).mapToObj(IntentTrainerTest::name).toList();

        IntentClassifier classifier = new IntentTrainer(names, samples, IntentTrainerTest::vector).train();

        IntentScore unseen = rank(classifier, "lift7 crate7 up please").scores().get(0);
        IntentScore offTopic = rank(classifier, "who won the match").scores().get(0);
        assertThat(unseen.intent()).isEqualTo(name(7));
        assertThat(unseen.confidence()).isGreaterThan(0.6);
        assertThat(offTopic.confidence()).isLessThan(0.4);
    }

    private static List<SampleUtterance> samplesOf(int intent, String template) {
        return IntStream.range(0, 4)
                .mapToObj(i -> template.formatted(intent) + " now".repeat(i))
                .map(text -> new SampleUtterance(name(intent), template, text, List.of()))
                .toList();
    }

    private static String name(int intent) {
        return "Intent" + intent;
    }

    private static IntentRanking rank(IntentClassifier classifier, String text) {
        return classifier.rank(Tokenizer.tokenize(text), Optional.of(new Encoding(vector(text), List.of())));
    }

    /** Each word at a place of its own, or nearly so. */
    private static float[] vector(String text) {
        float[] vector = new float[DIMENSION];
        for (String word : text.split(" ", -1)) {
            vector[Math.floorMod(word.hashCode() * 31, DIMENSION)]++;
        }
        float length = (float) Math.sqrt(Rows.dot(vector, vector));
        for (int i = 0; i < DIMENSION; i++) {
            vector[i] /= length;
        }
        return vector;
    }
}
