package dev.loquat.evaluation.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.loquat.evaluation.speech.CommandListener.Answer;
import dev.loquat.speech.AudioRejected;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
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
        SpeechEvaluation evaluation = evaluation("""
                {"a.wav": {"intent": "Order", "slots": {"Size": "small", "Drink": "latte"}},
                 "b.wav": {"intent": "Order", "slots": {"Size": "large"}},
                 "c.wav": {"intent": "Help", "slots": {}},
                 "d.wav": {"intent": "Order"}}""", "a.wav", "b.wav", "c.wav", "d.wav");

        SpeechReport report = evaluation.run(recording -> {
            if (recording.endsWith("d.wav")) {
                throw new AudioRejected("The audio is empty");
            }
            return new Answer("a small latte", SMALL_LATTE);
        });

        assertThat(report.commandAccuracy()).isEqualTo(0.25);
        assertThat(report.intentAccuracy()).isEqualTo(0.5);
        assertThat(report.misses()).extracting(SpeechReport.Miss::recording).containsExactly("b.wav", "c.wav", "d.wav");
        assertThat(report.text()).contains("1 of 4 commands right (25.0 %), 2 intents", "The audio is empty");
        assertThat(report.json().path("commandAccuracy").asDouble()).isEqualTo(0.25);
        assertThat(report.json().at("/misses/0/expected/slots/Size").asText()).isEqualTo("large");
        assertThat(report.json().at("/misses/0/understood/slots/Size").asText()).isEqualTo("small");
    }

    @Test
    void namesTheRecordingsThatAreMissing() {
        assertThatThrownBy(() -> evaluation("{\"a.wav\": {\"intent\": \"Order\"}}"))
                .isInstanceOf(InvalidLabels.class)
                .hasMessageContaining("1 of 1 labelled recordings are not in")
                .hasMessageContaining("a.wav");
    }

    @Test
    void saysWhatIsWrongWithLabels() {
        assertThatThrownBy(() -> evaluation("{\"a.wav\": ")).hasMessageContaining("is not JSON");
        assertThatThrownBy(() -> evaluation("[]")).hasMessageContaining("has no labels");
        assertThatThrownBy(() -> evaluation("{\"a.wav\": 3}")).hasMessageContaining("The label of a.wav is 3");
        assertThatThrownBy(() -> SpeechLabels.read(folder.resolve("none.json"))).hasMessageContaining("cannot be read");
    }

    private SpeechEvaluation evaluation(String labels, String... recordings) throws IOException {
        for (String recording : recordings) {
            Files.createFile(folder.resolve(recording));
        }
        return new SpeechEvaluation(folder, SpeechLabels.read(Files.writeString(folder.resolve("label.json"), labels)));
    }
}
