package dev.loquat.speech.audio;

import com.jcraft.jogg.Packet;
import com.jcraft.jorbis.Block;
import com.jcraft.jorbis.Comment;
import com.jcraft.jorbis.DspState;
import com.jcraft.jorbis.Info;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Packets of Vorbis I, decoded by JOrbis. For one thread. */
final class VorbisPackets {

    private static final String HEAD = "\u0001vorbis";
    private static final int HEAD_SIZE = 30;
    private static final double FULL_RANGE = 32_768;

    /** A header of tags that has none: JOrbis makes room for as many as a file claims to have. */
    private static final byte[] NO_TAGS = "\u0003vorbis\0\0\0\0\0\0\0\0\u0001".getBytes(StandardCharsets.ISO_8859_1);

    private final Info info = new Info();
    private final DspState state = new DspState();
    private final Block block;
    private final DecodedSamples samples;

    /**
     * @param head the first packet
     * @param setup the third, which has the codebooks
     * @param limit the longest that may sound
     */
    VorbisPackets(byte[] head, byte[] setup, Duration limit) throws IOException {
        if (head.length < HEAD_SIZE) {
            throw new IOException("its Vorbis header is cut off");
        }
        PcmFormat.requireChannels(head[11] & 0xFF);
        VorbisSetup.requireModest(setup);
        Comment tags = new Comment();
        info.init();
        tags.init();
        readHeader(tags, head, true);
        readHeader(tags, NO_TAGS, false);
        readHeader(tags, setup, false);
        samples = new DecodedSamples(info.rate, limit);
        state.synthesis_init(info);
        block = new Block(state);
    }

    static boolean isHead(byte[] packet) {
        return Beginnings.match(packet, 0, HEAD);
    }

    /** Decodes the next packet; what is none of sound is passed over, as the specification has it. */
    void decode(byte[] bytes) {
        if (block.synthesis(packet(bytes, false)) != 0) {
            return;
        }
        state.synthesis_blockin(block);
        float[][][] channels = new float[1][][];
        int[] starts = new int[info.channels];
        int count = state.synthesis_pcmout(channels, starts);
        for (int i = 0; i < count; i++) {
            double sum = 0;
            for (int channel = 0; channel < info.channels; channel++) {
                sum += channels[0][channel][starts[channel] + i];
            }
            samples.add(sum * FULL_RANGE / info.channels);
        }
        state.synthesis_read(count);
    }

    /** What all packets sound like. */
    Samples toSamples() {
        return samples.toSamples();
    }

    private void readHeader(Comment tags, byte[] bytes, boolean isFirst) throws IOException {
        if (info.synthesis_headerin(tags, packet(bytes, isFirst)) != 0) {
            throw new IOException("its Vorbis header is damaged");
        }
    }

    private static Packet packet(byte[] bytes, boolean isFirst) {
        Packet packet = new Packet();
        packet.packet_base = bytes;
        packet.bytes = bytes.length;
        packet.b_o_s = isFirst ? 1 : 0;
        return packet;
    }
}
