package dev.loquat.speech.audio;

import dev.loquat.speech.AudioRejected;
import io.github.jaredmdobson.concentus.OpusDecoder;
import io.github.jaredmdobson.concentus.OpusException;
import java.io.IOException;
import java.time.Duration;

/**
 * Packets of Opus (RFC 6716), whatever brings them, decoded by Concentus. The decoder itself mixes the channels into one. For
 * one thread.
 */
final class OpusPackets {

    /** Opus' own rate. Concentus 1.0.2 has lower ones too, at which packets in hybrid mode come out silent. */
    static final int RATE = 48_000;

    /** The longest packet has 120 ms. */
    private static final int LONGEST_PACKET = RATE * 120 / 1000;

    private static final String HEAD = "OpusHead";
    private static final int HEAD_SIZE = 19;

    private final OpusDecoder decoder;
    private final DecodedSamples samples;
    private final short[] packetSamples = new short[LONGEST_PACKET];

    /**
     * @param limit the longest that may sound
     */
    OpusPackets(Duration limit) throws IOException {
        try {
            decoder = new OpusDecoder(RATE, 1);
        } catch (OpusException impossible) {
            throw new IOException(impossible);
        }
        samples = new DecodedSamples(RATE, limit);
    }

    static boolean isHead(byte[] packet) {
        return Beginnings.match(packet, 0, HEAD);
    }

    /**
     * Reads the header (RFC 7845, section 5.1).
     *
     * @throws AudioRejected when there are more than two channels
     */
    void head(byte[] head) throws IOException {
        if (!isHead(head) || head.length < HEAD_SIZE) {
            throw new IOException("its Opus header is cut off");
        }
        int channels = head[9] & 0xFF;
        int mapping = head[18] & 0xFF;
        if (channels < 1 || channels > 2 || mapping != 0) {
            throw new AudioRejected("The Opus audio has " + channels
                    + " channels; expected one or two. Convert it: ffmpeg -i in.opus -ac 1 out.opus");
        }
        int preSkip = (head[10] & 0xFF) | (head[11] & 0xFF) << 8;
        samples.skip(preSkip);
        decoder.setGain((short) ((head[16] & 0xFF) | head[17] << 8));
    }

    /** Decodes the packet that lies here. */
    void decode(byte[] bytes, int at, int length) throws IOException {
        if (length == 0) {
            return;
        }
        try {
            int decoded = decoder.decode(bytes, at, length, packetSamples, 0, LONGEST_PACKET, false);
            for (int i = 0; i < decoded; i++) {
                samples.add(packetSamples[i]);
            }
        } catch (OpusException damaged) {
            throw new IOException(damaged);
        }
    }

    /** What all packets sound like. */
    Samples toSamples() {
        return samples.toSamples();
    }
}
