package dev.loquat.evaluation.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.loquat.speech.SpeechUnavailable;
import dev.loquat.speech.audio.Samples;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SelfHearingTest {

    /** Says a second for each word, and hears how many there were. */
    private static final SelfHearing.Speaker COUNTS_WORDS = new SelfHearing.Speaker() {

        @Override
        public SpokenCommand read(String utterance) {
            int words = utterance.split(" ", -1).length;
            return new SpokenCommand("Count", words == 1 ? Map.of() : Map.of("Words", "" + words));
        }

        @Override
        public Samples say(String utterance) {
            if (utterance.equals("unsayable")) {
                throw new SpeechUnavailable("no voice");
            }
            return new Samples(new short[utterance.split(" ", -1).length * 8_000], 8_000);
        }

        @Override
        public Answer hear(Samples recording) {
            int words = recording.count() / 8_000;
            return new Answer(
                    words + " words",
                    new SpokenCommand("Count", Map.of("Words", "" + words)),
                    false,
                    Duration.ofMillis(100L * words));
        }
    };

    @Test
    void anUtteranceIsRightWhenItIsHeardAsItIsRead() {
        SpeechReport report = SelfHearing.of(List.of("one two three", "one two"), COUNTS_WORDS, 1);

        assertThat(report.clean().count()).isEqualTo(2);
        assertThat(report.clean().misses()).isEmpty();
        assertThat(report.realTimeFactor()).isCloseTo(0.1, within(1e-9));
    }

    @Test
    void aSlotThatTheTextDoesNotHaveIsAMiss() {
        SpeechReport report = SelfHearing.of(List.of("one"), COUNTS_WORDS, 1);

        assertThat(report.clean().misses()).singleElement().satisfies(miss -> {
            assertThat(miss.recording()).isEqualTo("one");
            assertThat(miss.transcript()).isEqualTo("1 words");
            assertThat(miss.expected().slots()).isEmpty();
            assertThat(miss.understood().slots()).containsEntry("Words", "1");
        });
    }

    @Test
    void whatCannotBeSaidIsAMissThatSaysWhy() {
        SpeechReport report = SelfHearing.of(List.of("unsayable", "one two"), COUNTS_WORDS, 2);

        assertThat(report.clean().right()).isEqualTo(1);
        assertThat(report.clean().misses().get(0).transcript()).contains("no voice");
    }
}
