package dev.loquat.channel.access;

import static dev.loquat.channel.access.Visitor.SESSIONS;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import dev.loquat.access.key.ApiKey;
import dev.loquat.channel.NarrowLimitsProfile;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What callers are told who ask too often or are too slow, and that others are served meanwhile. */
@QuarkusTest
@TestProfile(NarrowLimitsProfile.class)
class LimitedCallersTest {

    @TestHTTPResource
    URI server = URI.create("http://replaced.by.quarkus");

    @Test
    void tellsACallerWhoAsksTooOftenWhenToComeAgain() {
        List<HttpResponse<String>> replies = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            replies.add(say("often"));
        }

        HttpResponse<String> refused = replies.stream()
                .filter(reply -> reply.statusCode() != 200)
                .findFirst()
                .orElseThrow();
        assertThat(replies.get(0).statusCode()).isEqualTo(200);
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After")).hasValue("1");
        assertThat(refused.headers().firstValue("x-amzn-ErrorType")).hasValue("ThrottlingException");
        assertThat(refused.headers().firstValue("x-amzn-RequestId")).isPresent();
        assertThat(refused.body()).contains("more than 4.0 requests a second came");
        assertThat(say("seldom").statusCode()).isEqualTo(200);
    }

    @Test
    void givesUpWaitingForABodyThatComesTooSlowly() throws IOException {
        String reply = begin("x-api-key: " + NarrowLimitsProfile.key("slow").text() + "\r\n");
        String signed =
                begin("Authorization: AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20260302/us-east-1/lex/aws4_request,"
                        + " SignedHeaders=host, Signature=00\r\nX-Amz-Date: 20260302T090000Z\r\n");

        assertThat(reply).doesNotContain(" 200 ", " 500 ");
        assertThat(signed).contains(" 408 ", "RequestTimeoutException");
    }

    /** What comes until the connection is closed or the answer's JSON has ended, to a body of which but a byte is sent. */
    private String begin(String credentials) throws IOException {
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write(("POST " + SESSIONS + "slow/text HTTP/1.1\r\nHost: a\r\n" + credentials
                                    + "Content-Type: application/json\r\nContent-Length: 100\r\n\r\n{")
                            .getBytes(US_ASCII));
            return Visitor.read(socket);
        }
    }

    private HttpResponse<String> say(String caller) {
        ApiKey key = NarrowLimitsProfile.key(caller);
        return Visitor.with(server, "x-api-key", key.text()).say(caller, "book a hotel");
    }
}
