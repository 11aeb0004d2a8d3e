package dev.loquat.access.sigv4;

import dev.loquat.access.AccessDenied;
import dev.loquat.access.Digests;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * A body in chunks, each with a signature of its own: {@code length;chunk-signature=…}, a line break, the bytes, a line break; the
 * last one is empty.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-streaming.html">Transferring payload in multiple chunks</a>
 */
final class ChunkedBody {

    private static final String EMPTY = HexFormat.of().formatHex(Digests.sha256(new byte[0]));

    private static final int LONGEST_HEAD = 200;

    private final SigningKey key;
    private final String time;
    private String previous;
    private final byte[] body;
    private int at;

    /**
     * @param seed the signature of the request
     */
    ChunkedBody(SigningKey key, String time, String seed, byte[] body) {
        this.key = key;
        this.time = time;
        this.previous = seed;
        this.body = body;
    }

    /**
     * The bytes of all chunks.
     *
     * @throws AccessDenied when a signature is wrong, or the last chunk is missing
     */
    byte[] decode() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(body.length);
        int length;
        do {
            length = chunk(bytes);
        } while (length > 0);
        return bytes.toByteArray();
    }

    private int chunk(ByteArrayOutputStream bytes) {
        String[] head = line().split(";chunk-signature=", 2);
        if (head.length != 2) {
            throw Claim.unreadable("a chunk of the body has no chunk-signature");
        }
        int length = length(head[0]);
        byte[] chunk = Arrays.copyOfRange(body, at, at + length);
        at = Math.min(body.length, at + length + 2);
        String signature = key.sign(String.join(
                "\n",
                Claim.ALGORITHM + "-PAYLOAD",
                time,
                key.scope().text(),
                previous,
                EMPTY,
                HexFormat.of().formatHex(Digests.sha256(chunk))));
        if (!SigningKey.alike(signature, head[1])) {
            throw SigV4Authenticator.wrongSignature();
        }
        previous = signature;
        bytes.writeBytes(chunk);
        return length;
    }

    private int length(String digits) {
        try {
            int length = Integer.parseUnsignedInt(digits, 16);
            if (length >= 0 && length <= body.length - at) {
                return length;
            }
        } catch (NumberFormatException e) {
            throw Claim.unreadable("a chunk of the body has no length");
        }
        throw Claim.unreadable("a chunk of the body is longer than what is left of it");
    }

    private String line() {
        for (int end = at; end < Math.min(body.length, at + LONGEST_HEAD) - 1; end++) {
            if (body[end] == '\r' && body[end + 1] == '\n') {
                String line = new String(body, at, end - at, StandardCharsets.US_ASCII);
                at = end + 2;
                return line;
            }
        }
        throw Claim.unreadable("the body ends before its last, empty chunk");
    }
}
