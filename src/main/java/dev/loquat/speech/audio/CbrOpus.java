package dev.loquat.speech.audio;

import dev.loquat.speech.AudioRejected;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * Lex's Opus without a container: {@code audio/x-cbr-opus-with-preamble; preamble-size=0; bit-rate=256000;
 * frame-size-milliseconds=4}. The packets follow a preamble of unknown content; all have the size that the bit rate gives
 * for the time of one. How long a packet sounds it says itself, since Opus has no packets of 4 ms.
 *
 * @param preamble bytes to pass over
 * @param packet bytes of a packet
 */
record CbrOpus(int preamble, int packet) {

    private static final String TYPE = "audio/x-cbr-opus-with-preamble";
    private static final int DEFAULT_BIT_RATE = 256_000;
    private static final int DEFAULT_MILLIS = 4;
    /** RFC 6716, section 3: 120 ms are six frames of 20 ms, each of at most 1275 bytes behind its length of two. */
    private static final int LARGEST_PACKET = 6 * 1_277;

    /**
     * The packets that a content type declares; empty for other types.
     *
     * @throws AudioRejected when no packet is so large, or so small
     */
    static Optional<CbrOpus> declaredBy(String contentType) {
        String type = contentType.toLowerCase(Locale.ROOT).strip();
        if (!type.startsWith(TYPE)) {
            return Optional.empty();
        }
        TypeParameters parameters = TypeParameters.of(type);
        long bits = (long) parameters.number("bit-rate", DEFAULT_BIT_RATE)
                * parameters.number("frame-size-milliseconds", DEFAULT_MILLIS)
                / 1000;
        if (bits < 16 || bits / 8 > LARGEST_PACKET) {
            throw new AudioRejected("The audio is declared as " + type + ", in packets of " + bits / 8
                    + " bytes; expected 2 to " + LARGEST_PACKET
                    + ". Declare bit-rate and frame-size-milliseconds as they were given to the encoder.");
        }
        return Optional.of(new CbrOpus(parameters.number("preamble-size", 0), (int) bits / 8));
    }

    /**
     * The sound of the packets.
     *
     * @param limit the longest that may sound
     * @throws AudioRejected when the bytes are no whole packets
     */
    Samples decode(byte[] bytes, Duration limit) throws IOException {
        int size = bytes.length - preamble;
        if (size <= 0 || size % packet != 0) {
            throw new AudioRejected("The Opus audio has " + bytes.length + " bytes; expected a preamble of " + preamble
                    + " bytes and whole packets of " + packet
                    + ", as its content type declares. Send the whole recording, encoded with a constant bit rate.");
        }
        OpusPackets opus = new OpusPackets(limit);
        for (int at = preamble; at < bytes.length; at += packet) {
            opus.decode(bytes, at, packet);
        }
        return opus.toSamples();
    }
}
