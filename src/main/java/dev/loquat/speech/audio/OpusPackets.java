package dev.loquat.speech.audio;

import dev.loquat.speech.AudioRejected;
import io.github.jaredmdobson.concentus.OpusDecoder;
import io.github.jaredmdobson.concentus.OpusException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lex's content type of compressed speech: {@code audio/x-cbr-opus-with-preamble; preamble-size=0; bit-rate=256000;
 * frame-size-milliseconds=4}. There is no container: behind the preamble come Opus packets (RFC 6716), all of one size, which
 * follows from the bit rate and the time that a packet is said to last; how long it sounds stands in the packet itself.
 *
 * @param preamble how many bytes come before the first packet
 * @param packet how many bytes a packet has
 */
record OpusPackets(int preamble, int packet) {

    private static final String TYPE = "audio/x-cbr-opus-with-preamble";
    private static final Pattern PARAMETER =
            Pattern.compile("(preamble-size|bit-rate|frame-size-milliseconds)\\s*=\\s*\"?(\\d{1,6})");

    /** What Opus decodes to without loss of what speech recognition hears. */
    private static final int RATE = 16_000;

    /** From RFC 6716, section 2.1.4: no packet sounds longer than 120 ms. */
    private static final int MOST_SAMPLES = RATE * 120 / 1000;

    /** From RFC 6716, section 3: 120 ms are six frames of 20 ms, each of at most 1275 bytes behind its length of two. */
    private static final int LARGEST_PACKET = 6 * 1277;

    /**
     * The packets that a content type declares; empty for other types.
     *
     * @throws AudioRejected when it declares packets that Opus does not have
     */
    static Optional<OpusPackets> declaredBy(String contentType) {
        String type = contentType.toLowerCase(Locale.ROOT).strip();
        if (!type.startsWith(TYPE)) {
            return Optional.empty();
        }
        int bits = parameter(type, "bit-rate", 256_000);
        int millis = parameter(type, "frame-size-milliseconds", 4);
        int packet = (int) Math.min(Integer.MAX_VALUE, (long) bits * millis / 8_000);
        if (packet < 1 || packet > LARGEST_PACKET) {
            throw new AudioRejected("The audio declares Opus packets of " + packet + " bytes (bit-rate=" + bits
                    + ", frame-size-milliseconds=" + millis + "), expected 1 to " + LARGEST_PACKET
                    + "; such as bit-rate=32000; frame-size-milliseconds=20.");
        }
        return Optional.of(new OpusPackets(parameter(type, "preamble-size", 0), packet));
    }

    private static int parameter(String type, String name, int otherwise) {
        Matcher parameter = PARAMETER.matcher(type);
        while (parameter.find()) {
            if (parameter.group(1).equals(name)) {
                return Integer.parseInt(parameter.group(2));
            }
        }
        return otherwise;
    }

    /**
     * Decodes all whole packets.
     *
     * @param limit the longest that is decoded; what is longer is returned a little longer than this, and no more
     * @throws AudioRejected when one is damaged
     */
    Samples decode(byte[] bytes, Duration limit) {
        long most = limit.toMillis() * RATE / 1000 + MOST_SAMPLES;
        short[] samples = new short[0];
        int count = 0;
        OpusDecoder decoder = decoder();
        for (int at = preamble; at + packet <= bytes.length && count < most; at += packet) {
            if (samples.length - count < MOST_SAMPLES) {
                samples = Arrays.copyOf(samples, 2 * samples.length + MOST_SAMPLES);
            }
            count += decode(decoder, bytes, at, samples, count);
        }
        return new Samples(Arrays.copyOf(samples, count), RATE);
    }

    private int decode(OpusDecoder decoder, byte[] bytes, int at, short[] samples, int to) {
        try {
            return decoder.decode(bytes, at, packet, samples, to, MOST_SAMPLES, false);
        } catch (OpusException
                | RuntimeException
                | AssertionError e) { // a damaged packet trips the decoder in many ways
            throw new AudioRejected(
                    "The audio is no Opus in packets of " + packet + " bytes: the one at byte " + at
                            + " cannot be decoded. Declare the bit-rate and frame-size-milliseconds with which it was encoded.");
        }
    }

    private static OpusDecoder decoder() {
        try {
            return new OpusDecoder(RATE, 1);
        } catch (OpusException e) {
            throw new IllegalStateException("Opus decodes to " + RATE + " samples a second", e);
        }
    }
}
