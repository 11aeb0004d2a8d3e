package dev.loquat.speech.audio;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Writes WAV files for tests, honest and other ones. */
public final class WavBytes {

    private WavBytes() {}

    /** A mono file of 16-bit samples. */
    public static byte[] mono(int rate, short... samples) {
        ByteBuffer data = ByteBuffer.allocate(2 * samples.length).order(ByteOrder.LITTLE_ENDIAN);
        for (short sample : samples) {
            data.putShort(sample);
        }
        return file(1, 1, rate, 16, data.array());
    }

    /** A file whose header tells the truth about its data. */
    static byte[] file(int tag, int channels, int rate, int bits, byte[] data) {
        return file(tag, channels, rate, bits, data, data.length);
    }

    /** A file whose data chunk claims another size. */
    static byte[] file(int tag, int channels, int rate, int bits, byte[] data, int claimedSize) {
        ByteBuffer file = ByteBuffer.allocate(44 + data.length).order(ByteOrder.LITTLE_ENDIAN);
        file.put(ascii("RIFF")).putInt(36 + data.length).put(ascii("WAVE"));
        file.put(ascii("fmt "))
                .putInt(16)
                .putShort((short) tag)
                .putShort((short) channels)
                .putInt(rate);
        file.putInt(rate * channels * bits / 8)
                .putShort((short) (channels * bits / 8))
                .putShort((short) bits);
        file.put(ascii("data")).putInt(claimedSize).put(data);
        return file.array();
    }

    /** A sine of a third of full range. */
    static short[] tone(double hertz, int rate, int count) {
        short[] samples = new short[count];
        for (int i = 0; i < count; i++) {
            samples[i] = (short) Math.round(10_000 * Math.sin(2 * Math.PI * hertz * i / rate));
        }
        return samples;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
