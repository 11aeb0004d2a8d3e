package dev.loquat.access.sigv4;

import dev.loquat.access.Digests;
import dev.loquat.access.SignedFrames;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;

/**
 * The frames of an event stream, each with a signature of its own that covers the one before.
 *
 * @see <a href="https://docs.aws.amazon.com/transcribe/latest/dg/streaming-http2.html">Event stream signing</a>
 */
final class EventFrames implements SignedFrames {

    private static final byte[] DATE_NAME = ":date".getBytes(StandardCharsets.US_ASCII);

    /** The event stream's type of a timestamp. */
    private static final byte TIMESTAMP = 8;

    private final SigningKey key;
    private String previous;

    /**
     * @param seed the signature of the request
     */
    EventFrames(SigningKey key, String seed) {
        this.key = key;
        this.previous = seed;
    }

    @Override
    public void check(Instant date, byte[] payload, byte[] signature) {
        String expected = key.sign(String.join(
                "\n",
                Claim.ALGORITHM + "-PAYLOAD",
                Claim.text(date),
                key.scope().text(),
                previous,
                digest(dateHeader(date)),
                digest(payload)));
        if (!SigningKey.alike(expected, HexFormat.of().formatHex(signature))) {
            throw SigV4Authenticator.wrongSignature();
        }
        previous = expected;
    }

    /** The header {@code :date} as it stands in the frame; it is the only one that is signed. */
    private static byte[] dateHeader(Instant date) {
        return ByteBuffer.allocate(1 + DATE_NAME.length + 1 + Long.BYTES)
                .put((byte) DATE_NAME.length)
                .put(DATE_NAME)
                .put(TIMESTAMP)
                .putLong(date.toEpochMilli())
                .array();
    }

    private static String digest(byte[] bytes) {
        return HexFormat.of().formatHex(Digests.sha256(bytes));
    }
}
