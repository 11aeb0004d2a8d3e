package dev.loquat.evaluation.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.loquat.evaluation.report.NoisePicture;
import dev.loquat.evaluation.speech.CommandListener.Answer;
import dev.loquat.speech.audio.Samples;
import dev.loquat.speech.audio.WavBytes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpeechEvaluationTest {

    private static final SpokenCommand SMALL_LATTE =
            new SpokenCommand("Order", Map.of("Size", "small", "Drink", "latte"));

    private final Path folder;

    SpeechEvaluationTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void aCommandIsRightWhenTheIntentAndEveryLabelledSlotAre() {
        SpokenCommand label = new SpokenCommand("Order", Map.of("Size", "small "));

        assertThat(label.isMetBy(SMALL_LATTE)).isTrue();
        assertThat(label.isMetBy(new SpokenCommand("Cancel", Map.of("Size", "small"))))
                .isFalse();
        assertThat(label.isMetBy(new SpokenCommand("Order", Map.of("Size", "large"))))
                .isFalse();
        assertThat(label.isMetBy(new SpokenCommand("Order", Map.of()))).isFalse();
    }

    @Test
    void countsTheCommandsAndKeepsEveryMiss() throws IOException {
        Files.writeString(folder.resolve("d.wav"), "no sound");
        SpeechData data = data("""
                {"a.wav": {"intent": "Order", "slots": {"Size": "small", "Drink": "latte"}},
                 "b.wav": {"intent": "Order", "slots": {"Size": "large"}},
                 "c.wav": {"intent": "Help", "slots": {}},
                 "d.wav": {"intent": "Order"}}""", "a.wav", "b.wav", "c.wav");
        SpeechReport report = new SpeechEvaluation(data, 2).run(recording -> heard("a small latte", SMALL_LATTE));

        assertThat(report.clean().accuracy()).isEqualTo(0.25);
        assertThat(report.clean().intentAccuracy()).isEqualTo(0.5);
        assertThat(report.clean().misses())
                .extracting(SpeechReport.Miss::recording)
                .containsExactly("b.wav", "c.wav", "d.wav");
        assertThat(SpeechReportText.of(report))
                .contains("1 of 4 commands right (25.0 %), 2 intents", "1 × Size: large taken for small", "d.wav");
        JsonNode json = SpeechReportJson.of(report);
        assertThat(json.path("commandAccuracy").asDouble()).isEqualTo(0.25);
        assertThat(json.at("/misses/0/expected/slots/Size").asText()).isEqualTo("large");
        assertThat(json.at("/misses/0/understood/slots/Size").asText()).isEqualTo("small");
        assertThat(json.at("/slotConfusions/0/count").asInt()).isEqualTo(1);
        assertThat(json.has("rejectionRate")).isFalse();
    }

    @Test
    void hearsTheCommandsAgainInEveryNoise() throws IOException {
        SpeechData clean = data("{\"a.wav\": {\"intent\": \"Order\"}}", "a.wav");
        SpeechData data = new SpeechData(
                folder,
                clean.labels(),
                Map.of("a.wav", "A small latte, please"),
                Optional.of(new Noise(tone(0.3, 8_000))),
                List.of(6.0, 24.0),
                List.of(wav("foreign.wav"), wav("stop.wav")));

        // What it hears best is the clean recording, which alone has a peak of its own.
        SpeechReport report = new SpeechEvaluation(data, 1)
                .run(recording -> isClean(recording)
                        ? heard("a small latte", SMALL_LATTE)
                        : new Answer("", new SpokenCommand("Fallback", Map.of()), true, Duration.ofMillis(10)));

        JsonNode json = SpeechReportJson.of(report);
        assertThat(json.path("commandAccuracy").asDouble()).isEqualTo(1);
        assertThat(json.path("bySnr").toString()).isEqualTo("{\"24\":0.0,\"6\":0.0}");
        assertThat(json.path("rejectionRate").asDouble()).isEqualTo(0);
        assertThat(json.path("wordErrorRate").asDouble()).isEqualTo(0.25);
        assertThat(json.path("realTimeFactor").asDouble()).isGreaterThan(0);
        assertThat(NoisePicture.of(report)).startsWith("<svg xmlns=").contains("clean: 100.0 %");
    }

    @Test
    void mixesNoiseSoLoudThatTheSpeechIsAboveItByTheRatio() {
        Samples speech = tone(0.25, 16_000);
        Samples mixed = new Noise(tone(0.5, 16_000)).mixedInto(speech, 0, new SplittableRandom(1));

        assertThat(mixed.count()).isEqualTo(speech.count());
        assertThat(largest(mixed)).isBetween(16_380, 16_384);
        assertThat(mixed.toArray())
                .isEqualTo(new Noise(tone(0.5, 16_000))
                        .mixedInto(speech, 0, new SplittableRandom(1))
                        .toArray());
    }

    @Test
    void aNoiseHasToLast() {
        assertThatThrownBy(() -> new Noise(new Samples(new short[10], 16_000)))
                .hasMessage("The noise has 10 samples; expected at least 2048");
    }

    @Test
    void namesTheRecordingsThatAreMissing() {
        assertThatThrownBy(() -> data("{\"a.wav\": {\"intent\": \"Order\"}}"))
                .isInstanceOf(InvalidLabels.class)
                .hasMessageContaining("1 of 1 labelled recordings are not in")
                .hasMessageContaining("a.wav");
    }

    @Test
    void saysWhatIsWrongWithLabels() {
        assertThatThrownBy(() -> data("{\"a.wav\": ")).hasMessageContaining("is not JSON");
        assertThatThrownBy(() -> data("[]")).hasMessageContaining("has no labels");
        assertThatThrownBy(() -> data("{\"a.wav\": 3}")).hasMessageContaining("The label of a.wav is 3");
        assertThatThrownBy(() -> SpeechLabels.read(folder.resolve("none.json"))).hasMessageContaining("cannot be read");
    }

    private SpeechData data(String labels, String... recordings) throws IOException {
        for (String recording : recordings) {
            wav(recording);
        }
        return new SpeechData(
                folder,
                SpeechLabels.read(Files.writeString(folder.resolve("label.json"), labels)),
                Map.of(),
                Optional.empty(),
                List.of(),
                List.of());
    }

    private Path wav(String name) throws IOException {
        return Files.write(
                folder.resolve(name), WavBytes.mono(16_000, tone(0.9, 16_000).toArray()));
    }

    private static Answer heard(String transcript, SpokenCommand command) {
        return new Answer(transcript, command, false, Duration.ofMillis(10));
    }

    private static boolean isClean(Samples recording) {
        return largest(recording) > 20_000;
    }

    private static int largest(Samples samples) {
        int largest = 0;
        for (short value : samples.toArray()) {
            largest = Math.max(largest, Math.abs(value));
        }
        return largest;
    }

    private static Samples tone(double loudness, int count) {
        short[] values = new short[count];
        for (int i = 0; i < count; i++) {
            values[i] = (short) (loudness * Short.MAX_VALUE * Math.sin(i / 7.0));
        }
        return new Samples(values, 16_000);
    }
}
