package dev.loquat.fulfillment.process;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * HTTP/1.1 on one connection, as much of it as clients of the Runtime API use (RFC 9112): bodies with a length or in chunks,
 * trailers, {@code Expect: 100-continue}. It is here and no server of the JDK's, because that one sends head and body in two
 * packets, which costs a call 40 ms, and keeps trailers to itself.
 */
final class HttpConnection {

    private static final int MAX_LINE = 64 * 1024;
    private static final int MAX_HEADERS = 100;
    private static final int HEXADECIMAL = 16;

    private final InputStream input;
    private final OutputStream output;
    private final int maxBody;

    /**
     * @param maxBody the largest body that is kept, in bytes; a larger one is read and forgotten
     */
    HttpConnection(SocketChannel channel, int maxBody) {
        this.input = new BufferedInputStream(Channels.newInputStream(channel));
        this.output = Channels.newOutputStream(channel);
        this.maxBody = maxBody;
    }

    /** The next request; empty when the client has closed the connection. */
    Optional<HttpRequest> read() throws IOException {
        Optional<String> first = line();
        if (first.isEmpty()) {
            return Optional.empty();
        }
        String[] words = first.get().split(" ", -1);
        if (words.length != 3) {
            throw new IOException("no request line: " + first.get());
        }
        Map<String, String> headers = new LinkedHashMap<>();
        readHeaders(headers);
        if (headers.getOrDefault("expect", "").equalsIgnoreCase("100-continue")) {
            output.write("HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
        }
        Body body = new Body();
        if (headers.getOrDefault("transfer-encoding", "")
                .toLowerCase(Locale.ROOT)
                .contains("chunked")) {
            readChunks(body, headers);
        } else {
            body.read(number(headers.getOrDefault("content-length", "0"), 10));
        }
        return Optional.of(new HttpRequest(words[0], words[1], headers, body.kept(), body.length));
    }

    /** Sends a reply in one piece. */
    void write(int status, Map<String, String> headers, byte[] body) throws IOException {
        StringBuilder head =
                new StringBuilder("HTTP/1.1 ").append(status).append(' ').append(reason(status));
        headers.forEach(
                (name, value) -> head.append("\r\n").append(name).append(": ").append(value));
        head.append("\r\nContent-Type: application/json\r\nContent-Length: ")
                .append(body.length)
                .append("\r\n\r\n");
        ByteArrayOutputStream whole = new ByteArrayOutputStream(head.length() + body.length);
        whole.writeBytes(head.toString().getBytes(StandardCharsets.ISO_8859_1));
        whole.writeBytes(body);
        whole.writeTo(output);
        output.flush();
    }

    private void readHeaders(Map<String, String> headers) throws IOException {
        for (int i = 0; i < MAX_HEADERS; i++) {
            String line = line().orElseThrow(EOFException::new);
            if (line.isEmpty()) {
                return;
            }
            int colon = line.indexOf(':');
            if (colon > 0) {
                headers.put(
                        line.substring(0, colon).toLowerCase(Locale.ROOT),
                        line.substring(colon + 1).strip());
            }
        }
        throw new IOException("more than " + MAX_HEADERS + " headers");
    }

    private void readChunks(Body body, Map<String, String> trailers) throws IOException {
        while (true) {
            String size = line().orElseThrow(EOFException::new).split(";", 2)[0].strip();
            long length = number(size, HEXADECIMAL);
            if (length == 0) {
                readHeaders(trailers);
                return;
            }
            body.read(length);
            line();
        }
    }

    private static long number(String digits, int radix) throws IOException {
        try {
            return Long.parseLong(digits, radix);
        } catch (NumberFormatException e) {
            throw new IOException("no length: " + digits, e);
        }
    }

    private Optional<String> line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(80);
        for (int next = input.read(); next != '\n'; next = input.read()) {
            if (next < 0) {
                return Optional.empty();
            }
            if (line.size() > MAX_LINE) {
                throw new IOException("a line of more than " + MAX_LINE + " bytes");
            }
            line.write(next);
        }
        String text = line.toString(StandardCharsets.ISO_8859_1);
        return Optional.of(text.endsWith("\r") ? text.substring(0, text.length() - 1) : text);
    }

    private static String reason(int status) {
        return switch (status) {
            case 200 -> "OK";
            case 202 -> "Accepted";
            case 400 -> "Bad Request";
            case 403 -> "Forbidden";
            case 404 -> "Not Found";
            case 413 -> "Payload Too Large";
            default -> "Error";
        };
    }

    /** What of a body is kept. */
    private final class Body {

        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private final byte[] buffer = new byte[8192];
        private long length;

        void read(long more) throws IOException {
            long left = more;
            while (left > 0) {
                int read = input.read(buffer, 0, (int) Math.min(left, buffer.length));
                if (read < 0) {
                    throw new EOFException();
                }
                left -= read;
                length += read;
                if (length <= maxBody) {
                    bytes.write(buffer, 0, read);
                }
            }
        }

        byte[] kept() {
            return length <= maxBody ? bytes.toByteArray() : new byte[0];
        }
    }
}
