package dev.loquat.speech.audio;

import dev.loquat.speech.AudioRejected;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * WebM and Matroska (RFC 9559) with Opus in it: what browsers record. The walk is flat: it steps into the elements that
 * lead to sound and passes over the others, so that it needs no end of the elements whose size a live recorder leaves open.
 */
final class WebmDecoder implements AudioDecoder {

    private static final String MARK = "\u001AE\u00DF\u00A3";

    private static final int SEGMENT = 0x18538067;
    private static final int TRACKS = 0x1654AE6B;
    private static final int TRACK = 0xAE;
    private static final int TRACK_NUMBER = 0xD7;
    private static final int CODEC = 0x86;
    private static final int CODEC_PRIVATE = 0x63A2;
    private static final int CONTENT_ENCODINGS = 0x6D80;
    private static final int CLUSTER = 0x1F43B675;
    private static final int SIMPLE_BLOCK = 0xA3;
    private static final int BLOCK_GROUP = 0xA0;
    private static final int BLOCK = 0xA1;
    private static final Set<Integer> ENTERED = Set.of(SEGMENT, TRACKS, TRACK, CLUSTER, BLOCK_GROUP);

    @Override
    public String format() {
        return "a WebM file";
    }

    @Override
    public boolean recognises(byte[] bytes) {
        return Beginnings.match(bytes, 0, MARK);
    }

    @Override
    public Samples decode(byte[] bytes, Duration limit) throws IOException {
        Walk walk = new Walk(limit);
        ByteBuffer file = ByteBuffer.wrap(bytes);
        while (file.hasRemaining()) {
            EbmlElement element = EbmlElement.read(file);
            if (ENTERED.contains(element.id())) {
                walk.enter(element.id());
            } else {
                walk.see(element.id(), element.content(file));
            }
        }
        return walk.toSamples();
    }

    /** What has been seen so far. */
    private static final class Walk {

        private final OpusPackets opus;
        /** The number of the track that is being described. */
        private long track;
        /** The number of the one that is heard. */
        private Optional<Long> heard = Optional.empty();

        private String codec = "nothing";

        Walk(Duration limit) throws IOException {
            opus = new OpusPackets(limit);
        }

        void enter(int id) {
            if (id == TRACK) {
                track = 0;
            }
        }

        void see(int id, ByteBuffer content) throws IOException {
            switch (id) {
                case TRACK_NUMBER -> track = EbmlElement.number(content);
                case CODEC ->
                    codec = StandardCharsets.ISO_8859_1.decode(content).toString();
                case CODEC_PRIVATE -> head(content);
                case CONTENT_ENCODINGS ->
                    throw new AudioRejected(
                            "The WebM file is compressed or encrypted within." + AudioReader.SEND_INSTEAD);
                case SIMPLE_BLOCK, BLOCK -> block(content);
                default -> {}
            }
        }

        Samples toSamples() {
            if (heard.isEmpty()) {
                throw new AudioRejected("The WebM file holds no Opus; found " + codec + "." + AudioReader.SEND_INSTEAD);
            }
            return opus.toSamples();
        }

        private void head(ByteBuffer content) throws IOException {
            byte[] head = bytes(content);
            if (heard.isEmpty() && OpusPackets.isHead(head)) {
                opus.head(head);
                heard = Optional.of(track);
            }
        }

        /** A block begins with its track, two bytes of time and one of flags. */
        private void block(ByteBuffer content) throws IOException {
            long number = EbmlElement.size(content);
            if (content.remaining() < 3) {
                throw new IOException("a block ends within its header");
            }
            int flags = content.get(content.position() + 2);
            content.position(content.position() + 3);
            if (heard.isEmpty() || heard.get() != number) {
                return;
            }
            if ((flags & 6) != 0) {
                throw new AudioRejected(
                        "The WebM file has laced blocks, which are not read." + AudioReader.SEND_INSTEAD);
            }
            byte[] packet = bytes(content);
            opus.decode(packet, 0, packet.length);
        }

        private static byte[] bytes(ByteBuffer content) {
            byte[] bytes = new byte[content.remaining()];
            content.get(bytes);
            return bytes;
        }
    }
}
