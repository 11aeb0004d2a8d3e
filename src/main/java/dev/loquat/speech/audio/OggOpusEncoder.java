package dev.loquat.speech.audio;

import io.github.jaredmdobson.concentus.OpusApplication;
import io.github.jaredmdobson.concentus.OpusEncoder;
import io.github.jaredmdobson.concentus.OpusException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.gagravarr.ogg.OggFile;
import org.gagravarr.ogg.OggPacket;
import org.gagravarr.ogg.OggPacketWriter;
import org.gagravarr.opus.OpusInfo;
import org.gagravarr.opus.OpusTags;

/** Opus in Ogg (RFC 7845): Concentus for the one, VorbisJava for the other. */
final class OggOpusEncoder {

    /** Bits a second; RFC 7587 has 28 to 40 thousand for fullband speech. */
    private static final int BIT_RATE = 32_000;

    private static final int FRAME_MILLIS = 20;
    private static final int LARGEST_PACKET = 1_276;
    private static final int STREAM = 1;
    /** Places in the stream count at this rate, whatever the sound's own. */
    private static final int GRANULE_RATE = 48_000;

    private OggOpusEncoder() {}

    static byte[] encode(Samples samples) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (OggFile file = new OggFile(bytes);
                    OggPacketWriter packets = file.getPacketWriter(STREAM)) {
                write(samples, packets);
            }
            return bytes.toByteArray();
        } catch (IOException | OpusException impossible) {
            throw new UncheckedIOException(new IOException(impossible));
        }
    }

    private static void write(Samples samples, OggPacketWriter packets) throws IOException, OpusException {
        int rate = samples.rate();
        OpusEncoder encoder = new OpusEncoder(rate, 1, OpusApplication.OPUS_APPLICATION_VOIP);
        encoder.setBitrate(BIT_RATE);
        int scale = GRANULE_RATE / rate;
        int preSkip = encoder.getLookahead();
        writeHeaders(packets, rate, preSkip * scale);
        short[] values = Arrays.copyOf(samples.toArray(), samples.count() + preSkip);
        int frame = rate * FRAME_MILLIS / 1000;
        byte[] buffer = new byte[LARGEST_PACKET];
        for (int at = 0; at < values.length; at += frame) {
            int length = encoder.encode(Arrays.copyOfRange(values, at, at + frame), 0, frame, buffer, 0, buffer.length);
            // The last place says how much of the last packet is sound.
            long end = (long) Math.min(at + frame, values.length) * scale;
            packets.bufferPacket(new OggPacket(Arrays.copyOf(buffer, length)), end);
        }
    }

    private static void writeHeaders(OggPacketWriter packets, int rate, int preSkip) throws IOException {
        OpusInfo head = new OpusInfo();
        head.setNumChannels(1);
        head.setSampleRate(rate);
        head.setPreSkip(preSkip);
        packets.bufferPacket(head.write(), true);
        packets.bufferPacket(new OpusTags().write(), true);
    }
}
