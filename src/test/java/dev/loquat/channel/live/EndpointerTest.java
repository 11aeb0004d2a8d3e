package dev.loquat.channel.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.loquat.channel.Recordings;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.ShortBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EndpointerTest {

    private static final Duration END = Duration.ofMillis(600);
    private static final Duration LONGEST = Duration.ofSeconds(15);

    @ParameterizedTest
    @ValueSource(strings = {"large-latte", "cappuccino", "small", "espresso-8khz", "yes", "no", "chatter"})
    void findsOneUtteranceInASpokenOrderWithNoiseAroundIt(String recording) {
        short[] speech = speech(recording);
        short[] sound = noisy(2 * 8_000, speech, 2 * 8_000);

        List<double[]> found = utterances(sound, 160);

        assertThat(found).hasSize(1);
        assertThat(found.get(0)[0]).isCloseTo(1.9, within(0.35));
        // The recordings are silent at their ends for longer than the time-out, less what the noise hides.
        assertThat(found.get(0)[1]).isCloseTo(2 + speech.length / 8_000.0 - 0.16, within(0.2));
    }

    @Test
    void findsTheSameHoweverTheSoundComes() {
        short[] sound = noisy(16_000, speech("cappuccino"), 16_000);

        assertThat(lengths(sound, 97)).isEqualTo(lengths(sound, 160)).isEqualTo(lengths(sound, sound.length));
    }

    @Test
    void findsTwoUtterances() {
        short[] first = noisy(8_000, speech("cappuccino"), 16_000);
        short[] second = noisy(0, speech("yes"), 16_000);
        short[] both = new short[first.length + second.length];
        System.arraycopy(first, 0, both, 0, first.length);
        System.arraycopy(second, 0, both, first.length, second.length);

        assertThat(utterances(both, 160)).hasSize(2);
    }

    @Test
    void hearsNothingInNoiseAlone() {
        assertThat(utterances(noisy(80_000, new short[0], 0), 160)).isEmpty();
    }

    @Test
    void takesAClickForNoSpeech() {
        short[] sound = noisy(16_000, new short[0], 0);
        for (int i = 8_000; i < 8_200; i++) {
            sound[i] = 20_000;
        }

        assertThat(utterances(sound, 160)).isEmpty();
    }

    @Test
    void cutsOffWhatIsTooLong() {
        short[] endless = new short[80_000];
        for (int i = 0; i < endless.length; i++) {
            endless[i] = (short) (i % 20 < 10 ? 5_000 : -5_000);
        }
        Endpointer endpointer = new Endpointer(8_000);

        List<Endpointer.Stretch> stretches = endpointer.hear(ShortBuffer.wrap(endless), END, Duration.ofSeconds(3));

        assertThat(stretches.stream().filter(Endpointer.Stretch::ends)).hasSize(3);
    }

    /** Begin and end of each in seconds. */
    private static List<double[]> utterances(short[] sound, int chunk) {
        List<double[]> found = new ArrayList<>();
        Endpointer endpointer = new Endpointer(8_000);
        double begin = 0;
        for (int at = 0; at < sound.length; at += chunk) {
            int length = Math.min(chunk, sound.length - at);
            for (Endpointer.Stretch stretch : endpointer.hear(ShortBuffer.wrap(sound, at, length), END, LONGEST)) {
                begin = stretch.begins() ? (at + length - stretch.samples().remaining()) / 8_000.0 : begin;
                if (stretch.ends()) {
                    found.add(new double[] {begin, (at + length) / 8_000.0});
                }
            }
        }
        return found;
    }

    private static List<Integer> lengths(short[] sound, int chunk) {
        List<Integer> lengths = new ArrayList<>();
        Endpointer endpointer = new Endpointer(8_000);
        int samples = 0;
        for (int at = 0; at < sound.length; at += chunk) {
            ShortBuffer more = ShortBuffer.wrap(sound, at, Math.min(chunk, sound.length - at));
            for (Endpointer.Stretch stretch : endpointer.hear(more, END, LONGEST)) {
                samples += stretch.samples().remaining();
                if (stretch.ends()) {
                    lengths.add(samples);
                    samples = 0;
                }
            }
        }
        return lengths;
    }

    private static short[] speech(String recording) {
        byte[] bytes = Recordings.samples(Path.of("bots/coffee/tests/" + recording + ".wav"), 8_000);
        short[] samples = new short[bytes.length / 2];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer().get(samples);
        return samples;
    }

    /** Sound with so much noise before and after, 50 dB below full scale, as of a quiet room. */
    private static short[] noisy(int before, short[] speech, int after) {
        SplittableRandom random = new SplittableRandom(1);
        short[] sound = new short[before + speech.length + after];
        System.arraycopy(speech, 0, sound, before, speech.length);
        for (int i = 0; i < sound.length; i++) {
            sound[i] = (short) Math.max(-32_768, Math.min(32_767, sound[i] + random.nextGaussian() * 100));
        }
        return sound;
    }
}
