package dev.loquat.channel.access;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.loquat.channel.lex.stream.FuzzedStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.SplittableRandom;
import java.util.zip.GZIPOutputStream;

/** Makes inputs that are nearly right: well-formed ones in which a few bytes are changed, cut, doubled or swapped. */
final class RandomRequests {

    private static final List<String> BODIES = List.of(
            "{\"text\": \"book a hotel\"}",
            "{\"text\": \"Chicago\", \"sessionState\": {\"sessionAttributes\": {\"a\": \"b\"}, \"activeContexts\":"
                    + " [{\"name\": \"c\", \"timeToLive\": {\"timeToLiveInSeconds\": 90, \"turnsToLive\": 5},"
                    + " \"contextAttributes\": {}}]}, \"requestAttributes\": {\"x-amz-lex:time-zone\": \"Asia/Tokyo\"}}",
            "{\"sessionState\": {\"dialogAction\": {\"type\": \"ElicitSlot\", \"slotToElicit\": \"City\"}, \"intent\":"
                    + " {\"name\": \"BookHotel\", \"slots\": {\"City\": {\"shape\": \"Scalar\", \"value\": {\"originalValue\":"
                    + " \"a\", \"interpretedValue\": \"b\", \"resolvedValues\": [\"c\"]}}}, \"state\": \"InProgress\"}},"
                    + " \"messages\": [{\"contentType\": \"ImageResponseCard\", \"imageResponseCard\": {\"title\": \"t\","
                    + " \"buttons\": [{\"text\": \"a\", \"value\": \"b\"}]}}]}");

    private static final List<String> PIECES = List.of(
            "{",
            "}",
            "[",
            "]",
            ":",
            ",",
            "\"",
            "\\u0000",
            "\\ud800",
            "null",
            "true",
            "-1e999",
            "9".repeat(400),
            "\u0000",
            "\uffff",
            "[".repeat(2000),
            "{\"a\":".repeat(500),
            "\"\"",
            "\r\n",
            "${jndi:ldap://x}",
            "!!java.net.URL [x]",
            "&a *a",
            "<<: *a",
            "- ",
            "? ",
            "  ",
            "\t",
            "%",
            "#",
            "'",
            "|",
            ">");

    private final SplittableRandom random;

    private record Event(String name, String members) {}

    private static final List<Event> EVENTS = List.of(
            new Event("ConfigurationEvent", BODIES.get(2)),
            new Event("ConfigurationEvent", "{\"responseContentType\": \"text/plain; charset=utf-8\"}"),
            new Event("TextInputEvent", "{\"text\": \"book a hotel\", \"eventId\": \"1\"}"),
            new Event(
                    "AudioInputEvent",
                    "{\"audioChunk\": \"AAAAAAAA\", \"contentType\": \"audio/lpcm; sample-rate=8000;"
                            + " sample-size-bits=16; channel-count=1; is-big-endian=false\"}"),
            new Event("DTMFInputEvent", "{\"inputCharacter\": \"1\"}"),
            new Event("PlaybackCompletionEvent", "{}"),
            new Event("DisconnectionEvent", "{}"));

    RandomRequests(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** The body of a turn, or of {@code PutSession}. */
    byte[] body() {
        return mutate(one(BODIES).getBytes(UTF_8));
    }

    /** The value of a header with JSON in it. */
    String header() {
        byte[] json = body();
        byte[] packed = random.nextBoolean() ? gzip(json) : json;
        String text = random.nextInt(8) == 0
                ? new String(packed, ISO_8859_1)
                : Base64.getEncoder().encodeToString(random.nextInt(3) == 0 ? mutate(packed) : packed);
        String sent = random.nextInt(4) == 0 ? new String(mutate(text.getBytes(UTF_8)), UTF_8) : text;
        String visible = sent.replaceAll("[^\\x20-\\x7e]", "?");
        return visible.substring(0, Math.min(visible.length(), 8000));
    }

    /**
     * Messages of an event stream. Half of the time the lengths and checksums are right, for what is wrong within would never be read
     * else.
     */
    byte[] stream() {
        byte[] stream = FuzzedStream.message(EVENTS.get(1).name(), EVENTS.get(1).members());
        for (int more = random.nextInt(4); more >= 0; more--) {
            stream = join(stream, message());
        }
        return random.nextBoolean() ? stream : mutate(stream);
    }

    private byte[] message() {
        Event event = one(EVENTS);
        String name = random.nextInt(8) == 0 ? text(event.name()) : event.name();
        String sent = name.isEmpty() ? "?" : name.substring(0, Math.min(name.length(), 200));
        byte[] message = FuzzedStream.message(sent, text(event.members()));
        return switch (random.nextInt(4)) {
            case 0 -> FuzzedStream.signed(message);
            case 1 -> FuzzedStream.signed(mutate(message));
            default -> message;
        };
    }

    /** A place in these bytes. */
    int placeIn(byte[] bytes) {
        return random.nextInt(bytes.length + 1);
    }

    /** An {@code Authorization}. */
    String authorization() {
        String right = one(List.of(
                "AWS4-HMAC-SHA256 Credential=AKIDWEB/20260302/us-east-1/lex/aws4_request,"
                        + " SignedHeaders=host;x-amz-date, Signature=" + "0".repeat(64),
                "Bearer eyJhbGciOiJub25lIn0.eyJpc3MiOiJodHRwczovL2xvZ2luLmV4YW1wbGUub3JnL3Bvb2wifQ.",
                "Bearer loquat_shop"));
        return new String(mutate(right.getBytes(UTF_8)), UTF_8).replaceAll("[^\\x20-\\x7e]", "?");
    }

    /** A text such as this, changed. */
    String text(String like) {
        return new String(mutate(like.getBytes(UTF_8)), UTF_8);
    }

    boolean chance(int oneIn) {
        return random.nextInt(oneIn) == 0;
    }

    private byte[] mutate(byte[] right) {
        byte[] bytes = right;
        for (int changes = random.nextInt(5); changes > 0; changes--) {
            bytes = change(bytes, random.nextInt(bytes.length + 1));
        }
        return bytes;
    }

    private byte[] change(byte[] bytes, int at) {
        byte[] start = Arrays.copyOf(bytes, at);
        byte[] rest = Arrays.copyOfRange(bytes, at, bytes.length);
        return switch (random.nextInt(4)) {
            case 0 -> start;
            case 1 -> join(start, one(PIECES).getBytes(UTF_8), rest);
            case 2 -> join(start, new byte[] {(byte) random.nextInt(256)}, rest.length == 0 ? rest : cut(rest));
            default -> join(start, Arrays.copyOf(rest, random.nextInt(rest.length + 1)), rest);
        };
    }

    private static byte[] cut(byte[] bytes) {
        return Arrays.copyOfRange(bytes, 1, bytes.length);
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            joined.writeBytes(part);
        }
        return joined.toByteArray();
    }

    private static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    /** One of these. */
    <T> T one(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
