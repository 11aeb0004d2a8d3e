package dev.loquat.speech.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.loquat.speech.AudioRejected;
import java.time.Duration;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CbrOpusTest {

    private static final String TYPE =
            "audio/x-cbr-opus-with-preamble; preamble-size=0; bit-rate=32000; frame-size-milliseconds=20";

    private final AudioReader reader = new AudioReader();

    @ParameterizedTest
    @CsvSource({"32000, 20", "24000, 60", "64000, 10"})
    void soundsAsWhatWasCompressed(int bitRate, int millis) {
        short[] tone = WavBytes.tone(440, 16_000, 16_000);
        byte[] packets = OpusBytes.encode(tone, bitRate, millis);

        Samples samples =
                reader.read(packets, TYPE.replace("=32000", "=" + bitRate).replace("=20", "=" + millis));

        assertThat(samples.rate()).isEqualTo(48_000);
        assertThat(samples.count()).isEqualTo(1_000 / millis * millis * 48);
        assertThat(loudness(samples.toArray())).isCloseTo(loudness(tone), within(0.1 * loudness(tone)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "audio/x-cbr-opus-with-preamble;preamble-size=7;bit-rate=32000;frame-size-milliseconds=20",
                "audio/x-cbr-opus-with-preamble preamble-size=7 bit-rate=32000 frame-size-milliseconds=20"
            })
    void skipsThePreamble(String type) {
        byte[] packets = OpusBytes.encode(WavBytes.tone(440, 16_000, 3_200), 32_000, 20);
        byte[] withPreamble = new byte[packets.length + 7];
        System.arraycopy(packets, 0, withPreamble, 7, packets.length);

        assertThat(reader.read(withPreamble, type).toArray())
                .isEqualTo(reader.read(packets, TYPE).toArray());
    }

    @Test
    void decodesNoMoreThanOneUtterance() {
        byte[] packets = OpusBytes.encode(new short[64_000], 32_000, 20);

        assertThatThrownBy(() -> new AudioReader(Duration.ofSeconds(2)).read(packets, TYPE))
                .isInstanceOf(AudioRejected.class)
                .hasMessageContaining("one utterance is at most 2 s");
    }

    @Test
    void saysWhatIsWrongWithPacketsThatThereCannotBe() {
        assertThatThrownBy(() -> reader.read(
                        new byte[10], TYPE.replace("32000", "999999").replace("=20", "=999")))
                .isInstanceOf(AudioRejected.class)
                .hasMessageContaining("expected 2 to 7662");
        assertThatThrownBy(() -> reader.read(new byte[10], TYPE))
                .isInstanceOf(AudioRejected.class)
                .hasMessageContaining("whole packets of 80");
    }

    @Test
    void readsOrRejectsWhateverComes() {
        SplittableRandom random = new SplittableRandom(7);
        for (int i = 0; i < 3_000; i++) {
            byte[] wild = new byte[random.nextInt(400)];
            random.nextBytes(wild);
            try {
                assertThat(reader.read(wild, TYPE).rate()).isEqualTo(48_000);
            } catch (AudioRejected rejected) {
                assertThat(rejected).hasMessageMatching("(?s)The (Opus )?audio .*");
            }
        }
    }

    private static double loudness(short[] samples) {
        return Math.sqrt(Arrays.stream(box(samples)).average().orElse(0));
    }

    private static double[] box(short[] samples) {
        double[] squares = new double[samples.length];
        for (int i = 0; i < samples.length; i++) {
            squares[i] = (double) samples[i] * samples[i];
        }
        return squares;
    }
}
