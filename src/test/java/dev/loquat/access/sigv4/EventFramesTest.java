package dev.loquat.access.sigv4;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.loquat.access.AccessDenied;
import dev.loquat.access.Admission;
import dev.loquat.access.Grants;
import dev.loquat.access.Principal;
import dev.loquat.access.SignedFrames;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Publisher;
import software.amazon.awssdk.core.async.SdkPublisher;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.AsyncSignedRequest;
import software.amazon.awssdk.http.auth.spi.signer.HttpSigner;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.eventstream.HeaderValue;
import software.amazon.eventstream.Message;

/** The frames of a conversation as the AWS SDK signs them. */
class EventFramesTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-02T09:00:00Z"), ZoneOffset.UTC);

    private final AsyncSignedRequest signed = sign("one", "two");
    private final List<Message> messages = messages(signed);
    private final SignedFrames frames = frames(signed);

    @Test
    void admitsFramesInTheirOrderAndTheEmptyOneAtTheEnd() {
        assertThat(messages).hasSize(3);
        assertThat(messages.get(2).getPayload()).isEmpty();
        assertThatCode(() -> messages.forEach(message -> check(message, message.getPayload())))
                .doesNotThrowAnyException();
    }

    @Test
    void refusesAChangedFrame() {
        assertThatThrownBy(() -> check(messages.get(0), "onE".getBytes(UTF_8))).isInstanceOf(AccessDenied.class);
    }

    @Test
    void refusesAFrameThatIsLeftOutOrComesTwice() {
        assertThatThrownBy(() -> check(messages.get(1), messages.get(1).getPayload()))
                .isInstanceOf(AccessDenied.class);
        check(messages.get(0), messages.get(0).getPayload());
        assertThatThrownBy(() -> check(messages.get(0), messages.get(0).getPayload()))
                .isInstanceOf(AccessDenied.class);
    }

    private void check(Message message, byte[] payload) {
        frames.check(
                header(message, ":date").getTimestamp(),
                payload,
                header(message, ":chunk-signature").getByteArray());
    }

    private static HeaderValue header(Message message, String name) {
        return Optional.ofNullable(message.getHeaders().get(name)).orElseThrow();
    }

    private static SignedFrames frames(AsyncSignedRequest signed) {
        AccessKey key = new AccessKey("AKIDWEB", "web's secret", Principal.named("web", Grants.ALL, Map.of()));
        SigV4Authenticator authenticator = new SigV4Authenticator(List.of(key), CLOCK, Duration.ofMinutes(5));
        Admission admission =
                authenticator.authenticate(Signing.arrived(signed)).orElseThrow();
        return admission.frames().orElseThrow();
    }

    private static AsyncSignedRequest sign(String... payloads) {
        SdkHttpRequest request = SdkHttpRequest.builder()
                .uri(URI.create("http://127.0.0.1:8080/bots/b/sessions/me/conversation"))
                .method(SdkHttpMethod.POST)
                .putHeader("Content-Type", "application/vnd.amazon.eventstream")
                .build();
        List<ByteBuffer> bytes = new ArrayList<>();
        for (String payload : payloads) {
            bytes.add(ByteBuffer.wrap(payload.getBytes(UTF_8)));
        }
        Publisher<ByteBuffer> publisher = SdkPublisher.fromIterable(bytes);
        return AwsV4HttpSigner.create()
                .signAsync(sign -> sign.identity(AwsCredentialsIdentity.create("AKIDWEB", "web's secret"))
                        .request(request)
                        .payload(publisher)
                        .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, "lex")
                        .putProperty(AwsV4HttpSigner.REGION_NAME, "us-east-1")
                        .putProperty(HttpSigner.SIGNING_CLOCK, CLOCK))
                .join();
    }

    private static List<Message> messages(AsyncSignedRequest signed) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        CompletableFuture<Void> read = SdkPublisher.adapt(signed.payload().orElseThrow())
                .subscribe(part -> {
                    byte[] some = new byte[part.remaining()];
                    part.get(some);
                    bytes.writeBytes(some);
                });
        read.join();
        ByteBuffer all = ByteBuffer.wrap(bytes.toByteArray());
        List<Message> messages = new ArrayList<>();
        while (all.hasRemaining()) {
            int length = all.getInt(all.position());
            messages.add(Message.decode(all.slice(all.position(), length)));
            all.position(all.position() + length);
        }
        return messages;
    }
}
