package dev.loquat.speech.audio;

import dev.loquat.speech.AudioRejected;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import org.gagravarr.ogg.OggPacket;
import org.gagravarr.ogg.OggPacketReader;

/** Ogg (RFC 3533) with Opus or Vorbis in it; of several streams the first is heard. */
final class OggDecoder implements AudioDecoder {

    private static final String MARK = "OggS";
    private static final int PAGE_HEADER = 27;

    @Override
    public String format() {
        return "an Ogg file";
    }

    @Override
    public boolean recognises(byte[] bytes) {
        return Beginnings.match(bytes, 0, MARK);
    }

    @Override
    public Samples decode(byte[] bytes, Duration limit) throws IOException {
        requireWholePages(bytes);
        OggPacketReader packets = new OggPacketReader(new ByteArrayInputStream(bytes));
        OggPacket first = packets.getNextPacket();
        if (first == null) {
            throw new IOException("it has no whole packet");
        }
        if (OpusPackets.isHead(first.getData())) {
            return decodeOpus(first, packets, limit);
        }
        if (VorbisPackets.isHead(first.getData())) {
            return decodeVorbis(first, packets, limit);
        }
        throw new AudioRejected("The Ogg file holds neither Opus nor Vorbis: its stream begins with "
                + Beginnings.show(first.getData()) + "." + AudioReader.SEND_INSTEAD);
    }

    /** VorbisJava passes over a page that is cut off, and a second or two of sound are often all in one page. */
    private static void requireWholePages(byte[] bytes) throws IOException {
        int at = 0;
        while (at < bytes.length) {
            if (!Beginnings.match(bytes, at, MARK) || at + PAGE_HEADER > bytes.length) {
                throw new IOException("found no page where one should begin");
            }
            int segments = bytes[at + PAGE_HEADER - 1] & 0xFF;
            int start = at + PAGE_HEADER;
            at = start + segments;
            for (int i = start; i < Math.min(start + segments, bytes.length); i++) {
                at += bytes[i] & 0xFF;
            }
        }
        if (at > bytes.length) {
            throw new IOException("its last page ends too early");
        }
    }

    private static Samples decodeOpus(OggPacket head, OggPacketReader packets, Duration limit) throws IOException {
        OpusPackets opus = new OpusPackets(limit);
        opus.head(head.getData());
        next(packets, head, "tags");
        for (OggPacket packet = sound(packets, head); packet != null; packet = sound(packets, head)) {
            opus.decode(packet.getData(), 0, packet.getData().length);
        }
        return opus.toSamples();
    }

    private static Samples decodeVorbis(OggPacket head, OggPacketReader packets, Duration limit) throws IOException {
        next(packets, head, "tags");
        VorbisPackets vorbis = new VorbisPackets(
                head.getData(), next(packets, head, "codebooks").getData(), limit);
        for (OggPacket packet = sound(packets, head); packet != null; packet = sound(packets, head)) {
            vorbis.decode(packet.getData());
        }
        return vorbis.toSamples();
    }

    private static OggPacket next(OggPacketReader packets, OggPacket head, String what) throws IOException {
        OggPacket packet = packets.getNextPacketWithSid(head.getSid());
        if (packet == null) {
            throw new IOException("it ends before its " + what);
        }
        return packet;
    }

    private static OggPacket sound(OggPacketReader packets, OggPacket head) throws IOException {
        return packets.getNextPacketWithSid(head.getSid());
    }
}
