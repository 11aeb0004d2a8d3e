package dev.loquat.nlu.intent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SoftmaxTrainerTest {

    private static final int INTENTS = 7;

    private final List<TrainingExample> examples = Examples.random(7, 900, INTENTS);

    @Test
    void trainsTheSameBytesWhateverTheNumberOfThreads(@TempDir Path folder) throws Exception {
        Map<String, byte[]> alone = filesOf(trained(1), Files.createDirectory(folder.resolve("alone")));
        Map<String, byte[]> together = filesOf(trained(4), Files.createDirectory(folder.resolve("together")));

        assertThat(together.keySet()).isEqualTo(alone.keySet()).isNotEmpty();
        together.forEach((name, bytes) -> assertThat(bytes).as(name).isEqualTo(alone.get(name)));
    }

    @Test
    void readsTheSameLogitsFromItsFiles(@TempDir Path folder) throws Exception {
        SoftmaxRegression trained = trained(2);
        trained.save(folder);

        SoftmaxRegression loaded = SoftmaxRegression.load(folder, INTENTS, Examples.DIMENSION, Examples.TERMS, 0.3);

        UtteranceFeatures utterance = examples.get(3).features();
        assertThat(loaded.logits(utterance))
                .isEqualTo(trained.logits(utterance))
                .hasSize(INTENTS);
    }

    @Test
    void refusesFilesThatWereCutOff(@TempDir Path folder) throws Exception {
        trained(2).save(folder);
        byte[] landmarks = Files.readAllBytes(folder.resolve("landmarks.f32"));
        Files.write(folder.resolve("landmarks.f32"), Arrays.copyOf(landmarks, landmarks.length - 4));

        assertThatIOException()
                .isThrownBy(() -> SoftmaxRegression.load(folder, INTENTS, Examples.DIMENSION, Examples.TERMS, 0.3))
                .withMessageContaining("do not fit");
    }

    @Test
    void givesTermsMoreWeightTheMoreExamplesThereAre() {
        assertThat(SoftmaxTrainer.lexicalWeight(50, 10)).isEqualTo(0.3);
        assertThat(SoftmaxTrainer.lexicalWeight(300, 10)).isBetween(0.3, 0.45);
        assertThat(SoftmaxTrainer.lexicalWeight(2_000, 10)).isEqualTo(0.45);
    }

    private SoftmaxRegression trained(int threads) throws Exception {
        ForkJoinPool pool = new ForkJoinPool(threads);
        try {
            return pool.submit(() -> SoftmaxTrainer.train(examples, INTENTS, Examples.TERMS, 0.3))
                    .get();
        } finally {
            pool.shutdown();
        }
    }

    private static Map<String, byte[]> filesOf(SoftmaxRegression model, Path folder) throws IOException {
        model.save(folder);
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> saved = Files.list(folder)) {
            for (Path file : saved.toList()) {
                files.put(file.getFileName().toString(), Files.readAllBytes(file));
            }
        }
        return files;
    }
}
