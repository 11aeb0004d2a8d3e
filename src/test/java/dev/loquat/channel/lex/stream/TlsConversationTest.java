package dev.loquat.channel.lex.stream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loquat.channel.TlsProfile;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.http.HttpVersion;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.http.SdkHttpConfigurationOption;
import software.amazon.awssdk.http.nio.netty.NettyNioAsyncHttpClient;
import software.amazon.awssdk.services.lexruntimev2.model.ConversationMode;
import software.amazon.awssdk.services.lexruntimev2.model.TranscriptEvent;
import software.amazon.awssdk.utils.AttributeMap;

/** {@code StartConversation} over TLS, where client and server agree upon HTTP/2. */
@QuarkusTest
@TestProfile(TlsProfile.class)
class TlsConversationTest {

    @TestHTTPResource(tls = true)
    URI server = URI.create("https://replaced.by.quarkus");

    @Test
    void isHeldByTheSdk() throws Exception {
        AttributeMap trustAll = AttributeMap.builder()
                .put(SdkHttpConfigurationOption.TRUST_ALL_CERTIFICATES, true)
                .build();
        try (SdkConversation talk = SdkConversation.open(
                server,
                "tls",
                ConversationMode.TEXT,
                NettyNioAsyncHttpClient.builder().buildWithDefaults(trustAll))) {
            talk.type("book a hotel");

            assertThat(talk.next(TranscriptEvent.class).transcript()).isEqualTo("book a hotel");
        }
    }

    @Test
    void isHttp2WhereTheClientCanAndHttp11WhereItCannot() throws Exception {
        for (HttpVersion version : new HttpVersion[] {HttpVersion.HTTP_2, HttpVersion.HTTP_1_1}) {
            try (RawConversation talk = RawConversation.begin(server, "tls-" + version, version, Map.of())) {
                assertThat(talk.response().version()).isEqualTo(version);
                talk.send("DisconnectionEvent", "{}");
                talk.awaitEnd();
            }
        }
    }
}
