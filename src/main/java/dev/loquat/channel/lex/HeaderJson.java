package dev.loquat.channel.lex;

import com.fasterxml.jackson.databind.JsonNode;
import dev.loquat.channel.ChannelConfig;
import dev.loquat.channel.JsonText;
import dev.loquat.channel.RequestRejected;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** JSON in a header: {@code base64(gzip(utf8(json)))}, as Lex writes it. */
final class HeaderJson {

    private HeaderJson() {}

    /** JSON as the value of a header. */
    static String encode(JsonNode json) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(json.toString().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("compressing in memory", e);
        }
        return Base64.getEncoder().encodeToString(bytes.toByteArray());
    }

    /**
     * How large a header may be.
     *
     * @param sent in bytes as it comes
     * @param unpacked in bytes once it is decompressed
     */
    record Limits(long sent, long unpacked) {

        static Limits of(ChannelConfig config) {
            return new Limits(
                    config.maxHeaderValueSize().asLongValue(),
                    config.maxStateSize().asLongValue());
        }
    }

    /**
     * The JSON object in a header. Some clients do not compress it, some do not even encode it; both are understood.
     *
     * @param name the header's name, for messages
     * @throws RequestRejected when it holds no JSON object, or too large a one
     */
    static JsonNode decode(String value, String name, Limits limits) {
        String header = "The header " + name;
        if (value.length() > limits.sent()) {
            throw RequestRejected.invalid(header + " has " + value.length() + " bytes, expected " + limits.sent()
                    + " at most; send less, or raise loquat.channel.max-header-value-size");
        }
        if (value.startsWith("{")) {
            return JsonText.object(value, header);
        }
        byte[] bytes = base64(value, header);
        boolean isCompressed = bytes.length > 1 && (bytes[0] & 0xff) == 0x1f && (bytes[1] & 0xff) == 0x8b;
        return JsonText.object(isCompressed ? decompress(bytes, header, limits.unpacked()) : bytes, header);
    }

    private static byte[] base64(String value, String header) {
        try {
            return Base64.getDecoder().decode(value);
        } catch (IllegalArgumentException e) {
            throw RequestRejected.invalid(header + " is not base64; it has to be base64(gzip(JSON)) or base64(JSON)");
        }
    }

    private static byte[] decompress(byte[] compressed, String header, long maxBytes) {
        try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(compressed))) {
            byte[] bytes = gzip.readNBytes((int) Math.min(maxBytes + 1, Integer.MAX_VALUE));
            if (bytes.length > maxBytes) {
                throw RequestRejected.invalid(header + " holds more than " + maxBytes
                        + " bytes once it is decompressed; send less, or raise loquat.channel.max-state-size");
            }
            return bytes;
        } catch (IOException e) {
            throw RequestRejected.invalid(header + " is damaged: it begins as gzip and cannot be decompressed");
        }
    }
}
