package dev.loquat.speech.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.loquat.speech.AudioRejected;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AudioFormatsTest {

    private final AudioReader reader = new AudioReader();

    @ParameterizedTest
    @MethodSource("files")
    void soundsAsTheRecordingThatItWasMadeOf(String file) {
        Samples original = reader.read(Lattes.bytes("latte-float.wav"), "");

        Samples samples = reader.read(Lattes.bytes(file), "audio/l16");

        assertThat(Lattes.likeness(original, samples)).isGreaterThan(0.98);
        if (!file.contains("chromium")) {
            assertThat(samples.duration().toMillis())
                    .isCloseTo(original.duration().toMillis(), within(150L));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                Lattes.LEX_OPUS,
                "audio/x-cbr-opus-with-preamble;bit-rate=51200;frame-size-milliseconds=20",
                "audio/x-cbr-opus-with-preamble"
            })
    void readsLexsOpusWithoutAContainer(String contentType) {
        Samples original = reader.read(Lattes.bytes("latte-float.wav"), "");

        Samples samples = reader.read(Lattes.bytes("latte-cbr.opus"), contentType);

        assertThat(Lattes.likeness(original, samples)).isGreaterThan(0.98);
    }

    @Test
    void passesOverThePreamble() {
        byte[] packets = Lattes.bytes("latte-cbr.opus");
        byte[] behindPreamble = joined(List.of(new byte[10], packets));

        Samples samples = reader.read(behindPreamble, Lattes.LEX_OPUS.replace("preamble-size=0", "preamble-size=10"));

        assertThat(samples.toArray())
                .isEqualTo(reader.read(packets, Lattes.LEX_OPUS).toArray());
    }

    @Test
    void takesSamplesThatLookLikeOneFrameOfMp3ForSamples() {
        byte[] pcm = {(byte) 0xFF, (byte) 0xFB, (byte) 0x90, 0x64, 0, 0, 0, 0};

        assertThat(reader.read(pcm, "audio/l16; rate=16000").count()).isEqualTo(4);
    }

    @ParameterizedTest
    @MethodSource("files")
    void givesUpWhatIsTooLongWhileItIsBeingDecoded(String file) {
        AudioReader brief = new AudioReader(Duration.ofSeconds(1));

        assertThatThrownBy(() -> brief.read(Lattes.bytes(file), ""))
                .isInstanceOf(AudioRejected.class)
                .hasMessageContaining("one utterance is at most 1 s. Send one utterance at a time.");
    }

    @Test
    void givesUpHoursOfSilenceInAFewKilobytes() {
        // A packet of one byte is 60 ms of nothing.
        byte[] packets = new byte[200_000];
        Arrays.fill(packets, (byte) 0x18);

        assertThatThrownBy(() -> reader.read(
                        packets, "audio/x-cbr-opus-with-preamble; bit-rate=16000; frame-size-milliseconds=1"))
                .isInstanceOf(AudioRejected.class);
    }

    @ParameterizedTest
    @CsvSource({
        "latte.flac, a FLAC file that is cut off",
        "latte-vorbis.ogg, an Ogg file that is cut off",
        "latte-opus.ogg, an Ogg file that is cut off",
        "latte.webm, a WebM file that is cut off",
        "latte-live.webm, a WebM file that is cut off",
        "latte-chromium.webm, a WebM file that is cut off"
    })
    void saysWhenAFileIsCutOff(String file, String message) {
        byte[] bytes = Lattes.bytes(file);

        assertThatThrownBy(() -> reader.read(Arrays.copyOf(bytes, bytes.length * 2 / 3), ""))
                .isInstanceOf(AudioRejected.class)
                .hasMessageContaining(message)
                .hasMessageEndingWith("Send the whole file, unchanged.");
    }

    @Test
    void hearsTheWholeFramesOfAnMp3FileThatIsCutOff() {
        byte[] bytes = Lattes.bytes("latte.mp3");

        Samples samples = reader.read(Arrays.copyOf(bytes, bytes.length / 2), "audio/mpeg");

        assertThat(samples.duration()).isBetween(Duration.ofMillis(400), Duration.ofMillis(800));
    }

    @ParameterizedTest
    @CsvSource({"1, 'has 7679 bytes; expected a preamble of 0 bytes and whole packets of 128'", "7680, is empty"})
    void saysWhenPacketsAreCutOff(int missing, String message) {
        byte[] bytes = Lattes.bytes("latte-cbr.opus");

        assertThatThrownBy(() -> reader.read(Arrays.copyOf(bytes, bytes.length - missing), Lattes.LEX_OPUS))
                .isInstanceOf(AudioRejected.class)
                .hasMessageContaining(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bit-rate=0", "bit-rate=999999999", "frame-size-milliseconds=0"})
    void refusesPacketsThatOpusDoesNotHave(String parameter) {
        assertThatThrownBy(() -> reader.read(new byte[1000], "audio/x-cbr-opus-with-preamble; " + parameter))
                .isInstanceOf(AudioRejected.class)
                .hasMessageContaining("expected 2 to 7662");
    }

    @ParameterizedTest
    @CsvSource({
        "fLaC, a FLAC file that is cut off",
        "OggS, an Ogg file that is cut off",
        "ID3, an MP3 file that is cut off",
        "RIFF....WAVE, cut off or damaged",
        "0000ftypmp42, an MP4 file",
        "FORM....AIFF, an AIFF file"
    })
    void saysWhatABeginningWithoutAFileIs(String beginning, String message) {
        byte[] bytes = beginning.getBytes(StandardCharsets.ISO_8859_1);

        assertThatThrownBy(() -> reader.read(bytes, "audio/mpeg"))
                .isInstanceOf(AudioRejected.class)
                .hasMessageContaining(message);
    }

    @Test
    void refusesVorbisWhoseCodebooksClaimTheWholeMemory() {
        byte[] bytes = Lattes.bytes("latte-vorbis.ogg");
        int book = indexOf(bytes, "BCV");
        bytes[book + 5] = bytes[book + 6] = bytes[book + 7] = (byte) 0xFF;

        assertThatThrownBy(() -> reader.read(bytes, ""))
                .isInstanceOf(AudioRejected.class)
                .hasMessageContaining("codebooks claim more than");
    }

    @Test
    void refusesFlacOfZeroHertz() {
        byte[] bytes = Lattes.bytes("latte.flac");
        bytes[18] = bytes[19] = 0;
        bytes[20] &= 0x0F;

        assertThatThrownBy(() -> reader.read(bytes, "")).isInstanceOf(AudioRejected.class);
    }

    static List<String> files() {
        return Lattes.FILES;
    }

    private static int indexOf(byte[] bytes, String text) {
        int at = 0;
        while (!Beginnings.match(bytes, at, text)) {
            at++;
        }
        return at;
    }

    private static byte[] joined(List<byte[]> parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        parts.forEach(all::writeBytes);
        return all.toByteArray();
    }
}
