package dev.loquat.speech.audio;

import dev.loquat.speech.AudioRejected;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.Locale;

/**
 * The form of uncompressed audio.
 *
 * @param encoding how a sample is written
 * @param bits of one sample of one channel
 * @param channels 1 for mono
 * @param rate samples a second
 * @param order of a sample's bytes
 */
record PcmFormat(SampleEncoding encoding, int bits, int channels, int rate, ByteOrder order) {

    static final int LOWEST_RATE = 8_000;
    static final int HIGHEST_RATE = 192_000;
    private static final int MOST_CHANNELS = 8;

    /**
     * Refuses what no recording has.
     *
     * @throws AudioRejected for an unheard-of rate, number of channels or size of samples
     */
    PcmFormat {
        requireRate(rate);
        requireChannels(channels);
        if (!encoding.hasSize(bits)) {
            throw new AudioRejected("The audio declares samples of " + bits + " bits; expected 16. Send 16-bit PCM.");
        }
    }

    /**
     * Returns the rate.
     *
     * @throws AudioRejected when no recording has it
     */
    static int requireRate(int rate) {
        if (rate < LOWEST_RATE || rate > HIGHEST_RATE) {
            throw new AudioRejected("The audio declares " + Integer.toUnsignedString(rate)
                    + " samples a second; expected 8000 to 192000. Record at 16000, or 8000 for telephony.");
        }
        return rate;
    }

    /**
     * Lets a number of channels pass that recordings have.
     *
     * @throws AudioRejected when none has it
     */
    static void requireChannels(int channels) {
        if (channels < 1 || channels > MOST_CHANNELS) {
            throw new AudioRejected("The audio declares " + channels + " channels; expected 1 to " + MOST_CHANNELS
                    + ". Record in one channel.");
        }
    }

    /** Bytes of one sample of all channels. */
    int frameSize() {
        return channels * (bits / 8);
    }

    /**
     * Reads all of the bytes; several channels become one by their mean.
     *
     * @param limit the longest that may sound
     * @throws AudioRejected when there is nothing, or too much
     */
    Samples decode(ByteBuffer bytes, Duration limit) {
        int frames = bytes.remaining() / frameSize();
        if (frames == 0) {
            throw new AudioRejected("The audio holds no samples." + AudioReader.SEND_INSTEAD);
        }
        long millis = 1000L * frames / rate;
        if (millis > limit.toMillis()) {
            throw DecodedSamples.tooLong(String.format(Locale.ROOT, "%.1f", millis / 1000.0), limit);
        }
        return new Samples(decode(bytes, frames), rate);
    }

    private short[] decode(ByteBuffer bytes, int frames) {
        ByteBuffer ordered = bytes.duplicate().order(order);
        short[] samples = new short[frames];
        for (int frame = 0; frame < frames; frame++) {
            samples[frame] = toSample(mean(ordered, bytes.position() + frame * frameSize()));
        }
        return samples;
    }

    private double mean(ByteBuffer bytes, int at) {
        double sum = 0;
        for (int channel = 0; channel < channels; channel++) {
            sum += encoding.read(bytes, at + channel * (bits / 8), bits);
        }
        return sum / channels;
    }

    /** Rounds and clips; what is not a number is silence. */
    static short toSample(double value) {
        return (short) Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, Math.round(value)));
    }
}
