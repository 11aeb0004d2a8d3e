package dev.loquat.speech.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.loquat.speech.AudioRejected;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AudioReaderTest {

    private final AudioReader reader = new AudioReader();

    @Test
    void readsTheSamplesOfAWavFile() {
        byte[] wav = WavBytes.mono(8_000, (short) 1, (short) -2, Short.MAX_VALUE, Short.MIN_VALUE);

        Samples samples = reader.read(wav, "audio/wav");

        assertThat(samples.rate()).isEqualTo(8_000);
        assertThat(samples.toArray()).containsExactly((short) 1, (short) -2, Short.MAX_VALUE, Short.MIN_VALUE);
    }

    @ParameterizedTest
    @CsvSource({
        // tag, bits, the bytes of one sample at half of full range
        "1, 8, C0",
        "1, 16, 00 40",
        "1, 24, 00 00 40",
        "1, 32, 00 00 00 40",
        "3, 32, 00 00 00 3F",
        "3, 64, 00 00 00 00 00 00 E0 3F"
    })
    void readsEveryKindOfPcm(int tag, int bits, String hex) {
        byte[] data = bytes(hex);

        Samples samples = reader.read(WavBytes.file(tag, 1, 16_000, bits, data), "audio/wav");

        assertThat(samples.toArray()).containsExactly((short) 0x4000);
    }

    @ParameterizedTest
    @CsvSource({"6, D5, 8", "6, AA, 32256", "6, 2A, -32256", "7, FF, 0", "7, 80, 32124", "7, 00, -32124"})
    void readsTheTelephonesALawAndMuLaw(int tag, String hex, short expected) {
        byte[] wav = WavBytes.file(tag, 1, 8_000, 8, bytes(hex));

        Samples samples = reader.read(wav, "audio/wav");

        assertThat(samples.toArray()).containsExactly(expected);
    }

    @Test
    void takesTheMeanOfTwoChannels() {
        ByteBuffer stereo = ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN);
        stereo.putShort((short) 100).putShort((short) 300);

        Samples samples = reader.read(WavBytes.file(1, 2, 16_000, 16, stereo.array()), "audio/wav");

        assertThat(samples.toArray()).containsExactly((short) 200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "audio/l16; rate=16000; channels=1 | 16000 | 513",
                "audio/x-l16; sample-rate=8000; channel-count=1 | 8000 | 513",
                "audio/lpcm; sample-rate=8000; sample-size-bits=16; channel-count=1; is-big-endian=false | 8000 | 513",
                "audio/lpcm; sample-rate=8000; sample-size-bits=16; channel-count=1; is-big-endian=true | 8000 | 258",
                "audio/lpcm sample-rate=8000sample-size-bits=16 | 8000 | 513",
                "AUDIO/L16;Rate=8000 | 8000 | 513",
                "audio/l16 | 16000 | 513"
            })
    void readsLexsRawContentTypes(String contentType, int rate, short first) {
        Samples samples = reader.read(new byte[] {1, 2}, contentType);

        assertThat(samples.rate()).isEqualTo(rate);
        assertThat(samples.toArray()).containsExactly(first);
    }

    @Test
    void seesAWavFileThatIsDeclaredAsL16() {
        Samples samples = reader.read(WavBytes.mono(8_000, (short) 7), "audio/x-l16; sample-rate=16000");

        assertThat(samples.rate()).isEqualTo(8_000);
        assertThat(samples.toArray()).containsExactly((short) 7);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 0x7FFF_FFFF})
    void readsToTheEndWhenTheEncoderDidNotKnowTheSize(int claimedSize) {
        byte[] wav = WavBytes.file(1, 1, 16_000, 16, new byte[] {1, 0, 2, 0}, claimedSize);

        Samples samples = reader.read(wav, "audio/wav");

        assertThat(samples.toArray()).containsExactly((short) 1, (short) 2);
    }

    @Test
    void saysHowMuchOfACutOffFileIsThere() {
        byte[] wav = WavBytes.mono(16_000, new short[100]);

        assertThatThrownBy(() -> reader.read(Arrays.copyOf(wav, 144), "audio/wav"))
                .isInstanceOf(AudioRejected.class)
                .hasMessage("The WAV file is cut off: its header promises 200 bytes of samples, 100 are there."
                        + " Send the whole file.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | 1 | 16 | declares 0 samples a second",
                "-1 | 1 | 16 | declares 4294967295 samples a second",
                "16000 | 0 | 16 | declares 0 channels",
                "16000 | 999 | 16 | declares 999 channels",
                "16000 | 1 | 12 | declares samples of 12 bits"
            })
    void refusesFormatsThatNoRecordingHas(int rate, int channels, int bits, String message) {
        byte[] wav = WavBytes.file(1, channels, rate, bits, new byte[64]);

        assertThatThrownBy(() -> reader.read(wav, "audio/wav"))
                .isInstanceOf(AudioRejected.class)
                .hasMessageContaining(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`` | audio/l16 | is empty: 0 bytes",
                "{\"text\": 1} | audio/wav | found '{\"text\": 1}', expected RIFF....WAVE",
                "hello | audio/mpeg | declared as 'audio/mpeg', which is not supported",
                "hello | `` | declared as nothing, which is not supported",
                "0000ftyp | audio/mp4 | an MP4 file, declared as 'audio/mp4'"
            })
    void saysWhatWasFoundInsteadOfAudio(String body, String contentType, String message) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> reader.read(bytes, contentType))
                .isInstanceOf(AudioRejected.class)
                .hasMessageContaining(message)
                .hasMessageContaining("Send a WAV file");
    }

    @Test
    void refusesACompressedWavFile() {
        byte[] wav = WavBytes.file(0x55, 1, 16_000, 16, new byte[64]);

        assertThatThrownBy(() -> reader.read(wav, "audio/wav"))
                .isInstanceOf(AudioRejected.class)
                .hasMessageContaining("compressed (format tag 85); expected PCM");
    }

    @Test
    void refusesMoreThanOneUtterancesTime() {
        AudioReader brief = new AudioReader(Duration.ofSeconds(1));

        assertThatThrownBy(() -> brief.read(new byte[48_000], "audio/l16; rate=16000"))
                .isInstanceOf(AudioRejected.class)
                .hasMessageContaining("is 1.5 s long; one utterance is at most 1 s");
    }

    @Test
    void keepsATonesPitchAndLoudnessAtAnotherRate() {
        Samples tone = new Samples(WavBytes.tone(440, 44_100, 44_100), 44_100);

        Samples resampled = tone.at(16_000);

        short[] expected = WavBytes.tone(440, 16_000, 16_000);
        short[] actual = resampled.toArray();
        assertThat(actual).hasSize(16_000);
        for (int i = 100; i < 15_900; i++) {
            assertThat((int) actual[i]).isCloseTo(expected[i], within(40));
        }
    }

    @Test
    void removesWhatTheLowerRateCannotHold() {
        Samples tone = new Samples(WavBytes.tone(7_000, 16_000, 16_000), 16_000);

        short[] resampled = tone.at(8_000).toArray();

        for (int i = 100; i < 7_900; i++) {
            assertThat(Math.abs(resampled[i])).isLessThan(100);
        }
    }

    private static byte[] bytes(String hex) {
        String[] digits = hex.split(" ", -1);
        byte[] bytes = new byte[digits.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Integer.parseInt(digits[i], 16);
        }
        return bytes;
    }
}
