package dev.loquat.channel.access;

import static dev.loquat.channel.access.ClosedDoorProfile.SHOP_KEY;
import static dev.loquat.channel.access.Visitor.SESSIONS;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Clients that mean harm: each is refused, and a normal one is served all the while. */
@QuarkusTest
@TestProfile(ClosedDoorProfile.class)
class HostileClientsTest {

    private static final int PATIENCE_MILLIS = 20_000;

    private static final String SIGNED = "Authorization: AWS4-HMAC-SHA256 Credential=AKIDWEB/20260302/us-east-1/lex/"
            + "aws4_request, SignedHeaders=host, Signature=00\r\nX-Amz-Date: 20260302T090000Z\r\n";

    @TestHTTPResource
    URI server = URI.create("http://replaced.by.quarkus");

    @AfterEach
    void aNormalClientIsServed() {
        HttpResponse<String> reply = shop().say("normal", "book a hotel");

        assertThat(reply.statusCode()).as(reply.body()).isEqualTo(200);
        assertThat(reply.body()).contains("Which city?");
    }

    @Test
    void bodiesThatNeverEndAreCutOff() throws IOException {
        String unsigned = neverEnding("x-api-key: " + SHOP_KEY.text() + "\r\n");
        String signed = neverEnding(SIGNED);

        assertThat(unsigned).contains(" 413 ");
        assertThat(signed).contains(" 413 ", "RequestTooLargeException");
    }

    @Test
    void bodiesThatAreTooLargeAreNotRead() throws IOException {
        String reply = exchange("POST " + SESSIONS + "large/text HTTP/1.1\r\nHost: a\r\n" + SIGNED
                + "Content-Type: application/json\r\nContent-Length: 99999999999\r\n\r\n{");

        assertThat(reply).contains(" 413 ", "RequestTooLargeException");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x-amz-lex-session-state", "x-amz-lex-request-attributes"})
    void bombsInHeadersDoNotGoOff(String header) throws IOException {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bomb)) {
            gzip.write(new byte[8_000_000]);
        }
        Visitor bomber = new Visitor(
                server,
                Map.of(
                        "x-api-key",
                        SHOP_KEY.text(),
                        "Content-Type",
                        "text/plain",
                        header,
                        Base64.getEncoder().encodeToString(bomb.toByteArray())));

        HttpResponse<String> reply = bomber.send("POST", SESSIONS + "bomb/utterance", "hello");

        assertThat(reply.statusCode()).isEqualTo(400);
        assertThat(reply.body()).contains("holds more than 4096 bytes once it is decompressed");
    }

    @Test
    void headersBeyondAllMeasureAreRefused() throws IOException {
        String reply = exchange("GET /bots HTTP/1.1\r\nHost: a\r\nx-api-key: " + "x".repeat(200_000) + "\r\n\r\n");

        assertThat(reply).containsPattern("HTTP/1.[01] 4\\d\\d ");
    }

    @Test
    void lineBreaksInPathsMakeNoHeaders() throws IOException {
        String reply = exchange(
                "GET " + SESSIONS + "x%0d%0aX-Evil:%201 HTTP/1.1\r\nHost: a\r\nConnection: close\r\nx-api-key: "
                        + SHOP_KEY.text() + "\r\n\r\n");

        assertThat(reply).contains(" 400 ", "ValidationException").doesNotContain("\nX-Evil");
    }

    @Test
    void pathsThatClimbLeadNowhere() throws IOException {
        for (String path : List.of(
                "/../../etc/passwd",
                "/bots/../../q/metrics",
                "/q/health/../metrics",
                "/%2e%2e/q/metrics",
                "//q/metrics",
                "/bots/%2e%2e%2f%2e%2e%2fetc%2fpasswd",
                "/loquat.js/../q/metrics",
                "/q/./metrics",
                "/q/health;x/../metrics")) {
            String reply = exchange("GET " + path + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");

            assertThat(reply).as(path).containsPattern("HTTP/1.1 40[034] ").doesNotContain("jvm_", "root:");
        }
    }

    @Test
    void twoLengthsAreNotBelieved() throws IOException {
        String reply = exchange(
                "POST " + SESSIONS + "smuggle/text HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n"
                        + "Transfer-Encoding: chunked\r\nConnection: close\r\n\r\n0\r\n\r\nGET /bots HTTP/1.1\r\nHost: a\r\n\r\n");

        assertThat(reply).containsPattern("HTTP/1.[01] 4\\d\\d ");
        assertThat(reply.split("HTTP/1.1 ", -1)).hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void aThousandIdleSocketsKeepNobodyWaiting() throws IOException {
        List<Socket> idle = new ArrayList<>();
        try {
            for (int i = 0; i < 1000; i++) {
                Socket socket = new Socket(server.getHost(), server.getPort());
                idle.add(socket);
                if (i % 2 == 0) {
                    socket.getOutputStream().write("POST /bots HTTP/1.1\r\nHost:".getBytes(US_ASCII));
                }
            }
            long begun = System.nanoTime();
            aNormalClientIsServed();

            assertThat(TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun))
                    .isLessThan(10);
        } finally {
            for (Socket socket : idle) {
                socket.close();
            }
        }
    }

    /** Sends a megabyte at most; who has been answered and cut off cannot send it all. */
    private String neverEnding(String credentials) throws IOException {
        try (Socket socket = connect()) {
            OutputStream out = socket.getOutputStream();
            out.write(("POST " + SESSIONS + "endless/text HTTP/1.1\r\nHost: a\r\n" + credentials
                            + "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n")
                    .getBytes(US_ASCII));
            String chunk = "2710\r\n" + "x".repeat(10_000) + "\r\n";
            try {
                for (int i = 0; i < 100 && socket.getInputStream().available() == 0; i++) {
                    out.write(chunk.getBytes(US_ASCII));
                }
            } catch (SocketException cutOff) {
                assertThat(cutOff).hasMessageMatching("(?i).*(reset|broken|closed).*");
            }
            return Visitor.read(socket);
        }
    }

    private String exchange(String request) throws IOException {
        try (Socket socket = connect()) {
            try {
                socket.getOutputStream().write(request.getBytes(US_ASCII));
            } catch (SocketException cutOff) {
                assertThat(cutOff).hasMessageMatching("(?i).*(reset|broken|closed).*");
            }
            return Visitor.read(socket);
        }
    }

    private Socket connect() throws IOException {
        Socket socket = new Socket(server.getHost(), server.getPort());
        socket.setSoTimeout(PATIENCE_MILLIS);
        return socket;
    }

    private Visitor shop() {
        return Visitor.with(server, "x-api-key", SHOP_KEY.text());
    }
}
