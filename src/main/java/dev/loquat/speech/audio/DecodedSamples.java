package dev.loquat.speech.audio;

import dev.loquat.speech.AudioRejected;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;

/**
 * Collects what a decoder gives, in one channel, and no more than may be heard: a few kilobytes of a compressed file can
 * stand for hours. For one thread.
 */
final class DecodedSamples {

    private static final int FIRST_CAPACITY = 16_384;

    private final int rate;
    private final Duration limit;
    private final long most;
    private short[] values = new short[FIRST_CAPACITY];
    private int count;
    private long skipped;

    /**
     * @param rate samples a second
     * @param limit the longest that may sound
     * @throws AudioRejected for a rate that no recording has
     */
    DecodedSamples(int rate, Duration limit) {
        this.rate = PcmFormat.requireRate(rate);
        this.limit = limit;
        this.most = limit.toMillis() * rate / 1000;
    }

    /** Leaves out so many samples of those that come next, which a format has for its decoder to warm up. */
    void skip(long samples) {
        skipped = samples;
    }

    /**
     * Takes one sample, in the range of 16 bits.
     *
     * @throws AudioRejected when it is one too many
     */
    void add(double value) {
        if (skipped > 0) {
            skipped--;
            return;
        }
        if (count >= most) {
            throw tooLong("more than " + limit.toSeconds(), limit);
        }
        if (count == values.length) {
            values = Arrays.copyOf(values, (int) Math.min(most, 2L * count));
        }
        values[count++] = PcmFormat.toSample(value);
    }

    /**
     * The samples that were taken.
     *
     * @throws AudioRejected when there are none
     */
    Samples toSamples() {
        if (count == 0) {
            throw new AudioRejected("The audio holds no samples." + AudioReader.SEND_INSTEAD);
        }
        return new Samples(Arrays.copyOf(values, count), rate);
    }

    /** What to say of audio that is too long. */
    static AudioRejected tooLong(String seconds, Duration limit) {
        return new AudioRejected(String.format(
                Locale.ROOT,
                "The audio is %s s long; one utterance is at most %d s. Send one utterance at a time.",
                seconds,
                limit.toSeconds()));
    }
}
