package dev.loquat.channel.lex.stream;

import static java.util.concurrent.TimeUnit.NANOSECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.loquat.channel.NarrowLimitsProfile;
import dev.loquat.channel.lex.stream.RawConversation.Event;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.http.HttpVersion;
import java.net.URI;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.async.SdkPublisher;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.HttpSigner;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.services.lexruntimev2.model.ConversationMode;
import software.amazon.awssdk.services.lexruntimev2.model.IntentResultEvent;
import software.amazon.awssdk.services.lexruntimev2.model.TranscriptEvent;
import software.amazon.awssdk.services.lexruntimev2.model.ValidationException;

/** Conversations on a server that knows its callers and lets nobody talk for long. */
@QuarkusTest
@TestProfile(NarrowLimitsProfile.class)
class LimitedConversationTest {

    private static final String EVENT_STREAM = "application/vnd.amazon.eventstream";
    private static final String MODE = "x-amz-lex-conversation-mode";
    private static final String CONFIGURATION = "{\"responseContentType\": \"text/plain; charset=utf-8\"}";

    @TestHTTPResource
    URI server = URI.create("http://replaced.by.quarkus");

    @Test
    void endsWithAnExceptionWhenItHasLastedAsLongAsOneMay() throws Throwable {
        long begun = System.nanoTime();
        try (SdkConversation talk = SdkConversation.open(server, "BOOKTRIP01", "long", ConversationMode.TEXT)) {
            talk.type("book a hotel");
            assertThat(talk.next(TranscriptEvent.class).transcript()).isEqualTo("book a hotel");
            talk.next(IntentResultEvent.class);

            assertThatThrownBy(talk::awaitEnd)
                    .isInstanceOf(ValidationException.class)
                    .hasMessageContaining("The conversation has lasted 2 s")
                    .hasMessageContaining("loquat.channel.max-conversation");
        }
        assertThat(NANOSECONDS.toSeconds(System.nanoTime() - begun)).isBetween(1L, 10L);
    }

    @Test
    void deniesCallersOfOtherBotsInTheStream() throws Exception {
        Map<String, String> stranger =
                Map.of("x-api-key", NarrowLimitsProfile.key("stranger").text());
        try (RawConversation talk = begin("stranger", stranger)) {
            assertThat(talk.response().statusCode()).isEqualTo(200);

            assertThat(talk.next().name()).isEqualTo("AccessDeniedException");
            talk.awaitEnd();
        }
    }

    @Test
    void deniesFramesThatAreNotSignedAsTheRequestIs() throws Exception {
        try (RawConversation talk = begin("forged", signed("forged"))) {
            talk.sendSigned("ConfigurationEvent", CONFIGURATION);

            Event denied = talk.next();
            assertThat(denied.name()).isEqualTo("AccessDeniedException");
            assertThat(denied.members().path("message").asText()).contains("signature");
            talk.awaitEnd();
        }
    }

    @Test
    void deniesFramesWithoutASignatureAfterASignedRequest() throws Exception {
        try (RawConversation talk = begin("unsigned", signed("unsigned"))) {
            talk.send("ConfigurationEvent", CONFIGURATION);

            assertThat(talk.next().name()).isEqualTo("AccessDeniedException");
            talk.awaitEnd();
        }
    }

    @Test
    void refusesOneMoreThanACallerMayHoldAtOnce() throws Exception {
        Map<String, String> crowd =
                Map.of("x-api-key", NarrowLimitsProfile.key("crowd").text());
        try (RawConversation first = begin("crowd-1", crowd);
                RawConversation second = begin("crowd-2", crowd)) {
            first.response();
            second.response();

            try (RawConversation third = begin("crowd-3", crowd)) {
                assertThat(third.response().statusCode()).isEqualTo(429);
                assertThat(third.response().getHeader("Retry-After")).isEqualTo("1");
                assertThat(third.body()).contains("2 requests at work already");
            }
        }
    }

    private RawConversation begin(String session, Map<String, String> headers) {
        return RawConversation.begin(server, session, HttpVersion.HTTP_1_1, headers);
    }

    /** The headers of a request that the SDK signs, frames and all. */
    private Map<String, String> signed(String session) {
        String path = "/bots/BOOKTRIP01/botAliases/TSTALIASID/botLocales/en_US/sessions/" + session + "/conversation";
        SdkHttpRequest request = SdkHttpRequest.builder()
                .uri(server.resolve(path))
                .method(SdkHttpMethod.POST)
                .putHeader("Content-Type", EVENT_STREAM)
                .putHeader(MODE, "TEXT")
                .build();
        Map<String, String> headers = new HashMap<>();
        AwsV4HttpSigner.create()
                .signAsync(sign -> sign.identity(AwsCredentialsIdentity.create(
                                "AKIDEXAMPLE", "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY"))
                        .request(request)
                        .payload(SdkPublisher.fromIterable(List.of()))
                        .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, "lex")
                        .putProperty(AwsV4HttpSigner.REGION_NAME, "us-east-1")
                        .putProperty(HttpSigner.SIGNING_CLOCK, Clock.systemUTC()))
                .join()
                .request()
                .headers()
                .forEach((name, values) -> {
                    if (!name.equalsIgnoreCase("host")) {
                        headers.put(name, values.get(0));
                    }
                });
        return headers;
    }
}
