package dev.loquat.speech.audio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loquat.speech.AudioRejected;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class AudioReaderPropertyTest {

    private final AudioReader reader = new AudioReader();

    @Property
    void aWavFileCutAnywhereIsReadOrRejected(@ForAll @IntRange(max = 444) int length) {
        byte[] wav = WavBytes.mono(16_000, WavBytes.tone(300, 16_000, 200));

        readOrReject(Arrays.copyOf(wav, length), "audio/wav");
    }

    @Property(tries = 3000)
    void aWavFileWithWildBytesInItsHeaderIsReadOrRejected(
            @ForAll @Size(min = 1, max = 6) List<@IntRange(max = 60) Integer> places, @ForAll byte[] values) {
        byte[] wav = WavBytes.mono(16_000, WavBytes.tone(300, 16_000, 50));
        for (int i = 0; i < Math.min(places.size(), values.length); i++) {
            wav[places.get(i)] = values[i];
        }

        readOrReject(wav, "audio/wav");
    }

    @Property
    void anyBytesOfAnyTypeAreReadOrRejected(@ForAll byte[] bytes, @ForAll("contentTypes") String contentType) {
        readOrReject(bytes, contentType);
    }

    @Property
    void samplesSurviveTheWayThroughAWavFile(@ForAll @Size(min = 1) short[] samples) {
        Samples read = reader.read(WavBytes.mono(16_000, samples), "audio/wav");

        assertThat(read.toArray()).isEqualTo(samples);
    }

    @Property(tries = 200)
    void resamplingBitByBitIsResamplingAtOnce(
            @ForAll @Size(max = 8) List<@IntRange(max = 700) Integer> chunks,
            @ForAll("rates") int from,
            @ForAll("rates") int to) {
        short[] samples =
                WavBytes.tone(200, from, chunks.stream().mapToInt(n -> n).sum());
        Resampler resampler = new Resampler(from, to);

        short[] bits = new short[0];
        int at = 0;
        for (int length : chunks) {
            bits = joined(bits, resampler.resample(Arrays.copyOfRange(samples, at, at + length)));
            at += length;
        }
        bits = joined(bits, resampler.finish());

        assertThat(bits).isEqualTo(Resampler.resampleAll(samples, from, to));
        assertThat(bits).hasSize((int) (((long) samples.length * to + from - 1) / from));
    }

    @Provide
    Arbitrary<Integer> rates() {
        return Arbitraries.of(8_000, 11_025, 16_000, 22_050, 44_100, 48_000);
    }

    @Provide
    Arbitrary<String> contentTypes() {
        return Arbitraries.oneOf(
                Arbitraries.of(
                        "audio/l16; rate=8000",
                        "audio/lpcm; sample-rate=0",
                        "audio/lpcm; sample-rate=999999999; channel-count=0",
                        "audio/l16; sample-size-bits=24; channels=3",
                        "audio/wav",
                        ""),
                Arbitraries.strings());
    }

    private void readOrReject(byte[] bytes, String contentType) {
        try {
            assertThat(reader.read(bytes, contentType).count()).isPositive();
        } catch (AudioRejected rejected) {
            assertThat(rejected).hasMessageContaining(" ");
        }
    }

    private static short[] joined(short[] head, short[] tail) {
        short[] all = Arrays.copyOf(head, head.length + tail.length);
        System.arraycopy(tail, 0, all, head.length, tail.length);
        return all;
    }
}
