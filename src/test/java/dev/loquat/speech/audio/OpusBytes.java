package dev.loquat.speech.audio;

import io.github.jaredmdobson.concentus.OpusApplication;
import io.github.jaredmdobson.concentus.OpusEncoder;
import io.github.jaredmdobson.concentus.OpusException;
import java.io.ByteArrayOutputStream;

/** Speech as clients compress it for Lex. */
public final class OpusBytes {

    private OpusBytes() {}

    /**
     * Packets of one size, one behind the other.
     *
     * @param samples at 16 kHz
     */
    public static byte[] encode(short[] samples, int bitRate, int millis) {
        int frame = 16 * millis;
        byte[] packet = new byte[bitRate * millis / 8_000];
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            OpusEncoder encoder = new OpusEncoder(16_000, 1, OpusApplication.OPUS_APPLICATION_VOIP);
            encoder.setBitrate(bitRate);
            encoder.setUseVBR(false);
            for (int at = 0; at + frame <= samples.length; at += frame) {
                int length = encoder.encode(samples, at, frame, packet, 0, packet.length);
                if (length != packet.length) {
                    throw new AssertionError("a packet of " + length + " bytes, not " + packet.length);
                }
                bytes.writeBytes(packet);
            }
        } catch (OpusException e) {
            throw new AssertionError(e);
        }
        return bytes.toByteArray();
    }
}
