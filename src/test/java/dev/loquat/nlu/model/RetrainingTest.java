package dev.loquat.nlu.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loquat.bot.BotLocale;
import dev.loquat.nlu.encoder.Encoding;
import dev.loquat.nlu.encoder.SentenceEncoder;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RetrainingTest {

    private static final BotLocale BEFORE = WrittenBot.locale("""
            intent Greet
            hello
            good morning
            intent Leave
            bye
            see you later
            """);

    private static final BotLocale AFTER = WrittenBot.locale("""
            intent Greet
            hello
            good evening
            intent Leave
            bye
            see you later
            """);

    @Test
    void encodesOnlyTheUtterancesThatAreNewThoughAnotherProcessTrainedBefore(@TempDir Path folder) {
        train(folder, BEFORE, new RecordingEncoder());

        RecordingEncoder encoder = new RecordingEncoder();
        train(folder, AFTER, encoder);

        assertThat(encoder.texts).contains("good evening").doesNotContain("hello", "bye", "see you later");
    }

    @Test
    void encodesAllWhenAnotherEncoderWasUsedBefore(@TempDir Path folder) {
        train(folder, BEFORE, new RecordingEncoder());

        RecordingEncoder encoder = new RecordingEncoder("another");
        train(folder, BEFORE, encoder);

        assertThat(encoder.texts).contains("hello", "good morning", "bye", "see you later");
    }

    private static void train(Path folder, BotLocale locale, SentenceEncoder encoder) {
        try (NluModels models = new NluModels(new ModelStore(folder), Optional.of(encoder))) {
            models.loadOrTrain("greeter", locale, Progress.SILENT).close();
        }
    }

    /** Makes vectors of letters, and remembers of which texts. */
    private static final class RecordingEncoder implements SentenceEncoder {

        private final Set<String> texts = ConcurrentHashMap.newKeySet();
        private final String fingerprint;

        RecordingEncoder() {
            this("letters");
        }

        RecordingEncoder(String fingerprint) {
            this.fingerprint = fingerprint;
        }

        @Override
        public Encoding encode(String text) {
            texts.add(text);
            float[] vector = new float[dimension()];
            text.chars().forEach(letter -> vector[letter % vector.length]++);
            double squares = 0;
            for (float x : vector) {
                squares += x * x;
            }
            for (int i = 0; i < vector.length; i++) {
                vector[i] /= (float) Math.sqrt(squares);
            }
            return new Encoding(vector, List.of());
        }

        @Override
        public int dimension() {
            return 16;
        }

        @Override
        public String fingerprint() {
            return fingerprint;
        }

        @Override
        public void close() {
            // Holds nothing.
        }
    }
}
