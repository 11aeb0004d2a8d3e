package dev.loquat.channel.lex;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.loquat.channel.OtherOriginsProfile;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A page on another origin with Lex's SDK for JavaScript in it, or without. */
@QuarkusTest
@TestProfile(OtherOriginsProfile.class)
class OtherOriginsTest {

    private static final String SESSION = "/bots/BOOKTRIP01/botAliases/TSTALIASID/botLocales/en_US/sessions/page";
    private static final String PAGE = "https://shop.example";

    @Test
    void maySendWhatTheSdkSends() {
        Response preflight = given().header("Origin", PAGE)
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "authorization,x-amz-date,x-amz-lex-session-state")
                .options(SESSION + "/utterance");

        assertThat(preflight.statusCode()).isEqualTo(200);
        assertThat(preflight.header("Access-Control-Allow-Origin")).isEqualTo(PAGE);
        assertThat(list(preflight.header("Access-Control-Allow-Headers")))
                .contains(
                        "authorization",
                        "content-type",
                        "x-amz-content-sha256",
                        "x-amz-date",
                        "x-amz-security-token",
                        "x-amz-user-agent",
                        "x-amz-lex-session-state",
                        "x-amz-lex-request-attributes",
                        "x-amz-lex-conversation-mode",
                        "response-content-type",
                        "responsecontenttype");
    }

    @Test
    void mayReadTheRepliesHeaders() {
        Response reply = given().header("Origin", PAGE)
                .contentType("text/plain; charset=utf-8")
                .body("book a hotel")
                .post(SESSION + "/utterance");

        assertThat(reply.statusCode()).isEqualTo(200);
        assertThat(list(reply.header("Access-Control-Expose-Headers")))
                .contains(
                        "x-amzn-requestid",
                        "x-amzn-errortype",
                        "x-amz-lex-messages",
                        "x-amz-lex-session-state",
                        "x-amz-lex-interpretations",
                        "x-amz-lex-input-mode",
                        "x-amz-lex-input-transcript",
                        "x-amz-lex-request-attributes",
                        "x-amz-lex-session-id");
    }

    @Test
    void areTurnedAwayUnlessTheyAreNamed() {
        Response preflight = given().header("Origin", "https://elsewhere.example")
                .header("Access-Control-Request-Method", "POST")
                .options(SESSION + "/text");

        assertThat(preflight.headers().hasHeaderWithName("Access-Control-Allow-Origin"))
                .isFalse();
    }

    private static Set<String> list(String header) {
        return Arrays.stream(header.toLowerCase(Locale.ROOT).split(","))
                .map(String::strip)
                .collect(Collectors.toSet());
    }
}
